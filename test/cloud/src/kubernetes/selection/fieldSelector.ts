import { badRequest } from '../errors/ApiError';
import { asObject } from '../object/json';
import { KubeObject } from '../object/KubeObject';

/** @internal */
export type FieldPredicate = (object: KubeObject) => boolean;

/** Fields a real server can select by for at least one of the kinds here. */
const selectable =
  /^(metadata\.(name|namespace)|spec\.nodeName|status\.phase|type|reason|involvedObject\.(kind|name|namespace|uid))$/;

function valueAt(object: KubeObject, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((parent, field) => asObject(parent)[field], object);
  return value === undefined ? '' : String(value);
}

function parseTerm(term: string): FieldPredicate {
  const match = /^([\w.]+)(!=|==?)(.*)$/.exec(term);
  if (!match || !selectable.test(match[1])) {
    throw badRequest(`field label not supported: ${term}`);
  }
  const [, path, operator, value] = match;
  return object => (valueAt(object, path) === value) === (operator !== '!=');
}

/**
 * Reads `metadata.name=x,type!=Normal`.
 * @throws ApiError 400 for fields that cannot be selected by
 * @internal
 */
export function parseFieldSelector(
  selector: string | undefined,
): FieldPredicate {
  const terms = (selector ?? '')
    .split(',')
    .filter(term => term !== '')
    .map(parseTerm);
  return object => terms.every(term => term(object));
}
