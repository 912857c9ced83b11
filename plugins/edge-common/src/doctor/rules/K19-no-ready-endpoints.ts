import type { HttpRoute } from '../../snapshot';
import { httpRouteRef, serviceRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import {
  isStartingBackend,
  lostBackendsImpact,
  namedBackends,
  type NamedBackend,
} from '../facts/backends';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import { isOwnParent, standingParents } from '../facts/routes';
import type { DoctorRule, RuleResult } from '../DoctorRule';

interface EmptyBackend extends NamedBackend {
  readonly route: HttpRoute;
}

/** Each empty Service once, at the first route that names it. */
const emptyBackends = (topology: EdgeTopology): EmptyBackend[] => {
  const all = topology.routes.flatMap(route =>
    namedBackends(topology, route)
      .filter(({ state }) => state === 'empty')
      .map(backend => ({ ...backend, route })),
  );
  const key = ({ ref }: EmptyBackend) => `${ref.namespace}/${ref.name}`;
  return all.filter(
    (one, index) => all.findIndex(other => key(other) === key(one)) === index,
  );
};

const report = (
  topology: EdgeTopology,
  { ref, route, total }: EmptyBackend,
): RuleResult => ({
  object: serviceRef({ metadata: ref }),
  message: `Requests to ${edgeAddress(
    topology,
    route,
  )} get 503 from the route ${route.metadata.name}, because the Service ${
    ref.name
  } has no ready pods.`,
  observed: `0 of ${total} endpoints ready`,
  expected: 'at least one ready endpoint',
  remedy:
    total > 0
      ? `Look at the pods of the Service ${ref.name}: they exist and are not ready.`
      : `Scale the application up, or correct the selector of the Service ${ref.name}.`,
  impact: lostBackendsImpact(topology),
});

/** Nobody has to mend an application that is only starting. */
const reportStart = (
  topology: EdgeTopology,
  backend: EmptyBackend,
): RuleResult => ({
  ...report(topology, backend),
  message: `Requests to ${edgeAddress(
    topology,
    backend.route,
  )} get 503 for a while, because the Service ${
    backend.ref.name
  } is new and its first pod is not ready yet.`,
  remedy: `Wait five minutes; if no pod is ready then, look at the pods of the Service ${backend.ref.name}.`,
  severity: 'info',
  impact: 'none',
});

/**
 * Envoy Gateway may overlook endpoints that the cluster has: those of a port that the slices do
 * not carry, or all that came while it was down.
 */
const overlooked = (topology: EdgeTopology): RuleResult[] =>
  topology.routes.flatMap(route => {
    const [denied] = standingParents(route)
      .filter(({ parentRef }) => isOwnParent(topology, parentRef))
      .flatMap(
        ({ conditions }) =>
          currentCondition(
            conditions,
            'BackendsAvailable',
            route.metadata.generation,
          ) ?? [],
      )
      .filter(({ status }) => status === 'False');
    const isKnown = namedBackends(topology, route).some(
      ({ state }) => state !== 'ready',
    );
    return denied && !isKnown
      ? [
          {
            object: httpRouteRef(route),
            path: 'status.parents',
            message: `Requests to ${edgeAddress(
              topology,
              route,
            )} get 503 from the route ${
              route.metadata.name
            }, because Envoy Gateway finds no ready endpoint behind it, although the cluster has some.`,
            observed: `BackendsAvailable=False ${denied.reason}: ${denied.message}`,
            expected: 'BackendsAvailable=True',
            remedy:
              'Check that the pods have the targetPort of the Service, by its name where it has one, and that Envoy Gateway runs.',
            since: denied.lastTransitionTime,
          },
        ]
      : [];
  });

/**
 * Judged by the EndpointSlices, so that it also speaks where Envoy Gateway is too old for the
 * condition `BackendsAvailable`, and stops as soon as pods are ready.
 * @internal
 */
export const noReadyEndpoints: DoctorRule = {
  id: 'K19',
  name: 'no-ready-endpoints',
  title: 'A backend has no ready pods',
  severity: 'error',
  impact: 'partial',
  hop: 'backends',
  needs: ['cluster'],
  reads: ['httproutes', 'services', 'endpointslices'],
  explains: ['K37', 'A33'],
  docs: 'A Service without ready endpoints makes Envoy answer 503 to the requests that go there. Envoy Gateway says `BackendsAvailable=False EndpointsNotFound` on the route and keeps `ResolvedRefs` True. Either no pod matches the selector, or the pods are not ready; a Service of less than five minutes is said to be starting. Where the cluster has ready endpoints and Envoy Gateway finds none, they lack the port, or Envoy Gateway has not looked again.',
  check: ({ topology, now }) => [
    ...emptyBackends(topology).map(backend =>
      isStartingBackend(backend, now)
        ? reportStart(topology, backend)
        : report(topology, backend),
    ),
    ...overlooked(topology),
  ],
};
