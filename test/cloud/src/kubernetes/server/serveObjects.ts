import { IncomingMessage, ServerResponse } from 'node:http';
import { badRequest, versionless } from '../errors/ApiError';
import { asObject, asText } from '../object/json';
import { KubeObject } from '../object/KubeObject';
import { parseDraft } from '../object/parseDraft';
import { parsePatch, patchTypeOf } from '../patch/applyPatch';
import { parseSelection } from '../selection/Selection';
import { KubernetesApi, Target } from '../store/KubernetesApi';
import { patchObject } from '../store/patchObject';
import { ApiRequest } from './ApiRequest';
import { ListPages } from './ListPages';
import { WatchStreams } from './WatchStreams';

/** What a request is answered from. @internal */
export interface Serving {
  readonly api: KubernetesApi;
  readonly pages: ListPages;
  readonly watches: WatchStreams;
  readonly now: () => Date;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString();
}

function targetOf({ resource, namespace, name }: ApiRequest): Target {
  if (!name) {
    throw badRequest('name is required');
  }
  return { resource, namespace, name };
}

function send(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

const success = {
  kind: 'Status',
  apiVersion: 'v1',
  metadata: {},
  status: 'Success',
};

function deleted({ resource, name }: Target, { uid }: KubeObject['metadata']) {
  return {
    ...success,
    details: {
      name,
      group: resource.group || undefined,
      kind: resource.plural,
      uid,
    },
  };
}

async function write(
  serving: Serving,
  asked: ApiRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { api } = serving;
  const text = await readText(request);
  if (asked.binding) {
    const { name } = asObject(asObject(parsePatch(text)).target);
    api.bind(targetOf(asked), String(name));
    send(response, 201, success);
    return;
  }
  switch (asked.verb) {
    case 'create':
      send(
        response,
        201,
        await api.create(asked, parseDraft(asked.resource, parsePatch(text))),
      );
      return;
    case 'update': {
      const draft = parseDraft(asked.resource, parsePatch(text));
      const target = targetOf(asked);
      if (target.resource.custom && !draft.metadata.resourceVersion) {
        api.get(target);
        throw versionless(target.resource, target.name);
      }
      send(
        response,
        200,
        asked.status
          ? api.updateStatus(target, draft)
          : api.update(target, draft),
      );
      return;
    }
    case 'patch': {
      const type = patchTypeOf(
        request.headers['content-type'] ?? '',
        asked.resource,
      );
      const { created, object } = await patchObject(api, targetOf(asked), {
        type,
        body: parsePatch(text),
        status: asked.status,
        fieldManager: asked.query.get('fieldManager') ?? 'unknown',
        force: asked.query.get('force') === 'true',
        now: serving.now(),
      });
      send(response, created ? 201 : 200, object);
      return;
    }
    default: {
      const target = targetOf(asked);
      const options = asObject(text ? parsePatch(text) : {});
      const grace =
        asked.query.get('gracePeriodSeconds') ?? options.gracePeriodSeconds;
      const { metadata } = api.get(target);
      const object = api.delete(target, {
        gracePeriodSeconds:
          typeof grace === 'string' || typeof grace === 'number'
            ? Number(grace)
            : undefined,
        propagationPolicy:
          asked.query.get('propagationPolicy') ??
          asText(options.propagationPolicy),
      });
      send(response, 200, object ?? deleted(target, metadata));
    }
  }
}

function deleteMany(
  serving: Serving,
  asked: ApiRequest,
): readonly KubeObject[] {
  const { resource, namespace } = asked;
  const { matches } = parseSelection(asked, asked.query);
  const objects = serving.api.store.list(resource, namespace).filter(matches);
  objects.forEach(({ metadata }) =>
    serving.api.delete({
      resource,
      namespace: metadata.namespace,
      name: metadata.name,
    }),
  );
  return objects;
}

/** Answers one request about objects. @internal */
export async function serveObjects(
  serving: Serving,
  asked: ApiRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (asked.verb) {
    case 'get':
      send(response, 200, serving.api.get(targetOf(asked)));
      return;
    case 'list':
      send(
        response,
        200,
        serving.pages.list(parseSelection(asked, asked.query), asked.query),
      );
      return;
    case 'watch':
      serving.watches.start(
        parseSelection(asked, asked.query),
        asked.query,
        response,
      );
      return;
    case 'deletecollection':
      send(response, 200, {
        ...success,
        details: {
          kind: asked.resource.plural,
          causes: deleteMany(serving, asked).length,
        },
      });
      return;
    default:
      await write(serving, asked, request, response);
  }
}
