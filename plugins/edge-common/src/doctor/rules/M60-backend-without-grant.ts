import type { HttpRoute } from '../../snapshot';
import { httpRouteRef, unresolvedShare } from '../../status';
import { namedBackends, type NamedBackend } from '../facts/backends';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { isGranted } from '../facts/isGranted';
import { isOwnParent, routesImpact, standingParents } from '../facts/routes';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

const isForeign =
  ({ metadata }: HttpRoute) =>
  ({ ref }: NamedBackend): boolean =>
    ref.namespace !== metadata.namespace;

const REFUSED = 'RefNotPermitted';

/** What Envoy Gateway says of the grant; nothing before it has looked. */
const isRefused = ({ topology }: Seen, route: HttpRoute): boolean =>
  standingParents(route)
    .filter(({ parentRef }) => isOwnParent(topology, parentRef))
    .map(({ conditions }) =>
      currentCondition(conditions, 'ResolvedRefs', route.metadata.generation),
    )
    .some(
      condition =>
        condition?.status === 'False' && condition.reason === REFUSED,
    );

const report = (
  { topology, live }: Seen,
  route: HttpRoute,
  { ref, path }: NamedBackend,
): RuleResult => {
  const from = route.metadata.namespace ?? '';
  const address = edgeAddress(topology, route);
  const service = `the Service ${ref.name} lies in ${ref.namespace}`;
  return {
    object: httpRouteRef(route),
    path: `${path}.namespace`,
    message: live
      ? `Requests to ${address} get 500 from the route ${route.metadata.name}, because ${service} and no ReferenceGrant there lets routes of ${from} use it.`
      : `Requests to ${address} get 500 unless a ReferenceGrant in ${ref.namespace} lets routes of ${from} use it, because ${service}.`,
    observed: `${ref.namespace}/${ref.name}`,
    expected: `a ReferenceGrant in ${ref.namespace} from ${route.kind} in ${from} to Service ${ref.name}`,
    remedy: `Create a ReferenceGrant in ${ref.namespace} with from: ${route.kind} in ${from} and to: Service ${ref.name}.`,
    ...(live ? {} : { severity: 'warning', impact: 'risk' }),
  };
};

/** Backends of other namespaces need the consent of their owners (Gateway API, ReferenceGrant). @internal */
export const backendWithoutGrant: DoctorRule = {
  id: 'M60',
  name: 'backend-without-grant',
  title: 'A backend of another namespace is not granted',
  severity: 'error',
  impact: 'partial',
  hop: 'routes',
  needs: ['manifests'],
  reads: ['gateways', 'httproutes'],
  explains: ['K18'],
  docs: 'A route may send requests to a Service of another namespace only where a ReferenceGrant in the namespace of the Service allows it. Without it, or once it is revoked, Envoy answers 500, while the route stays Accepted. On a live edge the rule goes by what Envoy Gateway says of the grant; in manifests, where grants of other teams cannot be seen, it reminds of the need unless a grant stands among them.',
  check: seen => {
    const { topology, live, grants = [] } = seen;
    const found = topology.routes
      .filter(route => !live || isRefused(seen, route))
      .map(route => ({
        route,
        foreign: namedBackends(topology, route)
          .filter(isForeign(route))
          .filter(({ ref }) => !isGranted(grants, route, ref)),
      }))
      .filter(({ foreign }) => foreign.length > 0);
    const impact = routesImpact(
      topology,
      found
        .map(({ route }) => route)
        .filter(
          route =>
            unresolvedShare(topology, route, { reason: REFUSED }) === 'all',
        ),
    );
    return found.flatMap(({ route, foreign }) =>
      foreign.map(backend => ({ impact, ...report(seen, route, backend) })),
    );
  },
};
