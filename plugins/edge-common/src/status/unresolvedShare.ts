import type { Condition, HttpRoute } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { backendVerdict, type BackendVerdict } from './backendVerdicts';

type IsLost = (
  backend: BackendVerdict,
  namespace: string | undefined,
) => boolean;

const isGone: IsLost = ({ state }) => state !== 'ready';

/** Which of several foreign backends lacks its grant stands in no object that is read. */
const isForeign: IsLost = ({ ref, state }, namespace) =>
  state !== 'ready' || ref.namespace !== namespace;

/** Reasons of `ResolvedRefs` that can be told backend by backend. */
const LOST: Readonly<Record<string, IsLost | undefined>> = {
  BackendNotFound: isGone,
  PortNotFound: isGone,
  PortNotSpecified: ({ ref }) => ref.port === undefined,
  RefNotPermitted: isForeign,
};

/** Backends of other kinds are not read, so nothing can be said of them one by one. */
const isService = ({ ref }: BackendVerdict): boolean =>
  ref.kind === 'Service' && ref.group === '';

/**
 * How much of a route its `ResolvedRefs=False` takes away: Envoy answers 500 for the backends
 * concerned and serves the rest. All of it where nobody can tell which backends are meant; none
 * where every Service is there meanwhile and Envoy Gateway has yet to say so.
 * @public
 */
export const unresolvedShare = (
  topology: EdgeTopology,
  { metadata, rules }: HttpRoute,
  { reason }: Pick<Condition, 'reason'>,
): 'none' | 'some' | 'all' => {
  const isLost = LOST[reason];
  const backends = rules
    .flatMap(({ backendRefs }) => backendRefs)
    .filter(({ weight }) => weight > 0)
    .map(ref => backendVerdict(ref, topology));
  const isTold = isLost !== undefined && backends.every(isService);
  const kept = backends.filter(
    backend => isTold && !isLost(backend, metadata.namespace),
  );
  if (kept.length === 0) {
    return 'all';
  }
  return kept.length === backends.length ? 'none' : 'some';
};
