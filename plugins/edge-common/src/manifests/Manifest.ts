/**
 * One Kubernetes object and the file it is kept in, relative to the edge's folder.
 * @public
 */
export interface Manifest {
  readonly path: string;
  readonly object: ManifestObject;
}

/** @public */
export interface ManifestObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ManifestMeta;
  readonly spec: unknown;
}

/** @public */
export interface ManifestMeta {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * A file of the bundle that goes into the repository.
 * @public
 */
export interface BundleFile {
  readonly path: string;
  readonly content: string;
}
