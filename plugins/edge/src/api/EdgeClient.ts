import { parseEntityRef } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
import type { EdgeId, ObjectRef } from '@tls-edge/backstage-plugin-edge-common';
import {
  edgeAnswerSchema,
  edgeHistorySchema,
  edgeListSchema,
  edgeReportSchema,
  entityEdgesSchema,
  environmentListSchema,
  objectViewSchema,
  previewSchema,
  refreshAnswerSchema,
  ruleListSchema,
  sourceListSchema,
  symptomListSchema,
  type PreviewRequest,
} from '@tls-edge/backstage-plugin-edge-common/report';
import type { CallOptions, EdgeApi, EdgeFilters } from './EdgeApi';

/** The part of a zod schema that is needed to read a body. */
interface BodySchema<T> {
  parse(body: unknown): T;
}

type Call = CallOptions & {
  readonly method?: 'POST';
  /** Sent as JSON. */
  readonly body?: unknown;
};

const joinPath = (...segments: string[]) =>
  segments.map(encodeURIComponent).join('/');

const toQuery = (values: Record<string, string | number | undefined>) => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  const text = query.toString();
  return text && `?${text}`;
};

/** The path of a call about one edge, with its scope on a shared Gateway. */
const edgePath = (
  { cluster, namespace, gateway, scope }: EdgeId,
  below = '',
  query: Record<string, string> = {},
) => {
  const path = `v1/edges/${joinPath(cluster, namespace, gateway)}${below}`;
  return `${path}${toQuery({ scope, ...query })}`;
};

/** A backend that knows no symptoms answers with the report alone. */
const symptomAnswerSchema = edgeAnswerSchema.required({ symptom: true });

/**
 * Speaks the HTTP API of the edge backend; a body that breaks the contract is an error, never
 * half a report.
 * @internal
 */
export class EdgeClient implements EdgeApi {
  constructor(
    private readonly apis: {
      readonly discoveryApi: DiscoveryApi;
      readonly fetchApi: FetchApi;
    },
  ) {}

  getEntityEdges(entityRef: string, options?: CallOptions) {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = `v1/entities/${joinPath(kind, namespace, name)}/edges`;
    return this.read(path, entityEdgesSchema, options);
  }

  getEdge(id: EdgeId, options?: CallOptions) {
    return this.read(edgePath(id), edgeReportSchema, options);
  }

  getHistory(id: EdgeId, options?: CallOptions) {
    return this.read(edgePath(id, '/history'), edgeHistorySchema, options);
  }

  getObject(id: EdgeId, object: ObjectRef, options?: CallOptions) {
    const { group, kind, namespace, name } = object;
    const named = joinPath(group || 'core', kind, namespace ?? '-', name);
    const path = edgePath(id, `/objects/${named}`);
    return this.read(path, objectViewSchema, options);
  }

  refreshEdge(id: EdgeId) {
    const path = edgePath(id, '/refresh');
    return this.read(path, refreshAnswerSchema, { method: 'POST' });
  }

  listSymptoms(options?: CallOptions) {
    return this.read('v1/symptoms', symptomListSchema, options);
  }

  async askSymptom(id: EdgeId, text: string, options?: CallOptions) {
    const path = edgePath(id, '', { symptom: text });
    const { symptom } = await this.read(path, symptomAnswerSchema, options);
    return symptom;
  }

  listRules(options?: CallOptions) {
    return this.read('v1/rules', ruleListSchema, options);
  }

  listEdges(
    { q, owner, cluster, state, certificate, ...page }: EdgeFilters,
    options?: CallOptions,
  ) {
    const { sort, cursor, limit } = page;
    const narrowed = { q, owner, cluster, state, certificate };
    const query = toQuery({ ...narrowed, sort, cursor, limit });
    return this.read(`v1/edges${query}`, edgeListSchema, options);
  }

  listSources(options?: CallOptions) {
    return this.read('v1/sources', sourceListSchema, options);
  }

  listEnvironments(entity: string | undefined, options?: CallOptions) {
    const path = `v1/options/environments${toQuery({ entity })}`;
    return this.read(path, environmentListSchema, options);
  }

  previewRequest(request: PreviewRequest, options?: CallOptions) {
    return this.read('v1/preview', previewSchema, {
      ...options,
      method: 'POST',
      body: request,
    });
  }

  private async read<T>(
    path: string,
    schema: BodySchema<T>,
    { signal, method, body }: Call = {},
  ): Promise<T> {
    const baseUrl = await this.apis.discoveryApi.getBaseUrl('edge');
    const response = await this.apis.fetchApi.fetch(`${baseUrl}/${path}`, {
      signal,
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    try {
      return schema.parse(await response.json());
    } catch (error) {
      throw new ForwardedError(
        `The edge backend answered "${path}" with a body this page cannot read; do both run the same version?`,
        error,
      );
    }
  }
}
