import type { Condition } from '../../snapshot';
import { gatewayRef, httpRouteRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { listenerReason } from '../facts/listenerReasons';
import { listenerPath } from '../facts/listeners';
import { standingParents } from '../facts/routes';

const MEANING: Record<string, string> = {
  RouteRulesOverlap: 'another rule matches the same requests and comes first',
  PartiallyInvalid:
    'Envoy Gateway has dropped the rules that are not valid, or keeps them as they were',
};

const troubled = (
  conditions: readonly Condition[],
  generation: number | undefined,
): Condition[] =>
  Object.keys(MEANING).flatMap(type => {
    const condition = currentCondition(conditions, type, generation);
    return condition?.status === 'True' ? [condition] : [];
  });

/** Listeners whose TLS overlaps: a browser may use a connection of one for the other. */
const overlappingListeners = (topology: EdgeTopology): RuleResult[] => {
  const { gateway } = topology;
  return (gateway?.listenerStatuses ?? []).flatMap(({ name, conditions }) => {
    const condition = currentCondition(
      conditions,
      'OverlappingTLSConfig',
      gateway?.metadata.generation,
    );
    return gateway && condition?.status === 'True'
      ? [
          {
            object: gatewayRef(gateway),
            path: listenerPath(gateway, name, ''),
            message: `Some requests to ${edgeAddress(
              topology,
            )} may reach the wrong listener, because ${
              listenerReason(condition).because
            }.`,
            observed: `OverlappingTLSConfig=True: ${condition.reason}: ${condition.message}`,
            expected: 'no OverlappingTLSConfig',
            remedy: listenerReason(condition).remedy,
            hop: 'gateway',
            since: condition.lastTransitionTime,
          },
        ]
      : [];
  });
};

/** Conditions that are bad when True, beside an `Accepted` that is True as well. @internal */
export const rulesOverlap: DoctorRule = {
  id: 'K20',
  name: 'rules-overlap',
  title: 'Parts of a route or listener are shadowed or dropped',
  severity: 'warning',
  impact: 'partial',
  hop: 'routes',
  needs: ['cluster', 'manifests'],
  reads: ['httproutes', 'gateways'],
  explains: [],
  docs: 'A route can be accepted although part of it does nothing. `RouteRulesOverlap` says that another rule matches the same requests and wins, so that this one is never asked. `PartiallyInvalid` says that Envoy Gateway dropped some of the rules, or fell back to what they were before. `OverlappingTLSConfig` says so of a listener whose host names or certificate another one on its port has as well. All are bad news when they are True, and stand beside an `Accepted` that is True as well.',
  check: ({ topology }) => [
    ...overlappingListeners(topology),
    ...topology.routes.flatMap(route =>
      standingParents(route).flatMap(({ conditions, path }) =>
        troubled(conditions, route.metadata.generation).map(
          ({ type, reason, message, lastTransitionTime }) => ({
            object: httpRouteRef(route),
            path,
            message: `Some requests to ${edgeAddress(
              topology,
              route,
            )} are not served as the route ${
              route.metadata.name
            } says, because ${MEANING[type]}.`,
            observed: [`${type}=True`, reason, message]
              .filter(Boolean)
              .join(': '),
            expected: `no ${type}`,
            remedy:
              type === 'PartiallyInvalid'
                ? 'Correct the rules that the message names.'
                : 'Give one of the rules a narrower match, or remove it.',
            since: lastTransitionTime,
          }),
        ),
      ),
    ),
  ],
};
