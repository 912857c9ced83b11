import { z } from 'zod/v3';
import { badRequest } from '../errors/ApiError';
import { Resource, apiVersionOf } from '../resources/Resource';
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

/**
 * Reads a request's body as an object of the kind the URL names; fields of metadata that belong
 * to the server are dropped.
 * @throws ApiError 400 where the body is no object, of another kind, or has metadata of the wrong shape
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
    throw badRequest(
      `${sent.kind} in version "${sent.apiVersion}" cannot be handled as a ${resource.kind}`,
    );
  }
  return { ...parsed.data, apiVersion, kind: resource.kind };
}
