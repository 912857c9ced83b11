import type { Pod } from '../../snapshot';
import {
  deploymentFacts,
  findCondition,
  isHeldByGate,
  isRollingOut,
} from '../../status';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { podTrouble, type PodTrouble } from '../facts/podTrouble';
import { countOf } from '../facts/words';

const isReady = ({ conditions }: Pod): boolean =>
  findCondition(conditions, 'Ready')?.status === 'True';

/** Pods that are not ready for reasons of their own. */
const unreadyPods = ({ topology: { pods } }: Seen): Pod[] =>
  pods.filter(pod => !isReady(pod) && !isHeldByGate(pod));

const troubleOf = ({ topology }: Seen, unready: readonly Pod[]): PodTrouble => {
  const told = podTrouble(unready);
  if (told) {
    return told;
  }
  if (unready.length === 0) {
    return {
      because: 'its pods could not be created',
      remedy:
        'Look at the events of the ReplicaSet: quota, admission or security policy.',
    };
  }
  return topology.deployment && isRollingOut(topology.deployment)
    ? {
        because: 'the pods of the new version do not become ready',
        remedy:
          'Look at the events and readiness of the new Envoy pods; the old ones answer until then.',
      }
    : {
        because: 'its pods run and are not ready',
        remedy: 'Look at the events and readiness of the Envoy pods.',
      };
};

const counts = ({
  topology: { deployment, pods },
}: Seen): { readonly available: number; readonly wanted: number } =>
  deployment
    ? {
        available: deployment.availableReplicas,
        wanted: deployment.replicas,
      }
    : { available: pods.filter(isReady).length, wanted: pods.length };

/** Old pods can be complete while those that should replace them fail. */
const effectOf = ({ topology }: Seen, missing: number): string =>
  missing > 0
    ? `Fewer Envoy pods than asked for answer ${edgeAddress(
        topology,
      )}, because ${countOf(missing, 'replica')} ${
        missing === 1 ? 'is' : 'are'
      } not available`
    : `A change of Envoy for ${edgeAddress(
        topology,
      )} does not get through, because one of its pods is not available`;

const report = (seen: Seen): RuleResult[] => {
  const { topology, now } = seen;
  const fact = deploymentFacts({ topology, now }).find(
    ({ means }) => means === 'degraded',
  );
  if (!fact?.object) {
    return [];
  }
  const { available, wanted } = counts(seen);
  const { because, remedy } = troubleOf(seen, unreadyPods(seen));
  return [
    {
      object: fact.object,
      message: `${effectOf(seen, wanted - available)}: ${because}.`,
      observed: `${available} of ${wanted} available`,
      expected: `${wanted} of ${wanted} available`,
      remedy,
      since: fact.since,
    },
  ];
};

/** The load balancer only repeats it: fewer targets, or one that fails its check. @internal */
export const envoyReplicaMissing: DoctorRule = {
  id: 'K43',
  name: 'envoy-replica-missing',
  title: 'Some replicas of Envoy are not available',
  severity: 'warning',
  impact: 'partial',
  hop: 'envoy',
  needs: ['cluster'],
  reads: ['deployments', 'pods'],
  explains: ['A14', 'A16', 'K26'],
  docs: 'The replicas that are left answer alone, and with the last of them the edge goes. Kubernetes says on the pods why the others are missing: an image, a crash, no room on the nodes; where there are no pods, a quota or a policy refuses them. That the load balancer has fewer targets, or finds some unhealthy, follows from it. Rolling out, scaling and starting take up to five minutes. No available replica at all is told by K05; a pod that waits for the load balancer alone by K25.',
  check: report,
};
