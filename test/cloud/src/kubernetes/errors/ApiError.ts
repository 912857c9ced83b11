import { Resource, qualifiedName } from '../resources/Resource';

/** One field that was refused, as `details.causes` carries it. @internal */
export interface Cause {
  readonly field: string;
  readonly reason: string;
  readonly message: string;
}

interface Details {
  readonly resource?: Resource;
  /** How the details name the kind where that is not its plural. */
  readonly kind?: string;
  readonly name?: string;
  readonly causes?: readonly Cause[];
}

/** A refusal that is answered as a Kubernetes `Status` body. @internal */
export class ApiError extends Error {
  readonly code: number;
  readonly reason: string;
  readonly details: Details;

  constructor(
    options: { code: number; reason: string; message: string } & Details,
  ) {
    super(options.message);
    this.name = 'ApiError';
    this.code = options.code;
    this.reason = options.reason;
    this.details = options;
  }

  /** The body a real API server sends. */
  toStatus() {
    const { resource, name, causes, kind = resource?.plural } = this.details;
    const details = {
      name,
      group: resource?.group || undefined,
      kind,
      causes,
    };
    const hasDetails = Object.values(details).some(
      value => value !== undefined,
    );
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: this.message,
      reason: this.reason,
      details: hasDetails ? details : undefined,
      code: this.code,
    };
  }
}

/** @internal */
export function badRequest(message: string): ApiError {
  return new ApiError({ code: 400, reason: 'BadRequest', message });
}

/** @internal */
export function notFound(resource: Resource, name: string): ApiError {
  return new ApiError({
    code: 404,
    reason: 'NotFound',
    message: `${qualifiedName(resource)} "${name}" not found`,
    resource,
    name,
  });
}

/** @internal */
export function alreadyExists(resource: Resource, name: string): ApiError {
  return new ApiError({
    code: 409,
    reason: 'AlreadyExists',
    message: `${qualifiedName(resource)} "${name}" already exists`,
    resource,
    name,
  });
}

/** A write with a resourceVersion that is not the newest. @internal */
export function conflict(resource: Resource, name: string): ApiError {
  return new ApiError({
    code: 409,
    reason: 'Conflict',
    message:
      `Operation cannot be fulfilled on ${qualifiedName(
        resource,
      )} "${name}": ` +
      'the object has been modified; please apply your changes to the latest version and try again',
    resource,
    name,
  });
}

/** A resourceVersion or continue token older than what the server remembers. @internal */
export function expired(message: string): ApiError {
  return new ApiError({ code: 410, reason: 'Expired', message });
}

/** A custom object that is written as a whole without the version it was read at. @internal */
export function versionless(resource: Resource, name: string): ApiError {
  const cause = {
    field: 'metadata.resourceVersion',
    reason: 'FieldValueInvalid',
    message: 'Invalid value: 0: must be specified for an update',
  };
  return new ApiError({
    code: 422,
    reason: 'Invalid',
    message: `${qualifiedName(resource)} "${name}" is invalid: ${
      cause.field
    }: ${cause.message}`,
    resource,
    name,
    causes: [cause],
  });
}

/** A server-side apply that would take fields from another manager. @internal */
export function applyConflict(
  conflicts: readonly { readonly manager: string; readonly field: string }[],
): ApiError {
  const causes = conflicts.map(({ manager, field }) => ({
    field,
    reason: 'FieldManagerConflict',
    message: `conflict with "${manager}"`,
  }));
  const [first] = conflicts;
  const texts =
    conflicts.length === 1
      ? `1 conflict: conflict with "${first.manager}": ${first.field}`
      : `${conflicts.length} conflicts: ${[
          ...new Set(conflicts.map(({ manager }) => manager)),
        ]
          .map(manager =>
            [
              `conflicts with "${manager}":`,
              ...conflicts
                .filter(one => one.manager === manager)
                .map(({ field }) => `- ${field}`),
            ].join('\n'),
          )
          .join('\n')}`;
  return new ApiError({
    code: 409,
    reason: 'Conflict',
    message: `Apply failed with ${texts}`,
    causes,
  });
}

/** @internal */
export function invalid(
  resource: Resource,
  name: string,
  causes: readonly Cause[],
): ApiError {
  const texts = [
    ...new Set(causes.map(cause => `${cause.field}: ${cause.message}`)),
  ];
  const kind = resource.group
    ? `${resource.kind}.${resource.group}`
    : resource.kind;
  return new ApiError({
    code: 422,
    reason: 'Invalid',
    message: `${kind} "${name}" is invalid: ${
      texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`
    }`,
    resource,
    kind: resource.kind,
    name,
    causes,
  });
}
