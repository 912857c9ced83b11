import { IncomingMessage } from 'node:http';
import { ApiError } from '../errors/ApiError';
import { KubernetesFaults } from '../faults/KubernetesFaults';
import { qualifiedName } from '../resources/Resource';
import { ApiRequest } from './ApiRequest';

/**
 * Who asks: controllers, the sync loop and a person with kubectl may do all, the reader what RBAC
 * leaves it.
 * @internal
 */
export type User = 'system' | 'operator' | 'reader';

/** The bearer tokens of the users; without a reader's token everyone is let in. @internal */
export interface Tokens {
  readonly reader?: string;
  readonly operator?: string;
  readonly system: string;
}

/**
 * Finds the user of a request.
 * @throws ApiError 401 for an unknown token
 * @internal
 */
export function authenticate(request: IncomingMessage, tokens: Tokens): User {
  const sent = request.headers.authorization?.replace(/^Bearer /, '');
  if (sent === tokens.system) {
    return 'system';
  }
  if (tokens.operator && sent === tokens.operator) {
    return 'operator';
  }
  if (!tokens.reader || sent === tokens.reader) {
    return 'reader';
  }
  throw new ApiError({
    code: 401,
    reason: 'Unauthorized',
    message: 'Unauthorized',
  });
}

/**
 * Lets a request pass unless its kind is refused to the reader.
 * @throws ApiError 403
 * @internal
 */
export function authorize(
  user: User,
  request: ApiRequest,
  faults: KubernetesFaults,
): void {
  const { resource, verb, namespace, name } = request;
  if (user !== 'reader' || !faults.isRefused(resource.plural)) {
    return;
  }
  const scope = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  throw new ApiError({
    code: 403,
    reason: 'Forbidden',
    message:
      `${qualifiedName(resource)}${name ? ` "${name}"` : ''} is forbidden: ` +
      `User "system:serviceaccount:backstage:portal" cannot ${verb} resource "${resource.plural}" ` +
      `in API group "${resource.group}" ${scope}`,
    resource,
    name,
  });
}
