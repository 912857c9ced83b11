/** The parts of Kubernetes' ObjectMeta that status and rules read. @public */
export interface ObjectMeta {
  readonly name: string;
  /** Absent on cluster-scoped objects. */
  readonly namespace?: string;
  readonly uid: string;
  readonly generation?: number;
  /** ISO 8601. */
  readonly creationTimestamp: string;
  /** ISO 8601; set while the object waits for its finalizers. */
  readonly deletionTimestamp?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly finalizers: readonly string[];
}

/** A condition as `metav1.Condition` defines it. @public */
export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message: string;
  readonly observedGeneration?: number;
  /** ISO 8601. */
  readonly lastTransitionTime?: string;
}
