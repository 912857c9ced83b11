import { z } from 'zod/v3';
import { ApiError, badRequest, invalid } from '../errors/ApiError';
import { Resource, apiVersionOf } from '../resources/Resource';
import { invalidValue } from '../validation/causes';
import { KubeDraft } from './KubeObject';

const texts = z.record(z.string());

const metadata = z
  .object({
    name: z.string().optional(),
    namespace: z.string().optional(),
    generateName: z.string().optional(),
    uid: z.string().optional(),
    resourceVersion: z.string().optional(),
    labels: texts.nullish().transform(labels => labels ?? undefined),
    annotations: texts.nullish().transform(values => values ?? undefined),
    finalizers: z.array(z.string()).optional(),
    ownerReferences: z
      .array(
        z.object({
          apiVersion: z.string(),
          kind: z.string(),
          name: z.string(),
          uid: z.string(),
          controller: z.boolean().optional(),
          blockOwnerDeletion: z.boolean().optional(),
        }),
      )
      .optional(),
  })
  .strip();

const draft = z
  .object({
    apiVersion: z.string().optional(),
    kind: z.string().optional(),
    metadata: metadata.default({}),
  })
  .passthrough();

/** What the body is, as far as it says so. */
type Sent = Pick<KubeDraft, 'apiVersion' | 'kind' | 'metadata'>;

/** How the server words it that a body is not what the path is about; custom kinds have words of their own. */
function mistaken(resource: Resource, sent: Sent): ApiError {
  const { apiVersion, kind, metadata: meta } = sent;
  const expected = apiVersionOf(resource);
  const isKind = apiVersion === expected;
  if (!resource.custom) {
    const why = isKind
      ? `converting (v1.${kind}) to (core.${resource.kind}): unknown conversion`
      : `no kind "${kind}" is registered for version "${apiVersion}" in scheme "pkg/runtime/scheme.go:111"`;
    return badRequest(
      `${kind} in version "${apiVersion}" cannot be handled as a ${resource.kind}: ${why}`,
    );
  }
  return isKind
    ? invalid({ ...resource, kind }, meta.name ?? '', [
        invalidValue('kind', kind, `must be ${resource.kind}`),
      ])
    : badRequest(
        `the API version in the data (${apiVersion}) does not match the expected API version (${expected})`,
      );
}

/**
 * Reads a request's body as an object of the kind the URL names; fields of metadata that belong
 * to the server are dropped.
 * @throws ApiError 400 where the body is no object, of another kind, or has metadata of the wrong
 *   shape; 422 for another custom kind
 * @internal
 */
export function parseDraft(resource: Resource, body: unknown): KubeDraft {
  const parsed = draft.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw badRequest(
      `the object provided is unrecognized: ${issue.path.join('.')}: ${
        issue.message
      }`,
    );
  }
  const apiVersion = apiVersionOf(resource);
  const sent = { apiVersion, kind: resource.kind, ...parsed.data };
  if (sent.apiVersion !== apiVersion || sent.kind !== resource.kind) {
    throw mistaken(resource, sent);
  }
  return { ...parsed.data, apiVersion, kind: resource.kind };
}
