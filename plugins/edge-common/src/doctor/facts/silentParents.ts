import type { HttpRoute } from '../../snapshot';
import { elapsedSeconds, isStale, LIMIT_SECONDS } from '../../status';
import { ENVOY_GATEWAY_CONTROLLER } from '../../topology';
import type { Seen } from '../DoctorRule';
import { currentCondition } from './currentCondition';
import { isOnLostSet } from './lostSets';
import { attachments, standingParents, type Attachment } from './routes';

/** Envoy Gateway has judged the present Gateway, so it is there and sees this edge. @internal */
export const isEnvoyGatewayAlive = ({ topology: { gateway } }: Seen): boolean =>
  gateway !== undefined &&
  currentCondition(gateway.conditions, 'Accepted', gateway.metadata.generation)
    ?.status === 'True';

/** Whether an object has been there long enough for a controller to speak of it. @internal */
export const isOverdue = (
  { metadata }: { readonly metadata: { readonly creationTimestamp: string } },
  now: Date,
): boolean =>
  elapsedSeconds(metadata.creationTimestamp, now) >= LIMIT_SECONDS.cluster;

/** Whether Envoy Gateway has said anything of a route, at whatever parent. @internal */
export const isJudged = ({ parents }: HttpRoute): boolean =>
  parents.some(
    ({ controllerName }) => controllerName === ENVOY_GATEWAY_CONTROLLER,
  );

const isCatchingUp = ({ parents, metadata }: HttpRoute): boolean =>
  parents
    .flatMap(({ conditions }) => conditions)
    .some(condition => isStale(condition, metadata.generation));

/**
 * The parentRefs to this Gateway of which Envoy Gateway says nothing though it has seen the
 * present route. A ListenerSet that is not taken keeps all its routes silent and is told itself.
 * @internal
 */
export const silentParents = (
  { topology, now }: Seen,
  route: HttpRoute,
): readonly Attachment[] => {
  const judged = standingParents(route).map(({ path }) => path);
  return isOverdue(route, now) && !isCatchingUp(route)
    ? attachments(topology, route).filter(
        ({ path, parentRef }) =>
          !judged.includes(path) && !isOnLostSet(topology, parentRef),
      )
    : [];
};
