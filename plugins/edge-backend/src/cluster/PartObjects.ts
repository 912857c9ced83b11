import {
  readObject,
  type ClusterObject,
  type KubernetesPart,
} from '@tls-edge/backstage-plugin-edge-common';

import type { ShareValues } from './shareValues';

/**
 * One object that came, changed or went; a change without both means that the whole part is new.
 * @internal
 */
export interface ObjectChange {
  readonly part: KubernetesPart;
  readonly before?: ClusterObject;
  readonly after?: ClusterObject;
}

/**
 * The objects of one part, trimmed on arrival.
 * @internal
 */
export interface PartObjects<P extends KubernetesPart> {
  /** Takes a whole list; of a part that is read from several groups, only the objects of `group`. */
  readonly replace: (
    raws: readonly unknown[],
    group?: string,
  ) => ObjectChange | undefined;
  readonly set: (raw: unknown) => ObjectChange | undefined;
  readonly remove: (raw: unknown) => ObjectChange | undefined;
  /** Sorted by namespace and name, the same array until something changes. */
  readonly all: () => readonly ClusterObject<P>[];
}

/** Only of TargetGroupBindings: everything else is read from one group. */
const groupOf = (object: ClusterObject) =>
  'group' in object ? object.group : undefined;

/** Joined, not concatenated: a concatenation keeps its parts beside the whole. */
const keyOf = (object: ClusterObject) => {
  const { namespace = '', name } = object.metadata;
  const group = groupOf(object);
  return group ? `${namespace}/${name} ${group}` : [namespace, name].join('/');
};

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

/** @internal */
export interface PartObjectsOptions<P extends KubernetesPart> {
  /** Brings what the objects have in common into memory once. */
  readonly share?: ShareValues;
  readonly keeps?: (object: ClusterObject<P>) => boolean;
}

/**
 * Changes in fields that nobody reads are no changes: the methods answer `undefined` then. Objects that
 * `keeps` refuses are dropped on arrival.
 * @internal
 */
export const createPartObjects = <P extends KubernetesPart>(
  part: P,
  { share = object => object, keeps = () => true }: PartObjectsOptions<P> = {},
): PartObjects<P> => {
  let objects = new Map<string, ClusterObject<P>>();
  let sorted: readonly ClusterObject<P>[] | undefined;

  const readKept = (raw: unknown) => {
    const object = readObject(part, raw);
    return object && keeps(object) ? share(object) : undefined;
  };

  const put = (key: string, after?: ClusterObject<P>) => {
    const before = objects.get(key);
    if (isSame(before, after)) return undefined;
    if (after) objects.set(key, after);
    else objects.delete(key);
    sorted = undefined;
    return { part, before, after };
  };

  return {
    replace: (raws, group) => {
      const others = [...objects.values()].filter(
        object => group && groupOf(object) && groupOf(object) !== group,
      );
      const read = raws.flatMap(raw => readKept(raw) ?? []);
      const next = new Map(
        [...others, ...read].map(object => [keyOf(object), object]),
      );
      const isNew =
        next.size !== objects.size ||
        [...next].some(([key, object]) => !isSame(objects.get(key), object));
      if (!isNew) return undefined;
      objects = next;
      sorted = undefined;
      return { part };
    },
    set: raw => {
      const object = readKept(raw);
      return object && put(keyOf(object), object);
    },
    remove: raw => {
      const object = readKept(raw);
      return object && put(keyOf(object));
    },
    all: () => {
      sorted ??= [...objects]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, object]) => object);
      return sorted;
    },
  };
};
