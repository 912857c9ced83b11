import { BackendRef, HttpRoute } from '../objects/gatewayApi';
import { Verdict, verdict } from '../objects/conditions';
import { ClusterView } from './ClusterView';

interface Problem {
  readonly reason: string;
  readonly message: string;
}

function isGranted(
  view: ClusterView,
  route: HttpRoute,
  backend: { namespace: string; name: string },
): boolean {
  const from = route.metadata.namespace;
  return (
    backend.namespace === from ||
    view.grants.some(
      grant =>
        grant.metadata.namespace === backend.namespace &&
        grant.spec.from.some(
          source => source.kind === 'HTTPRoute' && source.namespace === from,
        ) &&
        grant.spec.to.some(
          target =>
            target.kind === 'Service' &&
            (!target.name || target.name === backend.name),
        ),
    )
  );
}

/** Why a backendRef leads nowhere, if so. */
function problemOf(
  view: ClusterView,
  route: HttpRoute,
  { kind = 'Service', name, namespace: given, port }: BackendRef,
): Problem | undefined {
  const namespace = given ?? route.metadata.namespace ?? '';
  if (kind !== 'Service') {
    return {
      reason: 'InvalidKind',
      message: `Kind ${kind} is not supported; only Service is.`,
    };
  }
  if (!isGranted(view, route, { namespace, name })) {
    return {
      reason: 'RefNotPermitted',
      message: `Backend ref to Service ${namespace}/${name} not permitted by any ReferenceGrant.`,
    };
  }
  const service = view.services.find(
    ({ metadata }) =>
      metadata.namespace === namespace && metadata.name === name,
  );
  if (!service) {
    return {
      reason: 'BackendNotFound',
      message: `service ${namespace}/${name} not found.`,
    };
  }
  return service.spec.ports.some(open => open.port === port)
    ? undefined
    : {
        reason: 'PortNotFound',
        message: `TCP Port ${port} not found on Service ${namespace}/${name}.`,
      };
}

function hasReadyEndpoints(
  view: ClusterView,
  namespace: string,
  name: string,
): boolean {
  return view.endpointSlices.some(
    slice =>
      slice.metadata.namespace === namespace &&
      slice.metadata.labels?.['kubernetes.io/service-name'] === name &&
      slice.endpoints?.some(endpoint => endpoint.conditions.ready),
  );
}

/** The first Service that exists and has no ready endpoint. */
function findEmpty(
  view: ClusterView,
  route: HttpRoute,
  backends: readonly BackendRef[],
): string | undefined {
  const found = backends.find(backend => {
    const namespace = backend.namespace ?? route.metadata.namespace ?? '';
    return (
      !problemOf(view, route, backend) &&
      !hasReadyEndpoints(view, namespace, backend.name)
    );
  });
  return (
    found && `${found.namespace ?? route.metadata.namespace}/${found.name}`
  );
}

/** Judges the backends of a route: `BackendsAvailable` only where it is false, then `ResolvedRefs`. @internal */
export function resolveBackends(
  view: ClusterView,
  route: HttpRoute,
): readonly Verdict[] {
  const { generation } = route.metadata;
  const backends = (route.spec.rules ?? []).flatMap((rule, ruleIndex) =>
    (rule.backendRefs ?? []).map((backend, index) => ({
      backend,
      place: `Failed to process route rule ${ruleIndex} backendRef ${index}`,
    })),
  );
  const problems = backends.flatMap(({ backend, place }) => {
    const problem = problemOf(view, route, backend);
    return problem
      ? [{ ...problem, message: `${place}: ${problem.message}` }]
      : [];
  });
  const empty = findEmpty(
    view,
    route,
    backends.map(({ backend }) => backend),
  );
  const available = empty
    ? [
        verdict('BackendsAvailable', false, {
          reason: 'EndpointsNotFound',
          message: `Failed to find endpoints: no ready endpoints for the related Service ${empty}.`,
          generation,
        }),
      ]
    : [];
  const resolved = problems[0]
    ? verdict('ResolvedRefs', false, {
        reason: problems[0].reason,
        message: problems.map(({ message }) => message).join('; '),
        generation,
      })
    : verdict('ResolvedRefs', true, {
        reason: 'ResolvedRefs',
        message: 'Resolved all the Object references for the Route',
        generation,
      });
  return [...available, resolved];
}
