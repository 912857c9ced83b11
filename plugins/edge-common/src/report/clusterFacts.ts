import type {
  Deployment,
  HttpRoute,
  Pod,
  RouteFilter,
  RouteRule,
  Service,
} from '../snapshot';
import { backendVerdict } from '../status';
import type { EdgeTopology } from '../topology';
import type { MapFact } from './mapFact';

/** How many of Envoy's pods can take requests. @internal */
export const deploymentFacts = ({
  readyReplicas,
  replicas,
}: Deployment): MapFact[] => [
  { fact: 'ready', ready: readyReplicas, total: replicas },
];

/** A pod's zone is known from the endpoint with its address. @internal */
export const podFacts = (
  { ip }: Pod,
  { envoyEndpoints }: EdgeTopology,
): MapFact[] =>
  envoyEndpoints
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ addresses }) => ip !== undefined && addresses.includes(ip))
    .slice(0, 1)
    .flatMap(({ zone }): MapFact[] => (zone ? [{ fact: 'zone', zone }] : []));

const redirectOf = (filters: readonly RouteFilter[]): string | undefined => {
  const [redirect] = filters.flatMap(filter =>
    filter.type === 'RequestRedirect' ? filter : [],
  );
  return (
    redirect &&
    [redirect.hostname ?? redirect.scheme, redirect.statusCode]
      .filter(Boolean)
      .join(' ')
  );
};

const pathsOf = ({ matches, filters }: RouteRule): MapFact[] =>
  matches.map(({ path }) => ({
    fact: 'path',
    path: path.value,
    redirect: redirectOf(filters),
  }));

/** The paths a route takes, each once, in the order of its rules. @internal */
export const routeFacts = ({ rules }: HttpRoute): MapFact[] => [
  ...new Map(
    rules.flatMap(pathsOf).map(fact => [JSON.stringify(fact), fact]),
  ).values(),
];

const portsAsked = (
  { metadata }: Service,
  { routes }: EdgeTopology,
): number[] => [
  ...new Set(
    routes
      .flatMap(({ rules }) => rules)
      .flatMap(({ backendRefs }) => backendRefs)
      .filter(
        ({ kind, namespace, name }) =>
          kind === 'Service' &&
          namespace === metadata.namespace &&
          name === metadata.name,
      )
      .flatMap(({ port }) => port ?? []),
  ),
];

/** The ports that routes ask for, and how many endpoints are ready behind the Service. @internal */
export const backendFacts = (
  service: Service,
  topology: EdgeTopology,
): MapFact[] => {
  const { namespace = '', name } = service.metadata;
  const ref = { group: '', kind: 'Service', namespace, name, weight: 1 };
  const { ready, total } = backendVerdict(ref, topology);
  return [
    ...portsAsked(service, topology)
      .sort((a, b) => a - b)
      .map((port): MapFact => ({ fact: 'port', port })),
    ...(topology.parts.endpointslices.state === 'read'
      ? [{ fact: 'ready' as const, ready, total }]
      : []),
  ];
};
