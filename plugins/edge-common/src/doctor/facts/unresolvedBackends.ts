import type { HttpRoute } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import type { RuleResult } from '../DoctorRule';
import { namedBackends, type NamedBackend } from './backends';
import { edgeAddress } from './hostnames';
import { nearestName } from './nearestName';
import { listWords } from './words';

type Said = Pick<
  RuleResult,
  'path' | 'message' | 'observed' | 'expected' | 'remedy'
>;

const missingService = (
  topology: EdgeTopology,
  route: HttpRoute,
  { ref, path }: NamedBackend,
): Said => {
  const near = nearestName(
    ref.name,
    topology.nearbyServices
      .filter(({ namespace }) => namespace === ref.namespace)
      .map(({ name }) => name),
  );
  return {
    path: `${path}.name`,
    message: `Requests to ${edgeAddress(
      topology,
      route,
    )} get 500, because the route ${route.metadata.name} names the Service ${
      ref.name
    }, which does not exist in ${ref.namespace}${
      near ? ` (did you mean ${near}?)` : ''
    }.`,
    observed: `${ref.namespace}/${ref.name}`,
    expected: near ? `${ref.namespace}/${near}` : 'an existing Service',
    remedy: near
      ? `Correct the name in backendRefs of the route to ${near}.`
      : 'Correct the name in backendRefs of the route, or create the Service.',
  };
};

const missingPort = (
  topology: EdgeTopology,
  route: HttpRoute,
  { ref, path, service }: NamedBackend,
): Said => {
  const ports = (service?.ports ?? []).map(({ port }) => String(port));
  return {
    path: `${path}.port`,
    message: `Requests to ${edgeAddress(
      topology,
      route,
    )} get 500, because the route ${route.metadata.name} names port ${
      ref.port
    } of the Service ${ref.name}, which has ${
      ports.length > 0 ? `${listWords(ports)} only` : 'no ports'
    }.`,
    observed: String(ref.port),
    expected: ports.join(', ') || 'a Service with ports',
    remedy:
      ports.length > 0
        ? `Correct the port in backendRefs of the route to ${ports.join(
            ' or ',
          )}.`
        : `Give the Service ${ref.name} the port that the route names.`,
  };
};

/** Reasons of `ResolvedRefs` whose backends can be told by name. */
const TOLD = [
  { reason: 'BackendNotFound', state: 'missing', say: missingService },
  { reason: 'PortNotFound', state: 'portMissing', say: missingPort },
] as const;

/** Which backends an unresolved route means, each with what is wrong; none where nobody can tell. @internal */
export const unresolvedBackends = (
  topology: EdgeTopology,
  route: HttpRoute,
  reason: string,
): Said[] =>
  TOLD.filter(one => one.reason === reason).flatMap(({ state, say }) =>
    namedBackends(topology, route)
      .filter(backend => backend.state === state)
      .map(backend => say(topology, route, backend)),
  );
