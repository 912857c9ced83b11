import type {
  Condition,
  HttpRoute,
  Listener,
  ListenerSet,
  ParentRef,
} from '../../snapshot';
import { listenerVerdicts, servesNoListener } from '../../status';
import { oncePer, type EdgeTopology } from '../../topology';
import type { Impact } from '../DoctorRule';
import { currentCondition } from './currentCondition';
import { appRoutes, attachments, routesImpact } from './routes';

/**
 * The refusal of a ListenerSet as a whole. A set whose own listeners are the reason speaks of
 * each of them, and their refusals are told one by one.
 * @internal
 */
export const refusalOfSet = ({
  conditions,
  metadata,
  listenerStatuses,
}: ListenerSet): Condition | undefined => {
  const accepted = currentCondition(
    conditions,
    'Accepted',
    metadata.generation,
  );
  const isOfListeners =
    accepted?.reason === 'ListenersNotValid' && listenerStatuses.length > 0;
  return accepted?.status === 'False' && !isOfListeners ? accepted : undefined;
};

/** Nobody has said anything of the set. @internal */
export const isSilentSet = ({ conditions }: ListenerSet): boolean =>
  conditions.length === 0;

/** None of its listeners is in force, whatever they are. @internal */
export const isLostSet = (set: ListenerSet): boolean =>
  isSilentSet(set) || refusalOfSet(set) !== undefined;

/** Whether a parentRef names a ListenerSet of which no listener is in force. @internal */
export const isOnLostSet = (
  { listenerSets }: EdgeTopology,
  { kind, namespace, name }: ParentRef,
): boolean =>
  kind === 'ListenerSet' &&
  listenerSets.some(
    set =>
      set.metadata.namespace === namespace &&
      set.metadata.name === name &&
      isLostSet(set),
  );

const lostListeners = oncePer(
  ({ listenerSets }: EdgeTopology): ReadonlySet<Listener> =>
    new Set(
      listenerSets.flatMap(set =>
        isLostSet(set)
          ? set.listeners
          : listenerVerdicts(set)
              .filter(({ state }) => state === 'broken')
              .map(({ listener }) => listener),
      ),
    ),
);

/** App routes that hang on nothing but listeners of sets that are not in force. @internal */
export const routesOnLostListeners = (topology: EdgeTopology): HttpRoute[] =>
  appRoutes(topology).filter(route => {
    const parents = attachments(topology, route);
    return (
      parents.length > 0 &&
      parents.every(
        ({ parentRef, listeners }) =>
          parentRef.kind === 'ListenerSet' &&
          listeners.every(one => lostListeners(topology).has(one)),
      )
    );
  });

/**
 * What it means that listeners of sets are not in force: their own routes go, and the edge with
 * them where it has no others.
 * @internal
 */
export const lostListenersImpact = (topology: EdgeTopology): Impact =>
  servesNoListener(topology)
    ? 'outage'
    : routesImpact(topology, routesOnLostListeners(topology));
