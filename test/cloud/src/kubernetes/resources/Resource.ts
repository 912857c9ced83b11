/** One kind the API serves. @internal */
export interface Resource {
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  /** `metadata.generation` is kept: it grows when anything but metadata and status changes. */
  readonly generations: boolean;
  /** `/status` exists, and writes elsewhere leave the status alone. */
  readonly statusSubresource: boolean;
  /** Comes from a CustomResourceDefinition: stricter about updates and patch types. */
  readonly custom: boolean;
}

/** `v1`, `apps/v1`. @internal */
export function apiVersionOf(resource: Resource): string {
  return resource.group
    ? `${resource.group}/${resource.version}`
    : resource.version;
}

/** `services`, `gateways.gateway.networking.k8s.io`: how error texts name a kind. @internal */
export function qualifiedName(resource: Resource): string {
  return resource.group
    ? `${resource.plural}.${resource.group}`
    : resource.plural;
}
