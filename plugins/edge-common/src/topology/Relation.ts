import type { ClusterObject, KubernetesPart } from '../snapshot';

/** Names an object of one part of a cluster. @public */
export interface Ref<P extends KubernetesPart = KubernetesPart> {
  readonly part: P;
  /** Absent for cluster-scoped objects. */
  readonly namespace?: string;
  readonly name: string;
}

/**
 * One way in which objects point at each other.
 * @public
 */
export interface Relation<
  F extends KubernetesPart = KubernetesPart,
  T extends KubernetesPart = KubernetesPart,
> {
  /** As links of the resource map name it: `parent`, `backend`. */
  readonly name: string;
  readonly from: F;
  readonly to: T;
  /** The end that must be looked at again when the other end changes. */
  readonly affects: 'from' | 'to';
  /**
   * What the object points at, whether it exists or not. A method, so that a list can hold
   * relations of all kinds; it is called with objects of `from` only.
   */
  refs(object: ClusterObject<F>): readonly Ref<T>[];
}

/** Equal for equal objects of one cluster: `part/namespace/name`. @internal */
export const refKey = ({ part, namespace, name }: Ref): string =>
  `${part}/${namespace ?? ''}/${name}`;

/** The ref of an object that is known to belong to a part. @internal */
export const refOf = <P extends KubernetesPart>(
  part: P,
  { metadata }: { readonly metadata: Pick<Ref, 'namespace' | 'name'> },
): Ref<P> => ({ part, namespace: metadata.namespace, name: metadata.name });
