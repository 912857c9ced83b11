import type { EdgeTopology } from '../../topology';
import {
  deploymentRef,
  elapsedSeconds,
  findCondition,
  isEnvoyReady,
  LIMIT_SECONDS,
  podRef,
} from '../../status';
import { edgeAddress } from '../facts/hostnames';
import { podTrouble, type PodTrouble } from '../facts/podTrouble';
import type { DoctorRule, RuleResult } from '../DoctorRule';

const troubleOf = ({ pods, deployment }: EdgeTopology): PodTrouble => {
  const told = podTrouble(pods);
  if (told) {
    return told;
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

/** Without a Deployment in sight, Envoy runs as a DaemonSet, and its pods are all there is to see. */
const placeOf = ({
  deployment,
  pods,
}: EdgeTopology): Pick<
  RuleResult,
  'object' | 'path' | 'observed' | 'expected' | 'since'
>[] => {
  if (deployment) {
    const { replicas, conditions } = deployment;
    return [
      {
        object: deploymentRef(deployment),
        path: 'status.availableReplicas',
        observed: `0 of ${replicas} available`,
        expected: `${Math.max(replicas, 1)} available`,
        since: findCondition(conditions, 'Available')?.lastTransitionTime,
      },
    ];
  }
  return pods.slice(0, 1).map(pod => ({
    object: podRef(pod),
    path: 'status.conditions',
    observed: `0 of ${pods.length} ready`,
    expected: 'at least 1 ready',
    since: findCondition(pod.conditions, 'Ready')?.lastTransitionTime,
  }));
};

/** Start-up takes minutes; a container that cannot start says so at once. */
const isStarting = ({ deployment, pods }: EdgeTopology, now: Date): boolean => {
  const born = (deployment ?? pods[0])?.metadata.creationTimestamp;
  return (
    elapsedSeconds(born, now) < LIMIT_SECONDS.cluster &&
    pods.every(pod => pod.waiting.length === 0)
  );
};

const isDown = (topology: EdgeTopology): boolean => {
  const { deployment, pods } = topology;
  const isPodReady = pods.some(
    ({ conditions }) => findCondition(conditions, 'Ready')?.status === 'True',
  );
  return (
    !isEnvoyReady(topology) &&
    (deployment !== undefined || (pods.length > 0 && !isPodReady))
  );
};

/** No Envoy, no traffic; the Gateway calls it NoResources (envoyproxy/gateway gateway.go). @internal */
export const noEnvoyReplica: DoctorRule = {
  id: 'K05',
  name: 'no-envoy-replica',
  title: 'No Envoy replica is available',
  severity: 'error',
  impact: 'outage',
  hop: 'envoy',
  needs: ['cluster'],
  reads: ['deployments', 'pods', 'endpointslices'],
  explains: ['A13', 'K03'],
  docs: 'With no available replica of Envoy there is nothing behind the load balancer: the controller takes the targets out, and connections time out or are reset. The Gateway says `NoResources`, its address stays, no warning event appears. The reason stands on the pods. Pods that only the readiness gate of the load balancer holds back are no such case: their Envoy runs, and K25 tells of them.',
  check: ({ topology, now }) => {
    if (!isDown(topology) || isStarting(topology, now)) {
      return [];
    }
    const { because, remedy } = troubleOf(topology);
    return placeOf(topology).map(place => ({
      ...place,
      message: `Nothing answers at ${edgeAddress(
        topology,
      )}, because no replica of Envoy is available: ${because}.`,
      remedy,
    }));
  },
};
