import { Document } from 'yaml';

import { dropEmpty, isRecord } from '../request';

/** What readers look for first, in this order; all other keys follow by the alphabet. */
const FIRST = [
  'formatVersion',
  'entity',
  'environment',
  'apiVersion',
  'group',
  'kind',
  'metadata',
  'name',
  'namespace',
  'labels',
  'annotations',
  'spec',
  'type',
  'gatewayClassName',
  'mergeType',
  'shutdown',
  'parentRefs',
  'hostnames',
  'path',
  'service',
  'port',
  'protocol',
  'matches',
  'filters',
  'backendRefs',
];
const rankOf = new Map(FIRST.map((key, index) => [key, index]));

const byRank = (left: string, right: string): number => {
  const ranks = [left, right].map(key => rankOf.get(key) ?? FIRST.length);
  if (ranks[0] !== ranks[1]) {
    return ranks[0] - ranks[1];
  }
  return left < right ? -1 : 1;
};

const orderKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(orderKeys);
  }
  return isRecord(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort(byRank)
          .map(key => [key, orderKeys(value[key])]),
      )
    : value;
};

/**
 * Writes a value as YAML: keys in a fixed order, nothing empty, no folded lines, one newline at
 * the end. Strings that a YAML 1.1 parser would take for numbers, times or booleans are quoted.
 * @public
 */
export const toYaml = (value: unknown): string =>
  new Document(orderKeys(dropEmpty(value)), {
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  }).toString({ lineWidth: 0 });
