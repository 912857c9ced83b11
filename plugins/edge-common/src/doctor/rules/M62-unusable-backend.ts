import type { HttpRoute } from '../../snapshot';
import { httpRouteRef } from '../../status';
import { namedBackends, type NamedBackend } from '../facts/backends';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { isOwnParent, routesImpact, standingParents } from '../facts/routes';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

type Wrong = Pick<RuleResult, 'observed' | 'expected' | 'remedy'> & {
  readonly field: string;
  readonly because: string;
};

const ports = ({ service }: NamedBackend): string =>
  (service?.ports ?? []).map(({ port }) => String(port)).join(', ');

const wrongWith = (backend: NamedBackend): Wrong | undefined => {
  const { ref, service, state } = backend;
  if (ref.kind !== 'Service' || ref.group !== '') {
    return undefined;
  }
  if (ref.port === undefined) {
    return {
      field: '.port',
      because: `it names the Service ${ref.name} without a port`,
      observed: 'no port',
      expected: service ? ports(backend) : 'the port of the Service',
      remedy: `Add the port of the Service ${ref.name} to backendRefs.`,
    };
  }
  if (service?.type === 'ExternalName') {
    return {
      field: '.name',
      because: `the Service ${ref.name} is an ExternalName, which Envoy Gateway refuses`,
      observed: 'ExternalName',
      expected: 'a Service with pods',
      remedy: `Point backendRefs to a Service with pods instead of ${ref.name}.`,
    };
  }
  return state === 'portMissing'
    ? {
        field: '.port',
        because: `the Service ${ref.name} has no port ${ref.port}`,
        observed: String(ref.port),
        expected: ports(backend),
        remedy: `Correct the port of ${ref.name} in backendRefs to ${ports(
          backend,
        )}.`,
      }
    : undefined;
};

/** Once Envoy Gateway has judged the backends of a route, its word counts. */
const isJudged = ({ topology, live }: Seen, route: HttpRoute): boolean =>
  live &&
  standingParents(route)
    .filter(({ parentRef }) => isOwnParent(topology, parentRef))
    .some(
      ({ conditions }) =>
        currentCondition(
          conditions,
          'ResolvedRefs',
          route.metadata.generation,
        ) !== undefined,
    );

const found = (seen: Seen) =>
  seen.topology.routes
    .filter(route => !isJudged(seen, route))
    .flatMap(route =>
      namedBackends(seen.topology, route).flatMap(backend => {
        const wrong = wrongWith(backend);
        return wrong ? [{ route, backend, wrong }] : [];
      }),
    );

/** Envoy Gateway takes Services with pods and with the named port only (route.go, 1.9 release notes). @internal */
export const unusableBackend: DoctorRule = {
  id: 'M62',
  name: 'unusable-backend',
  title: 'A backend cannot be used as it is named',
  severity: 'error',
  impact: 'partial',
  hop: 'routes',
  needs: ['manifests'],
  reads: ['gateways', 'httproutes', 'services'],
  explains: [],
  docs: 'A backendRef to a Service needs a port, the Service needs to have that port, and it must not be an ExternalName, which Envoy Gateway refuses since 1.9. Otherwise Envoy answers 500 to the requests of that rule. Services outside a bundle of manifests are not judged, and on a live edge the verdict of Envoy Gateway takes the place of this rule.',
  check: seen => {
    const { topology } = seen;
    const all = found(seen);
    const impact = routesImpact(
      topology,
      all.map(({ route }) => route),
    );
    return all.map(({ route, backend, wrong }) => {
      const { field, because, ...rest } = wrong;
      return {
        object: httpRouteRef(route),
        path: `${backend.path}${field}`,
        message: `Requests to ${edgeAddress(
          topology,
          route,
        )} get 500 from the route ${route.metadata.name}, because ${because}.`,
        ...rest,
        impact,
      };
    });
  },
};
