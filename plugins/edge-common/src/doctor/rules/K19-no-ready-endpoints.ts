import type { HttpRoute } from '../../snapshot';
import { serviceRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import {
  lostBackendsImpact,
  namedBackends,
  type NamedBackend,
} from '../facts/backends';
import { edgeAddress } from '../facts/hostnames';
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
  docs: 'A Service without ready endpoints makes Envoy answer 503 to the requests that go there. Envoy Gateway says `BackendsAvailable=False EndpointsNotFound` on the route and keeps `ResolvedRefs` True. Either no pod matches the selector, or the pods are not ready.',
  check: ({ topology }) =>
    emptyBackends(topology).map(backend => report(topology, backend)),
};
