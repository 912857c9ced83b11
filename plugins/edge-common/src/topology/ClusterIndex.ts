import type {
  ClusterObject,
  ClusterSnapshot,
  KubernetesPart,
} from '../snapshot';
import { oncePer } from './oncePer';
import { refKey, refOf, type Ref, type Relation } from './Relation';

/**
 * A cluster's objects with quick ways between them.
 * @public
 */
export interface ClusterIndex {
  readonly cluster: string;
  readonly parts: ClusterSnapshot['parts'];
  readonly objects: ClusterSnapshot['objects'];
}

/**
 * Makes a snapshot searchable. The maps behind it are made on first use and remembered by the
 * list of objects they come from: when a watch replaces one part's list, only the maps of that
 * part are made anew.
 * @public
 */
export const indexCluster = ({
  cluster,
  parts,
  objects,
}: ClusterSnapshot): ClusterIndex => ({ cluster, parts, objects });

type Lists = readonly ClusterObject[];

const positions = oncePer(
  (list: Lists): ReadonlyMap<string, number> =>
    new Map(
      list.map(({ metadata: { namespace, name } }, position) => [
        // Joined, as a concatenation would keep its parts in memory beside the whole.
        [namespace ?? '', name].join('/'),
        position,
      ]),
    ),
);

/** The object a ref names, `undefined` when the cluster has none. @internal */
export const lookUp = <P extends KubernetesPart>(
  { objects }: ClusterIndex,
  { part, namespace, name }: Ref<P>,
): ClusterObject<P> | undefined => {
  const list: readonly ClusterObject<P>[] = objects[part];
  const position = positions(list).get(`${namespace ?? ''}/${name}`);
  return position === undefined ? undefined : list[position];
};

const group = (
  list: Lists,
  relation: Relation,
): ReadonlyMap<string, readonly number[]> => {
  const made = new Map<string, number[]>();
  list.forEach((object, position) => {
    for (const key of new Set(relation.refs(object).map(refKey))) {
      const found = made.get(key);
      if (found) {
        found.push(position);
      } else {
        made.set(key, [position]);
      }
    }
  });
  // A list that grew has room for a dozen more, which stays in memory as long as the index.
  made.forEach((found, key) => made.set(key, found.slice()));
  return made;
};

/** Positions of a list's objects by the ref that a relation leads to. */
const sources = oncePer((relation: Relation) =>
  oncePer((list: Lists) => group(list, relation)),
);

/** The objects at the other end that a relation's object points at and that exist. @internal */
export const follow = <F extends KubernetesPart, T extends KubernetesPart>(
  index: ClusterIndex,
  relation: Relation<F, T>,
  object: ClusterObject<F>,
): ClusterObject<T>[] => {
  const unique = new Map(relation.refs(object).map(ref => [refKey(ref), ref]));
  return [...unique.values()].flatMap(ref => lookUp(index, ref) ?? []);
};

/** The objects that point at the named one, whether that exists or not. @internal */
export const pointingAt = <F extends KubernetesPart, T extends KubernetesPart>(
  { objects }: ClusterIndex,
  relation: Relation<F, T>,
  target: Ref<T>,
): ClusterObject<F>[] => {
  const list: readonly ClusterObject<F>[] = objects[relation.from];
  return (sources(relation)(list).get(refKey(target)) ?? []).map(
    position => list[position],
  );
};

/** `pointingAt` for an object instead of its ref. @internal */
export const pointingAtObject = <
  F extends KubernetesPart,
  T extends KubernetesPart,
>(
  index: ClusterIndex,
  relation: Relation<F, T>,
  target: ClusterObject<T>,
): ClusterObject<F>[] =>
  pointingAt(index, relation, refOf(relation.to, target));
