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
  /** The kind in the version in which its objects are kept, where that is another one. */
  readonly stored?: Resource;
}

/** `v1`, `apps/v1`. @internal */
export function apiVersionOf(resource: Resource): string {
  return resource.group
    ? `${resource.group}/${resource.version}`
    : resource.version;
}

/** The kind in the version in which its objects are kept. @internal */
export function storedOf(resource: Resource): Resource {
  return resource.stored ?? resource;
}

/** An object in the version of a kind; versions differ in nothing else here. @internal */
export function inVersion<T extends { readonly apiVersion: string }>(
  resource: Resource,
  object: T,
): T {
  const apiVersion = apiVersionOf(resource);
  return object.apiVersion === apiVersion ? object : { ...object, apiVersion };
}

/** `services`, `gateways.gateway.networking.k8s.io`: how error texts name a kind. @internal */
export function qualifiedName(resource: Resource): string {
  return resource.group
    ? `${resource.plural}.${resource.group}`
    : resource.plural;
}
