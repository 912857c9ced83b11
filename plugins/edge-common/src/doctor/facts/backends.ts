import type { BackendRef, HttpRoute } from '../../snapshot';
import {
  backendVerdict,
  elapsedSeconds,
  LIMIT_SECONDS,
  routeBackends,
  type BackendVerdict,
} from '../../status';
import type { EdgeTopology } from '../../topology';
import type { Impact } from '../DoctorRule';
import { routesImpact } from './routes';

/** A backend a rule sends requests to, judged, with the place that names it. @internal */
export interface NamedBackend extends BackendVerdict {
  readonly ref: BackendRef;
  /** `spec.rules[0].backendRefs[0]`. */
  readonly path: string;
}

/** The backends of a route that get requests; a weight of 0 gets none. @internal */
export const namedBackends = (
  topology: EdgeTopology,
  { rules }: HttpRoute,
): NamedBackend[] =>
  rules.flatMap((rule, ruleIndex) =>
    rule.backendRefs.flatMap((ref, index) =>
      ref.weight > 0
        ? [
            {
              ...backendVerdict(ref, topology),
              path: `spec.rules[${ruleIndex}].backendRefs[${index}]`,
            },
          ]
        : [],
    ),
  );

/** Whether a Service is so new that its first pods may still be on their way. @internal */
export const isStartingBackend = (
  { state, service }: BackendVerdict,
  now: Date,
): boolean =>
  state === 'empty' &&
  elapsedSeconds(service?.metadata.creationTimestamp, now) <
    LIMIT_SECONDS.cluster;

/** What it means when backends are lost: an outage when no route has any left. @internal */
export const lostBackendsImpact = (topology: EdgeTopology): Impact =>
  routesImpact(
    topology,
    routeBackends(topology)
      .filter(({ lost }) => lost === 'all')
      .map(({ route }) => route),
  );
