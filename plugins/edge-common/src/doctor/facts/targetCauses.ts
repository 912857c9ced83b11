import type { Listener, TargetGroup } from '../../snapshot';
import { isEnvoyReady, type Draining } from '../../status';
import type { EdgeTopology } from '../../topology';
import { askedNlb } from './askedNlb';
import { READY_PORT } from './containerPorts';
import { terminatedListeners } from './listeners';
import { targetReach } from './targetReach';

/** A group of targets without one in service, with what it belongs to. @internal */
export interface FailingGroup {
  readonly topology: EdgeTopology;
  readonly group: TargetGroup;
  /** Port of the load balancer's listener in front of it. */
  readonly port?: number;
  /** Where nothing else is left in the group. */
  readonly draining?: Draining;
}

/** @internal */
export interface TargetCause {
  /** The rule of domain knowledge behind it, for the docs. */
  readonly id: string;
  readonly applies: (failing: FailingGroup) => boolean;
  readonly because: string;
  /** Imperative, with its full stop. */
  readonly remedy: string;
}

const isHttpCheck = ({ group }: FailingGroup): boolean =>
  group.healthCheck.protocol.toUpperCase().startsWith('HTTP');

const podPorts = ({ topology }: FailingGroup): string[] =>
  (topology.service?.ports ?? []).map(({ targetPort }) => String(targetPort));

const listenerOf = ({ topology, port }: FailingGroup): Listener | undefined =>
  terminatedListeners(topology).find(listener => listener.port === port);

const isClosed = ({ topology, group }: FailingGroup): boolean =>
  targetReach(topology).some(
    one =>
      one.group.arn === group.arn &&
      one.closedAtTarget.length + one.closedAtLoadBalancer.length > 0,
  );

/**
 * Why no target of a group is healthy, in the order in which to ask; the first that applies is
 * named. Where security groups are not read they stand in the last resort.
 * @internal
 */
export const TARGET_CAUSES: readonly TargetCause[] = [
  {
    id: 'envoy',
    applies: ({ topology }) => !isEnvoyReady(topology),
    because: 'no Envoy pod is ready',
    remedy: 'Look at the Envoy pods.',
  },
  {
    id: 'draining',
    applies: ({ draining }) => draining !== undefined,
    because: 'all its targets are draining and none has taken their place',
    remedy:
      'Look at the events of the TargetGroupBinding, and whether new Envoy pods come up; a target that drains ends what is open and gets nothing new.',
  },
  {
    id: 'binding',
    applies: ({ topology, group }) =>
      group.targets.length === 0 &&
      !topology.targetGroupBindings.some(
        ({ targetGroupArn }) => targetGroupArn === group.arn,
      ),
    because: 'no TargetGroupBinding fills the group',
    remedy: 'Look at the events of the Service of Envoy.',
  },
  {
    id: 'empty',
    applies: ({ group }) => group.targets.length === 0,
    because: 'the controller has registered none',
    remedy:
      'Look at the events of the TargetGroupBinding and the log of the load balancer controller.',
  },
  {
    id: 'zone',
    applies: ({ group }) =>
      group.targets.every(({ reason }) => reason === 'Target.NotInUse'),
    because: 'the zones of the pods are not enabled on the load balancer',
    remedy: 'Add subnets of those zones, or move the pods.',
  },
  {
    id: 'A17',
    applies: isClosed,
    because: 'security groups keep the load balancer from the pods',
    remedy:
      'Admit the load balancer to the target and health check ports in the security groups of the pods.',
  },
  {
    id: 'M35',
    applies: failing =>
      failing.group.targetType === 'ip' &&
      !['traffic-port', READY_PORT, ...podPorts(failing)].includes(
        failing.group.healthCheck.port,
      ),
    because:
      'the health check asks a port on which no pod listens: Envoy adds 10000 to ports below 1024',
    remedy: `Set healthcheck-port to "${READY_PORT}" or traffic-port.`,
  },
  {
    id: 'M32',
    applies: failing =>
      failing.group.attributes['proxy_protocol_v2.enabled'] === 'true' &&
      isHttpCheck(failing),
    because:
      'the health check is HTTP and PROXY protocol is on, which Envoy answers with 400',
    remedy: 'Set healthcheck-protocol to tcp.',
  },
  {
    id: 'M34',
    applies: failing =>
      isHttpCheck(failing) && failing.group.healthCheck.port === 'traffic-port',
    because:
      'the health check asks the traffic port over HTTP, where Envoy answers 404 to a host it does not know',
    remedy: `Check port "${READY_PORT}" with path /ready, or use a TCP check.`,
  },
  {
    id: 'M15',
    applies: failing => {
      const listener = listenerOf(failing);
      return listener !== undefined && listener.protocol !== 'HTTP';
    },
    because: 'Envoy expects TLS and gets plain text',
    remedy: 'Set the protocol of the listener to HTTP.',
  },
  {
    id: 'M16',
    applies: failing =>
      askedNlb(failing.topology).backendProtocol === 'ssl' &&
      listenerOf(failing)?.protocol === 'HTTP',
    because: 'the load balancer speaks TLS to an Envoy that expects plain text',
    remedy: 'Remove backend-protocol, or make the listener HTTPS.',
  },
  {
    id: 'M54',
    applies: ({ topology, group }) =>
      group.targetType === 'instance' &&
      topology.service?.externalTrafficPolicy === 'Local',
    because: 'targets are nodes, and only nodes with an Envoy pod answer',
    remedy: 'Use ip targets, or externalTrafficPolicy Cluster.',
  },
];

const UNKNOWN = 'the health check fails, although Envoy is ready';

/** When nothing that can be read is wrong. @internal */
export const unknownTargetCause = ({
  topology,
  group,
}: FailingGroup): Pick<TargetCause, 'because' | 'remedy'> =>
  targetReach(topology).some(one => one.group.arn === group.arn)
    ? {
        because: `${UNKNOWN} and the security groups are open`,
        remedy: 'Read the logs of Envoy, then the network ACLs of the subnets.',
      }
    : {
        because: UNKNOWN,
        remedy:
          'Check that the security groups let the load balancer reach the pods on the target and health check ports, then read the logs of Envoy.',
      };
