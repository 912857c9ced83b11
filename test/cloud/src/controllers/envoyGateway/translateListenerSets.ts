import { keyOf } from '../objects/ClusterObject';
import { Verdict, verdict } from '../objects/conditions';
import { Gateway, ListenerSet } from '../objects/gatewayApi';
import { admitsNamespace } from './admitsNamespace';
import { ClusterView } from './ClusterView';
import { PlacedListener, setListenerConflict } from './listenerConflicts';
import { ListenerTranslation, translateListener } from './translateListener';

/** What becomes of the listeners somebody adds to a Gateway. @internal */
export interface ListenerSetTranslation {
  readonly listenerSet: ListenerSet;
  /** None where the Gateway does not let the set in. */
  readonly listeners: readonly ListenerTranslation[];
  readonly verdicts: readonly Verdict[];
}

function byAge(a: ListenerSet, b: ListenerSet): number {
  const age = (set: ListenerSet) =>
    `${set.metadata.creationTimestamp} ${keyOf(set)}`;
  return age(a) < age(b) ? -1 : 1;
}

function setsOf({ listenerSets }: ClusterView, { metadata }: Gateway) {
  return listenerSets
    .filter(
      ({ spec: { parentRef }, metadata: own }) =>
        parentRef.name === metadata.name &&
        (parentRef.namespace ?? own.namespace) === metadata.namespace,
    )
    .sort(byAge);
}

function refused(gateway: Gateway, { metadata }: ListenerSet) {
  const { generation, namespace } = metadata;
  const reason = 'NotAllowed';
  const message = `ListenerSet attachment from namespace ${namespace} not allowed by Gateway ${keyOf(
    gateway,
  )}`;
  return [
    verdict('Accepted', false, { reason, message, generation }),
    verdict('Programmed', false, {
      ...{ reason, generation, message: 'Not Programmed' },
    }),
  ];
}

/** Envoy Gateway's words for all, some and none of the listeners. */
const WORDS = {
  Accepted: [
    'All listeners are accepted',
    'Some listeners are invalid',
    'No listeners are accepted',
  ],
  Programmed: [
    'All listeners are programmed',
    'Some listeners are not programmed',
    'No listeners are programmed',
  ],
} as const;

function judgeSet(
  type: keyof typeof WORDS,
  { metadata }: ListenerSet,
  listeners: readonly ListenerTranslation[],
): Verdict {
  const { generation } = metadata;
  const [all, some, none] = WORDS[type];
  const good = listeners.filter(({ valid }) => valid).length;
  if (good === listeners.length) {
    return verdict(type, true, { reason: type, message: all, generation });
  }
  // Partly programmed keeps the good reason, partly accepted does not (Envoy Gateway 1.9).
  const reason = type === 'Programmed' && good > 0 ? type : 'ListenersNotValid';
  const message = good > 0 ? some : none;
  return verdict(type, good > 0, { reason, message, generation });
}

function translateSet(
  listenerSet: ListenerSet,
  before: readonly PlacedListener[],
): ListenerSetTranslation {
  const { generation } = listenerSet.metadata;
  const listeners = listenerSet.spec.listeners.map(listener =>
    translateListener(
      listenerSet,
      listener,
      setListenerConflict({ holder: listenerSet, listener }, before),
    ),
  );
  const free = verdict('Conflicted', false, {
    reason: 'NoConflicts',
    message: 'No conflicts detected',
    generation,
  });
  return {
    listenerSet,
    listeners: listeners.map(one =>
      one.valid ? { ...one, verdicts: [...one.verdicts, free] } : one,
    ),
    verdicts: [
      judgeSet('Accepted', listenerSet, listeners),
      judgeSet('Programmed', listenerSet, listeners),
    ],
  };
}

/**
 * Translates the ListenerSets of a Gateway. Its own listeners win over theirs, those of older sets
 * over those of younger ones; without `allowedListeners` it lets none in.
 * @internal
 */
export function translateListenerSets(
  view: ClusterView,
  gateway: Gateway,
): readonly ListenerSetTranslation[] {
  const allowed = gateway.spec.allowedListeners?.namespaces ?? {};
  const placed: PlacedListener[] = gateway.spec.listeners.map(listener => ({
    holder: gateway,
    listener,
  }));
  return setsOf(view, gateway).map(listenerSet => {
    const context = {
      home: gateway.metadata.namespace,
      namespaces: view.namespaces,
    };
    if (!admitsNamespace(allowed, listenerSet.metadata.namespace, context)) {
      const verdicts = refused(gateway, listenerSet);
      return { listenerSet, listeners: [], verdicts };
    }
    const translation = translateSet(listenerSet, placed);
    placed.push(
      ...translation.listeners
        .filter(({ valid }) => valid)
        .map(({ listener }) => ({ holder: listenerSet, listener })),
    );
    return translation;
  });
}
