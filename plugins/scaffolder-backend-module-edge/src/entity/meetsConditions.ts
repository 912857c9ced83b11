import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { z } from 'zod/v3';

/**
 * An edge that does not exist yet, as permission rules look at it.
 * @internal
 */
export interface WantedEdge {
  readonly cluster: string;
  readonly namespace: string;
  readonly owners: readonly string[];
}

const texts = z.array(z.string());

/** The rules of the edge backend, which can only apply them to edges it has stored. */
const RULES: Readonly<
  Record<string, (edge: WantedEdge, params: Record<string, unknown>) => boolean>
> = {
  IS_OWNER: ({ owners }, { claims }) =>
    texts.parse(claims).some(claim => owners.includes(claim)),
  IN_CLUSTER: ({ cluster }, { clusters }) =>
    texts.parse(clusters).includes(cluster),
  IN_NAMESPACE: ({ namespace }, { namespaces }) =>
    texts.parse(namespaces).includes(namespace),
};

type Criteria = PermissionCriteria<PermissionCondition>;

const rulesIn = (criteria: Criteria): string[] => {
  if ('not' in criteria) {
    return rulesIn(criteria.not);
  }
  if ('anyOf' in criteria) {
    return criteria.anyOf.flatMap(rulesIn);
  }
  return 'allOf' in criteria
    ? criteria.allOf.flatMap(rulesIn)
    : [criteria.rule];
};

const isMet = (edge: WantedEdge, criteria: Criteria): boolean => {
  if ('not' in criteria) {
    return !isMet(edge, criteria.not);
  }
  if ('anyOf' in criteria) {
    return criteria.anyOf.some(one => isMet(edge, one));
  }
  return 'allOf' in criteria
    ? criteria.allOf.every(one => isMet(edge, one))
    : RULES[criteria.rule](edge, criteria.params ?? {});
};

/**
 * Applies a conditional decision to an edge that is only asked for. With a rule it does not
 * know, wherever it stands, nobody can tell, and the answer is no.
 * @internal
 */
export const meetsConditions = (
  edge: WantedEdge,
  criteria: Criteria,
): boolean =>
  rulesIn(criteria).every(rule => Object.hasOwn(RULES, rule)) &&
  isMet(edge, criteria);
