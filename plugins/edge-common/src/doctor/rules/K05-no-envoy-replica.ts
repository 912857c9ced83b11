import type { EdgeTopology } from '../../topology';
import { elapsedSeconds, LIMIT_SECONDS } from '../../status';
import { edgeAddress } from '../facts/hostnames';
import { deploymentRef } from '../../status';
import { listWords } from '../facts/words';
import type { DoctorRule, RuleResult } from '../DoctorRule';

type Trouble = Pick<RuleResult, 'remedy'> & { readonly because: string };

/** Waiting reasons of containers that do not pass by themselves (Kubernetes: pod lifecycle). */
const REMEDIES: Record<string, string> = {
  ImagePullBackOff: 'Check the image of Envoy and the rights to pull it.',
  ErrImagePull: 'Check the image of Envoy and the rights to pull it.',
  CrashLoopBackOff: 'Read the log of the Envoy pods: they start and end.',
  CreateContainerConfigError:
    'Check the Secrets and ConfigMaps the Envoy pods mount.',
};

const troubleOf = ({ pods, deployment }: EdgeTopology): Trouble => {
  const waiting = [...new Set(pods.flatMap(pod => pod.waiting))].sort();
  if (waiting.length > 0) {
    return {
      because: `its pods wait: ${listWords(waiting)}`,
      remedy: REMEDIES[waiting[0]] ?? `Look at the Envoy pods: ${waiting[0]}.`,
    };
  }
  if (deployment?.replicas === 0) {
    return {
      because: 'its Deployment is scaled to zero',
      remedy: 'Scale the Envoy Deployment up: set replicas in the EnvoyProxy.',
    };
  }
  return pods.length === 0
    ? {
        because: 'none of its pods could be created',
        remedy:
          'Look at the events of the ReplicaSet: quota, admission or security policy.',
      }
    : {
        because: 'none of its pods is ready',
        remedy: 'Look at the events and readiness of the Envoy pods.',
      };
};

/** Start-up takes minutes; a container that cannot start says so at once. */
const isStarting = ({ deployment, pods }: EdgeTopology, now: Date): boolean =>
  elapsedSeconds(deployment?.metadata.creationTimestamp, now) <
    LIMIT_SECONDS.cluster && pods.every(pod => pod.waiting.length === 0);

/** No Envoy, no traffic; the Gateway calls it NoResources (envoyproxy/gateway gateway.go). @internal */
export const noEnvoyReplica: DoctorRule = {
  id: 'K05',
  name: 'no-envoy-replica',
  title: 'No Envoy replica is available',
  severity: 'error',
  impact: 'outage',
  hop: 'envoy',
  needs: ['cluster'],
  reads: ['deployments', 'pods'],
  explains: ['A13', 'K03'],
  docs: 'With no available replica of Envoy there is nothing behind the load balancer: the controller takes the targets out, and connections time out or are reset. The Gateway says `NoResources`, its address stays, no warning event appears. The reason stands on the pods.',
  check: ({ topology, now }) => {
    const { deployment } = topology;
    if (
      !deployment ||
      deployment.availableReplicas > 0 ||
      isStarting(topology, now)
    ) {
      return [];
    }
    const { because, remedy } = troubleOf(topology);
    return [
      {
        object: deploymentRef(deployment),
        path: 'status.availableReplicas',
        message: `Nothing answers at ${edgeAddress(
          topology,
        )}, because no replica of Envoy is available: ${because}.`,
        observed: `0 of ${deployment.replicas} available`,
        expected: `${Math.max(deployment.replicas, 1)} available`,
        remedy,
        since: deployment.conditions.find(({ type }) => type === 'Available')
          ?.lastTransitionTime,
      },
    ];
  },
};
