import type { Service, TargetGroupBinding } from '../../snapshot';
import {
  bindingRef,
  bindingRefusal,
  elapsedSeconds,
  findCondition,
  isNetworkRefusal,
  LIMIT_SECONDS,
  newestTime,
  owningController,
  refusalText,
  servesPort,
  serviceRef,
} from '../../status';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { isAppPort } from '../facts/servedGroups';

const LOG =
  'Read the log of the load balancer controller for the TargetGroupBinding.';

const TAGS =
  'Give exactly one security group of the network interfaces of the pods the tag kubernetes.io/cluster/<name>, or mend what the event names; the controller tries again by itself.';

const serves = (
  { servicePort }: TargetGroupBinding,
  { name, port }: Service['ports'][number],
): boolean => servicePort === port || servicePort === name;

/** Healthy targets go on serving without a binding: pods that come new are the ones left out. */
const unboundEffect = (
  { topology }: Seen,
  port: number,
): Pick<RuleResult, 'message' | 'impact'> => {
  const address = edgeAddress(topology);
  return servesPort(topology, port)
    ? {
        message: `New pods of Envoy get no requests to ${address} on port ${port}, because no target group is bound to that port any more.`,
        impact: 'partial',
      }
    : {
        message: `Requests to ${address} on port ${port} find no target, because the controller has bound no target group to that port.`,
        impact: isAppPort(topology, port) ? 'outage' : 'partial',
      };
};

const unbound = (service: Service, seen: Seen): RuleResult[] => {
  const { topology } = seen;
  return service.ports
    .filter(({ protocol }) => protocol === 'TCP')
    .filter(
      port =>
        !topology.targetGroupBindings.some(binding => serves(binding, port)),
    )
    .map(({ port }) => ({
      object: serviceRef(service),
      path: 'spec.ports',
      observed: `no TargetGroupBinding for port ${port}`,
      expected: 'one TargetGroupBinding per port',
      remedy:
        'Look at the events of the Service of Envoy and at the log of the load balancer controller.',
      ...unboundEffect(seen, port),
    }));
};

interface Complaint {
  readonly text: string;
  readonly since?: string;
  /** The pods are registered, but the way to them was not opened. */
  readonly isNetwork: boolean;
}

const complaint = (
  binding: TargetGroupBinding,
  { topology, now }: Seen,
): Complaint | undefined => {
  const ready = findCondition(binding.conditions, 'Ready');
  if (ready?.status === 'False') {
    return {
      text: `${ready.reason}: ${ready.message}`,
      since: ready.lastTransitionTime,
      isNetwork: false,
    };
  }
  const event = bindingRefusal(topology, binding);
  return event && elapsedSeconds(event.firstSeen, now) >= LIMIT_SECONDS.refusal
    ? {
        text: `${event.reason}: ${refusalText(event)}`,
        since: event.firstSeen,
        isNetwork: isNetworkRefusal(event),
      }
    : undefined;
};

const effect = (
  { servicePort }: TargetGroupBinding,
  { isNetwork }: Complaint,
  address: string,
): Pick<RuleResult, 'message' | 'remedy'> =>
  isNetwork
    ? {
        message: `The way from the load balancer of ${address} to the pods on port ${servicePort} is only as open as it was before, because the controller cannot change their security groups: pods that come new may get no requests.`,
        remedy: TAGS,
      }
    : {
        message: `The targets of ${address} on port ${servicePort} are not kept up to date, because the controller cannot register the pods of Envoy.`,
        remedy: LOG,
      };

const notUpToDate = (binding: TargetGroupBinding, seen: Seen): RuleResult[] => {
  const said = complaint(binding, seen);
  return said
    ? [
        {
          object: bindingRef(binding),
          ...effect(binding, said, edgeAddress(seen.topology)),
          observed: said.text,
          expected: 'SuccessfullyReconciled',
          since: said.since,
        },
      ]
    : [];
};

/** The binding registers pods and opens the security groups for them; nothing else shows its failure. @internal */
export const targetGroupNotBound: DoctorRule = {
  id: 'K23',
  name: 'target-group-not-bound',
  title: 'A port of Envoy is not bound to its target group',
  severity: 'warning',
  impact: 'partial',
  hop: 'controller',
  needs: ['cluster'],
  reads: ['services', 'targetgroupbindings', 'events', 'endpointslices'],
  explains: ['A13', 'A16', 'A17'],
  docs: 'For each port of the Service the controller makes a TargetGroupBinding, through which it registers the Envoy pods and opens their security group. A Service that was changed gets five minutes. Where targets are healthy without a binding, requests are answered until pods move. `BackendNotFound` means that the Service lost the port, usually because Envoy Gateway refused the listener. `FailedNetworkReconcile` means that the controller could not open the security groups; it registers the pods all the same, so healthy targets only show that the rules of before still admit them. A warning that a success followed is history, and so is any other one after which the right addresses are registered.',
  check: seen => {
    const { service, targetGroupBindings } = seen.topology;
    if (
      !service ||
      service.metadata.deletionTimestamp ||
      service.hostnames.length === 0 ||
      !owningController(seen.topology)?.targetGroupBinding ||
      elapsedSeconds(
        newestTime([service.metadata.creationTimestamp, service.changedAt]),
        seen.now,
      ) < LIMIT_SECONDS.cluster
    ) {
      return [];
    }
    return [
      ...unbound(service, seen),
      ...targetGroupBindings.flatMap(binding => notUpToDate(binding, seen)),
    ];
  },
};
