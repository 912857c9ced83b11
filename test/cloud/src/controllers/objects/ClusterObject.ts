/** What every object has, as controllers read it: times are text. @internal */
export interface ClusterObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Meta;
}

/** @internal */
export interface Meta {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly labels?: Labels;
  readonly annotations?: Labels;
  readonly finalizers?: readonly string[];
  readonly ownerReferences?: readonly {
    readonly apiVersion: string;
    readonly kind: string;
    readonly name: string;
    readonly uid: string;
    readonly controller?: boolean;
    readonly blockOwnerDeletion?: boolean;
  }[];
}

/** @internal */
export type Labels = Readonly<Record<string, string>>;

/** @internal */
export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message: string;
  readonly observedGeneration?: number;
  readonly lastTransitionTime: string;
}

/** `namespace/name`, or the name alone for what has no namespace: the key of a work queue. @internal */
export function keyOf({ metadata }: ClusterObject): string {
  return metadata.namespace
    ? `${metadata.namespace}/${metadata.name}`
    : metadata.name;
}

/** Whether an object carries all of the labels. @internal */
export function hasLabels(object: ClusterObject, wanted: Labels): boolean {
  return Object.entries(wanted).every(
    ([key, value]) => object.metadata.labels?.[key] === value,
  );
}
