import { expired } from '../errors/ApiError';
import { KubeObject } from '../object/KubeObject';
import { Resource, apiVersionOf } from '../resources/Resource';
import { Selection } from '../selection/Selection';
import { Change } from '../store/Change';
import { ObjectStore } from '../store/ObjectStore';

/** One line of a watch stream. @internal */
export interface WatchEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  readonly object: unknown;
}

/**
 * How a change looks through a selector: an object that starts to match is added, one that stops
 * is deleted as it was when it matched last. Undefined where the watch does not see the object at all.
 * @internal
 */
export function eventOf(
  change: Change,
  matches: (object: KubeObject) => boolean,
): WatchEvent | undefined {
  const { object, previous, type } = change;
  const before = previous !== undefined && matches(previous);
  const after = type !== 'DELETED' && matches(object);
  if (after) {
    return { type: before ? 'MODIFIED' : 'ADDED', object };
  }
  if (!before) {
    return undefined;
  }
  const { resourceVersion } = object.metadata;
  const gone = {
    ...previous,
    metadata: { ...previous.metadata, resourceVersion },
  };
  return { type: 'DELETED', object: gone };
}

/** A bookmark: nothing but a resourceVersion to go on from. @internal */
export function bookmark(
  resource: Resource,
  resourceVersion: string,
): WatchEvent {
  return {
    type: 'BOOKMARK',
    object: {
      kind: resource.kind,
      apiVersion: apiVersionOf(resource),
      metadata: { resourceVersion },
    },
  };
}

/**
 * What a watch sends at once: everything that exists where it starts without a version, the
 * changes since its version otherwise, or one ERROR with 410 where those are forgotten.
 * @internal
 */
export function initialEvents(
  store: ObjectStore,
  { resource, namespace, matches }: Selection,
  resourceVersion: string | null,
): readonly WatchEvent[] {
  if (!resourceVersion || resourceVersion === '0') {
    return store
      .list(resource, namespace)
      .filter(matches)
      .map(object => ({ type: 'ADDED', object }));
  }
  const changes = store.log.since(resource, Number(resourceVersion));
  if (changes === undefined) {
    const { message } = expired(
      `too old resource version: ${resourceVersion} (${store.resourceVersion})`,
    );
    return [{ type: 'ERROR', object: expired(message).toStatus() }];
  }
  return changes.flatMap(change => eventOf(change, matches) ?? []);
}
