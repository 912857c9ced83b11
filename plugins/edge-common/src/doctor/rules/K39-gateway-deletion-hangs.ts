import {
  elapsedSeconds,
  gatewayRef,
  isServing,
  LIMIT_SECONDS,
} from '../../status';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { listWords } from '../facts/words';

/** Kubernetes' own: it waits for the objects that name the Gateway as their owner. */
const FOREGROUND = 'foregroundDeletion';

const explainHanging = (
  finalizers: readonly string[],
): Pick<RuleResult, 'remedy'> & { readonly because: string } => {
  const [holder] = finalizers;
  if (holder === undefined) {
    return {
      because: 'the API server has not removed it, although nothing holds it',
      remedy: 'Look whether the API server and its storage are well.',
    };
  }
  return finalizers.every(one => one === FOREGROUND)
    ? {
        because: 'Kubernetes waits for the objects it owns',
        remedy:
          'Look at the Service and the Deployment of Envoy: what holds them holds the Gateway.',
      }
    : {
        because: `nobody has taken off ${listWords(
          finalizers.map(one => `the finalizer ${one}`),
        )}`,
        remedy: `Ask the owner of ${holder} why it stays; where its controller no longer exists, remove the finalizer from the Gateway by hand.`,
      };
};

/** Envoy Gateway puts no finalizer on Gateways and serves one until it is gone (1.9, provider/kubernetes). @internal */
export const gatewayDeletionHangs: DoctorRule = {
  id: 'K39',
  name: 'gateway-deletion-hangs',
  title: 'The Gateway cannot be deleted',
  severity: 'error',
  impact: 'partial',
  hop: 'gateway',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'services'],
  explains: ['K02', 'K07', 'K15', 'K22', 'K30', 'K31', 'K34', 'M08'],
  docs: 'An object that is deleted stays until every finalizer on it is taken off by whoever put it there. Envoy Gateway puts none on Gateways and goes on serving one that is being deleted, so Envoy, its Service and the load balancer stay as well, answer and are billed. A finalizer whose controller was removed from the cluster never goes by itself. `foregroundDeletion` is Kubernetes waiting for the objects that the Gateway owns, among them the Service of Envoy where Envoy runs beside the Gateway.',
  check: ({ topology, now }) => {
    const { gateway } = topology;
    const since = gateway?.metadata.deletionTimestamp;
    if (
      !gateway ||
      !since ||
      elapsedSeconds(since, now) < LIMIT_SECONDS.cluster
    ) {
      return [];
    }
    const { name, finalizers } = gateway.metadata;
    const { because, remedy } = explainHanging(finalizers);
    const serves = isServing(topology);
    return [
      {
        object: gatewayRef(gateway),
        path: 'metadata.finalizers',
        message: `The Gateway ${name} is being deleted and cannot go, because ${because}. ${
          serves ? 'Clients are still served' : 'Nobody is served'
        }, and what is left is billed.`,
        observed: `deleted at ${since}, held by ${
          finalizers.join(', ') || 'nothing'
        }`,
        expected: 'gone within 5 minutes',
        remedy,
        impact: serves ? 'partial' : 'outage',
        since,
      },
    ];
  },
};
