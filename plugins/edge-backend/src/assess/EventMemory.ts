import {
  objectKey,
  refusalText,
  type ClusterSnapshot,
  type KubeEvent,
} from '@tls-edge/backstage-plugin-edge-common';

import type { EventStore } from '../store/EventStore';

/**
 * The last events on the objects of edges, longer than Kubernetes keeps them.
 * @internal
 */
export interface EventMemory {
  /** Adds what Kubernetes has forgotten, and keeps what it says now. */
  readonly recall: (snapshot: ClusterSnapshot) => Promise<ClusterSnapshot>;
}

const keyOf = (event: KubeEvent) =>
  `${objectKey(event.regarding)} ${event.reason}`;

const newestByKey = (events: readonly KubeEvent[]) => {
  const newest = new Map<string, KubeEvent>();
  for (const event of events) {
    const known = newest.get(keyOf(event));
    if (!known || known.lastSeen < event.lastSeen) {
      newest.set(keyOf(event), event);
    }
  }
  return newest;
};

/**
 * A warning that is said again as an event of its own, since its request id is another one, dated
 * by the first that was said alike: Kubernetes forgets that one within the hour.
 */
const sinceFirst = (event: KubeEvent, known?: KubeEvent): KubeEvent =>
  known !== undefined &&
  event.type === 'Warning' &&
  known.firstSeen < event.firstSeen &&
  refusalText(known) === refusalText(event)
    ? { ...event, firstSeen: known.firstSeen }
    : event;

/** Proof that the object is gone, or was made anew under its old name. */
const isOver =
  ({ parts, objects }: ClusterSnapshot) =>
  ({ regarding }: KubeEvent): boolean => {
    const part =
      regarding.kind === 'Service' ? 'services' : 'targetgroupbindings';
    const list: readonly KubernetesNamed[] = objects[part];
    const object = list.find(
      ({ metadata }) =>
        metadata.name === regarding.name &&
        metadata.namespace === regarding.namespace,
    );
    return (
      parts[part].state === 'read' &&
      (object === undefined ||
        (regarding.uid !== undefined && object.metadata.uid !== regarding.uid))
    );
  };

type KubernetesNamed = Pick<
  ClusterSnapshot['objects']['services'][number],
  'metadata'
>;

/** @internal */
export const createEventMemory = (
  cluster: string,
  store: EventStore,
): EventMemory => {
  let kept: Map<string, KubeEvent> | undefined;

  return {
    recall: async snapshot => {
      kept ??= newestByKey(await store.ofCluster(cluster));
      const known = kept;
      const live = newestByKey(snapshot.objects.events);
      const dated = new Map(
        [...live].map(([key, event]) => [
          event,
          sinceFirst(event, known.get(key)),
        ]),
      );
      const news = [...dated.values()].filter(
        event => (known.get(keyOf(event))?.lastSeen ?? '') < event.lastSeen,
      );
      await store.keep(cluster, news);
      news.forEach(event => known.set(keyOf(event), event));

      const over = [...known.values()].filter(isOver(snapshot));
      await store.forget(cluster, over);
      over.forEach(event => known.delete(keyOf(event)));

      const forgotten = [...known]
        .filter(([key]) => !live.has(key))
        .map(([, event]) => event);
      const events = [
        ...snapshot.objects.events.map(event => dated.get(event) ?? event),
        ...forgotten,
      ];
      return { ...snapshot, objects: { ...snapshot.objects, events } };
    },
  };
};
