import type { HttpRoute, Policy } from '../snapshot';
import { ENVOY_GATEWAY_CONTROLLER, type EdgeTopology } from '../topology';
import { findCondition, isStale } from './judgeCondition';
import { isAppRoute } from './routeVerdicts';

const isInvalid = ({ ancestors, metadata }: Policy): boolean =>
  ancestors
    .filter(({ controllerName }) => controllerName === ENVOY_GATEWAY_CONTROLLER)
    .map(({ conditions }) => findCondition(conditions, 'Accepted'))
    .some(
      accepted =>
        accepted?.status === 'False' &&
        accepted.reason === 'Invalid' &&
        !isStale(accepted, metadata.generation),
    );

const aimsAtWholeGateway = (
  { targets, metadata }: Policy,
  { id }: EdgeTopology,
): boolean =>
  metadata.namespace === id.namespace &&
  targets.some(
    ({ kind, name, sectionName }) =>
      kind === 'Gateway' && name === id.gateway && sectionName === undefined,
  );

const hasOwn = (
  { kind }: Policy,
  { metadata }: HttpRoute,
  { policies }: EdgeTopology,
): boolean =>
  policies.some(
    other =>
      other.kind === kind &&
      other.metadata.namespace === metadata.namespace &&
      other.targets.some(
        target =>
          target.kind.endsWith('Route') &&
          target.name === metadata.name &&
          target.sectionName === undefined,
      ),
  );

/**
 * Which requests an invalid policy of the whole Gateway stops. Envoy Gateway lets none pass that
 * the policy should have guarded or shaped, and has Envoy answer them 500 (envoyproxy/gateway
 * #3869); a route with a policy of that kind of its own goes on. Other reasons, such as
 * `Conflicted`, only leave the policy out of force, and a ClientTrafficPolicy shapes no route.
 * @public
 */
export const refusedRequests = (
  policy: Policy,
  topology: EdgeTopology,
): 'none' | 'some' | 'all' => {
  if (
    policy.kind === 'ClientTrafficPolicy' ||
    !isInvalid(policy) ||
    !aimsAtWholeGateway(policy, topology)
  ) {
    return 'none';
  }
  const apps = topology.routes.filter(isAppRoute);
  const stopped = apps.filter(route => !hasOwn(policy, route, topology));
  if (stopped.length === 0) {
    return 'none';
  }
  return stopped.length === apps.length ? 'all' : 'some';
};
