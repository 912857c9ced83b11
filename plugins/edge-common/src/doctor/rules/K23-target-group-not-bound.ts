import type { Service, TargetGroupBinding } from '../../snapshot';
import {
  bindingRef,
  elapsedSeconds,
  findCondition,
  LIMIT_SECONDS,
  owningController,
  refusalText,
  serviceRef,
} from '../../status';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { bindingRefusal } from '../facts/bindingRefusal';
import { edgeAddress } from '../facts/hostnames';
import { isAppPort } from '../facts/servedGroups';

const LOG =
  'Read the log of the load balancer controller for the TargetGroupBinding; security groups without the tag of the cluster are a usual reason.';

const serves = (
  { servicePort }: TargetGroupBinding,
  { name, port }: Service['ports'][number],
): boolean => servicePort === port || servicePort === name;

const unbound = (service: Service, { topology }: Seen): RuleResult[] =>
  service.ports
    .filter(({ protocol }) => protocol === 'TCP')
    .filter(
      port =>
        !topology.targetGroupBindings.some(binding => serves(binding, port)),
    )
    .map(({ port }) => ({
      object: serviceRef(service),
      path: 'spec.ports',
      message: `Requests to ${edgeAddress(
        topology,
      )} on port ${port} find no target, because the controller has bound no target group to that port.`,
      observed: `no TargetGroupBinding for port ${port}`,
      expected: 'one TargetGroupBinding per port',
      remedy:
        'Look at the events of the Service of Envoy and at the log of the load balancer controller.',
      impact: isAppPort(topology, port) ? 'outage' : 'partial',
    }));

const complaint = (
  binding: TargetGroupBinding,
  { topology, now }: Seen,
): { readonly text: string; readonly since?: string } | undefined => {
  const ready = findCondition(binding.conditions, 'Ready');
  if (ready?.status === 'False') {
    return {
      text: `${ready.reason}: ${ready.message}`,
      since: ready.lastTransitionTime,
    };
  }
  const event = bindingRefusal(topology, binding);
  return event && elapsedSeconds(event.firstSeen, now) >= LIMIT_SECONDS.refusal
    ? {
        text: `${event.reason}: ${refusalText(event)}`,
        since: event.firstSeen,
      }
    : undefined;
};

const notUpToDate = (binding: TargetGroupBinding, seen: Seen): RuleResult[] => {
  const said = complaint(binding, seen);
  return said
    ? [
        {
          object: bindingRef(binding),
          message: `The targets of ${edgeAddress(seen.topology)} on port ${
            binding.servicePort
          } are not kept up to date, because the controller cannot register the pods of Envoy.`,
          observed: said.text,
          expected: 'SuccessfullyReconciled',
          remedy: LOG,
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
  docs: 'For each port of the Service the controller makes a TargetGroupBinding, through which it registers the Envoy pods and opens their security group. `BackendNotFound` means that the Service lost the port, usually because Envoy Gateway refused the listener. `FailedNetworkReconcile` means that the controller could not open the security groups. A warning that a success followed, or after which the right addresses are registered, is history.',
  check: seen => {
    const { service, targetGroupBindings } = seen.topology;
    if (
      !service ||
      service.metadata.deletionTimestamp ||
      service.hostnames.length === 0 ||
      !owningController(seen.topology)?.targetGroupBinding ||
      elapsedSeconds(service.metadata.creationTimestamp, seen.now) <
        LIMIT_SECONDS.cluster
    ) {
      return [];
    }
    return [
      ...unbound(service, seen),
      ...targetGroupBindings.flatMap(binding => notUpToDate(binding, seen)),
    ];
  },
};
