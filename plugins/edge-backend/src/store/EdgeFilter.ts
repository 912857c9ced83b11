import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';

/**
 * One condition on stored edges: the value is one of these.
 * @internal
 */
export interface EdgeFilter {
  readonly field: 'cluster' | 'namespace' | 'owner';
  readonly values: readonly string[];
}

/** Conditions as a permission policy combines them. @internal */
export type EdgeCriteria = PermissionCriteria<EdgeFilter>;

const applyFilter = (
  query: Knex.QueryBuilder,
  { field, values }: EdgeFilter,
): void => {
  if (field !== 'owner') {
    query.whereIn(`edges.${field}`, values);
    return;
  }
  // Without the null check SQL would answer "unknown" for an edge without owner, also when negated.
  query.where(owned =>
    owned
      .where(known =>
        known.whereNotNull('edges.owner').whereIn('edges.owner', values),
      )
      .orWhereIn('edges.key', keys =>
        keys
          .select('edge_key')
          .from('edge_entities')
          .whereIn('owner_ref', values),
      ),
  );
};

/**
 * Adds criteria to a query on `edges`.
 * @internal
 */
export const applyCriteria = (
  query: Knex.QueryBuilder,
  criteria: EdgeCriteria,
): Knex.QueryBuilder => {
  if ('allOf' in criteria) {
    criteria.allOf.forEach(part =>
      query.andWhere(nested => void applyCriteria(nested, part)),
    );
  } else if ('anyOf' in criteria) {
    query.andWhere(nested =>
      criteria.anyOf.forEach(part =>
        nested.orWhere(inner => void applyCriteria(inner, part)),
      ),
    );
  } else if ('not' in criteria) {
    query.whereNot(nested => void applyCriteria(nested, criteria.not));
  } else {
    query.andWhere(nested => applyFilter(nested, criteria));
  }
  return query;
};
