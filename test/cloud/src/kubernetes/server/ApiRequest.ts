import { IncomingMessage } from 'node:http';
import { ApiError, badRequest } from '../errors/ApiError';
import { Resource } from '../resources/Resource';
import { findResource } from '../resources/resources';

/** A request for objects, taken from its URL. @internal */
export interface ApiRequest {
  readonly resource: Resource;
  readonly namespace?: string;
  readonly name?: string;
  readonly status: boolean;
  /** `POST …/pods/<name>/binding`: how a scheduler puts a pod on a node. */
  readonly binding: boolean;
  readonly verb: Verb;
  readonly query: URLSearchParams;
}

/** @internal */
export type Verb =
  | 'get'
  | 'list'
  | 'watch'
  | 'create'
  | 'update'
  | 'patch'
  | 'delete'
  | 'deletecollection';

const path =
  /^\/(?:api|apis\/([^/]+))\/([^/]+)(?:\/namespaces\/([^/]+))?\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?$/;

/** `/api/v1/namespaces[/name]` is about namespaces, not about something inside one. */
const namespacePath = /^\/api\/v1\/(namespaces)(?:\/([^/]+))?(?:\/(status))?$/;

function verbOf(method: string, named: boolean, watch: boolean): Verb {
  switch (method) {
    case 'GET':
      if (watch) {
        return 'watch';
      }
      return named ? 'get' : 'list';
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return named ? 'delete' : 'deletecollection';
    default:
      throw new ApiError({
        code: 405,
        reason: 'MethodNotAllowed',
        message: `the server does not allow this method on the requested resource`,
      });
  }
}

interface Segments {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly subresource?: string;
}

function segmentsOf(pathname: string): Segments | undefined {
  const own = namespacePath.exec(pathname);
  if (own) {
    const [, plural, name, subresource] = own;
    return { group: '', version: 'v1', plural, name, subresource };
  }
  const match = path.exec(pathname);
  if (!match) {
    return undefined;
  }
  const [, group = '', version, namespace, plural, name, subresource] = match;
  return { group, version, namespace, plural, name, subresource };
}

/**
 * Reads which objects a request is about; undefined where the path names no kind that is served.
 * @throws ApiError 405 for a method the API does not have
 * @internal
 */
export function parseApiRequest(
  request: IncomingMessage,
): ApiRequest | undefined {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const segments = segmentsOf(decodeURIComponent(url.pathname));
  const resource =
    segments && findResource(segments.group, segments.version, segments.plural);
  if (!segments || !resource) {
    return undefined;
  }
  const { namespace, name, subresource } = segments;
  const status = subresource === 'status';
  const binding = subresource === 'binding' && resource.kind === 'Pod';
  if (subresource && !binding && !(status && resource.statusSubresource)) {
    return undefined;
  }
  const watch = ['1', 'true'].includes(url.searchParams.get('watch') ?? '');
  const verb = verbOf(request.method ?? 'GET', name !== undefined, watch);
  if (verb === 'create' && resource.namespaced && !namespace) {
    throw badRequest('an empty namespace may not be set during creation');
  }
  return {
    resource,
    namespace,
    name,
    status,
    binding,
    verb,
    query: url.searchParams,
  };
}
