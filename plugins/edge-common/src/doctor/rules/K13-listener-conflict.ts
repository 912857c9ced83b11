import type { Condition, Gateway } from '../../snapshot';
import { gatewayRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { listenerReason } from '../facts/listenerReasons';
import { listenerPath } from '../facts/listeners';
import { listenerImpact } from '../facts/routes';
import type { DoctorRule, RuleResult } from '../DoctorRule';

const report = (
  topology: EdgeTopology,
  gateway: Gateway,
  name: string,
  conflict: Condition,
): RuleResult => {
  const port = gateway.listeners.find(listener => listener.name === name)?.port;
  const { because, remedy } = listenerReason(conflict);
  return {
    object: gatewayRef(gateway),
    path: listenerPath(gateway, name, '.protocol'),
    message: `Clients of ${edgeAddress(topology)} get no answer on port ${
      port ?? 'of the listener'
    }, because the listener ${name} is in conflict: ${because}.`,
    observed: `${conflict.reason}: ${conflict.message}`,
    expected: 'no conflict',
    remedy,
    impact: listenerImpact(topology, name),
    since: conflict.lastTransitionTime,
  };
};

/** Here True is bad; both listeners of a conflict are taken out, also the one that worked. @internal */
export const listenerConflict: DoctorRule = {
  id: 'K13',
  name: 'listener-conflict',
  title: 'Two listeners of the Gateway are in conflict',
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'httproutes'],
  explains: ['A05', 'A13', 'K02', 'K03', 'K09', 'K14', 'K17', 'K23', 'K35'],
  docs: 'Listeners on one port need the same protocol and different host names. Envoy Gateway takes all listeners of a conflict out, also the one that worked before, and takes their port off the Service; the Gateway can stay Accepted and Programmed. What the load balancer controller then says about `ssl-ports` and targets is a consequence.',
  check: ({ topology }) => {
    const { gateway } = topology;
    return gateway
      ? gateway.listenerStatuses.flatMap(({ name, conditions }) => {
          const conflict = currentCondition(
            conditions,
            'Conflicted',
            gateway.metadata.generation,
          );
          return conflict?.status === 'True'
            ? [report(topology, gateway, name, conflict)]
            : [];
        })
      : [];
  },
};
