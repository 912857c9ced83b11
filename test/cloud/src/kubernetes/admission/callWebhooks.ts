import { randomUUID } from 'node:crypto';
import { applyPatch } from 'fast-json-patch';
import { z } from 'zod/v3';
import { ApiError } from '../errors/ApiError';
import { KubeDraft, KubeObject } from '../object/KubeObject';
import { parseDraft } from '../object/parseDraft';
import { Resource } from '../resources/Resource';

const rule = z.object({
  operations: z.array(z.string()),
  apiGroups: z.array(z.string()),
  resources: z.array(z.string()),
});

const configuration = z.object({
  webhooks: z
    .array(
      z.object({
        name: z.string(),
        clientConfig: z.object({ url: z.string().url() }),
        rules: z.array(rule).default([]),
        failurePolicy: z.enum(['Fail', 'Ignore']).default('Fail'),
        timeoutSeconds: z.number().default(10),
      }),
    )
    .default([]),
});

type Webhook = z.infer<typeof configuration>['webhooks'][number];

const review = z.object({
  response: z.object({
    allowed: z.boolean(),
    patch: z.string().optional(),
    status: z.object({ message: z.string().optional() }).optional(),
  }),
});

function concerns(webhook: Webhook, resource: Resource): boolean {
  return webhook.rules.some(
    ({ operations, apiGroups, resources }) =>
      operations.includes('CREATE') &&
      (apiGroups.includes('*') || apiGroups.includes(resource.group)) &&
      (resources.includes('*') || resources.includes(resource.plural)),
  );
}

async function post(webhook: Webhook, resource: Resource, object: KubeDraft) {
  const request = {
    uid: randomUUID(),
    kind: {
      group: resource.group,
      version: resource.version,
      kind: resource.kind,
    },
    resource: {
      group: resource.group,
      version: resource.version,
      resource: resource.plural,
    },
    name: object.metadata.name,
    namespace: object.metadata.namespace,
    operation: 'CREATE',
    object,
  };
  const answer = await fetch(webhook.clientConfig.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      apiVersion: 'admission.k8s.io/v1',
      kind: 'AdmissionReview',
      request,
    }),
    signal: AbortSignal.timeout(webhook.timeoutSeconds * 1_000),
  });
  return review.parse(await answer.json()).response;
}

function unreachable(webhook: Webhook, error: unknown): ApiError {
  return new ApiError({
    code: 500,
    reason: 'InternalError',
    message: `Internal error occurred: failed calling webhook "${
      webhook.name
    }": failed to call webhook: Post "${webhook.clientConfig.url}": ${
      error instanceof Error ? error.message : error
    }`,
  });
}

async function admit(
  webhook: Webhook,
  resource: Resource,
  object: KubeDraft,
): Promise<KubeDraft> {
  const response = await post(webhook, resource, object).catch(error => {
    if (webhook.failurePolicy === 'Ignore') {
      return { allowed: true, patch: undefined, status: undefined };
    }
    throw unreachable(webhook, error);
  });
  if (!response.allowed) {
    throw new ApiError({
      code: 403,
      reason: 'Forbidden',
      message: `admission webhook "${webhook.name}" denied the request: ${
        response.status?.message ?? 'without a reason'
      }`,
    });
  }
  if (!response.patch) {
    return object;
  }
  const patch = JSON.parse(Buffer.from(response.patch, 'base64').toString());
  return parseDraft(
    resource,
    applyPatch(object, patch, true, false).newDocument,
  );
}

/**
 * Sends an object that is about to be created past the mutating webhooks registered for its kind.
 * @throws ApiError where one refuses it, or does not answer and has `failurePolicy: Fail`
 * @internal
 */
export async function callWebhooks(
  configurations: readonly KubeObject[],
  resource: Resource,
  object: KubeDraft,
): Promise<KubeDraft> {
  const webhooks = configurations
    .flatMap(item => configuration.parse(item).webhooks)
    .filter(webhook => concerns(webhook, resource));
  let admitted = object;
  for (const webhook of webhooks) {
    admitted = await admit(webhook, resource, admitted);
  }
  return admitted;
}
