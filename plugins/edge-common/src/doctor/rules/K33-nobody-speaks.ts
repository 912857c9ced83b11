import type { HttpRoute, Policy } from '../../snapshot';
import { httpRouteRef, listenerSetRef, policyRef } from '../../status';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { isSilentSet, lostListenersImpact } from '../facts/lostSets';
import { routesImpact } from '../facts/routes';
import {
  isEnvoyGatewayAlive,
  isJudged,
  isOverdue,
  silentParents,
} from '../facts/silentParents';

const silentRoutes = (seen: Seen): HttpRoute[] =>
  seen.topology.routes.filter(
    route => !isJudged(route) && silentParents(seen, route).length > 0,
  );

const routeResults = (seen: Seen): RuleResult[] => {
  const { topology } = seen;
  const silent = silentRoutes(seen);
  return silent.map(route => ({
    object: httpRouteRef(route),
    path: 'status.parents',
    message: `Requests to ${edgeAddress(
      topology,
      route,
    )} do not reach the route ${
      route.metadata.name
    }, because no controller has said anything of it.`,
    observed: 'no status',
    expected: 'a verdict within 5 minutes',
    remedy:
      'Check that what its parentRefs name exists and lets the route in; if it does, ask the platform team whether Envoy Gateway runs.',
    impact: routesImpact(topology, silent),
    since: route.metadata.creationTimestamp,
  }));
};

const policyResults = (
  policies: readonly Policy[],
  { topology, now }: Seen,
): RuleResult[] =>
  policies
    .filter(policy => policy.ancestors.length === 0 && isOverdue(policy, now))
    .map(policy => ({
      object: policyRef(policy),
      path: 'status.ancestors',
      message: `The ${policy.kind} ${
        policy.metadata.name
      } is not in force for ${edgeAddress(
        topology,
      )}, because no controller has said anything of it.`,
      observed: 'no status',
      expected: 'a verdict within 5 minutes',
      remedy:
        'Check that the kind, name and namespace of its targets exist; if they do, ask the platform team whether Envoy Gateway runs.',
      hop: 'gateway',
      impact: 'partial',
      since: policy.metadata.creationTimestamp,
    }));

const setResults = ({ topology, now }: Seen): RuleResult[] =>
  topology.listenerSets
    .filter(set => isSilentSet(set) && isOverdue(set, now))
    .map(set => ({
      object: listenerSetRef(set),
      path: 'status.conditions',
      message: `Clients of ${edgeAddress(
        topology,
      )} get no answer from the listeners of the ListenerSet ${
        set.metadata.name
      }, because no controller has said anything of it.`,
      observed: 'no status',
      expected: 'a verdict within 5 minutes',
      remedy:
        'Check that this release of Envoy Gateway knows ListenerSets (1.8 and later); if it does, ask the platform team whether it runs.',
      hop: 'gateway',
      impact: lostListenersImpact(topology),
      since: set.metadata.creationTimestamp,
    }));

/** No status at all is a finding: nothing reports an object that points into the void. @internal */
export const nobodySpeaks: DoctorRule = {
  id: 'K33',
  name: 'nobody-speaks',
  title: 'An object has had no status for minutes',
  severity: 'error',
  impact: 'partial',
  hop: 'routes',
  needs: ['cluster', 'manifests'],
  reads: [
    'gateways',
    'httproutes',
    'listenersets',
    'clienttrafficpolicies',
    'backendtrafficpolicies',
    'securitypolicies',
  ],
  explains: ['K15'],
  docs: 'Envoy Gateway writes a verdict on everything it takes up. It writes nothing on a route whose parent does not exist or does not allow it, nor on a policy whose target does not exist. Releases that do not know ListenerSets write nothing on those. So an object without any status after five minutes is not in force, and no message says so. The rule speaks only while Envoy Gateway is shown to be alive by its verdict on the present Gateway.',
  check: seen =>
    isEnvoyGatewayAlive(seen)
      ? [
          ...routeResults(seen),
          ...setResults(seen),
          ...policyResults(seen.topology.policies, seen),
        ]
      : [],
};
