import { formatEdgeId } from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeList,
  EdgeSummary,
} from '@tls-edge/backstage-plugin-edge-common/report';

import { formatCursor, parseCursor } from './Cursor';
import type { EdgeQuery, SortKey } from './EdgeQuery';
import { byState } from './stateOrder';

const FACETS = ['owner', 'cluster', 'namespace', 'state'] as const;
type Facet = (typeof FACETS)[number];

const facetValue: Readonly<
  Record<Facet, (edge: EdgeSummary) => string | undefined>
> = {
  owner: ({ owner }) => owner,
  cluster: ({ id }) => id.cluster,
  namespace: ({ id }) => id.namespace,
  state: ({ state }) => state,
};

const searchedText = (edge: EdgeSummary): string =>
  [
    formatEdgeId(edge.id),
    edge.id.scope,
    edge.owner,
    edge.summary,
    ...edge.entityRefs,
    ...edge.hostnames,
  ]
    .join(' ')
    .toLowerCase();

const matchesWords = (edge: EdgeSummary, q: string | undefined): boolean => {
  const text = searchedText(edge);
  return (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
};

const matchesFacet = (edge: EdgeSummary, facet: Facet, query: EdgeQuery) => {
  const wanted: readonly string[] = query[facet];
  const value = facetValue[facet](edge);
  return wanted.length === 0 || (value !== undefined && wanted.includes(value));
};

const countFacet = (
  edges: readonly EdgeSummary[],
  facet: Facet,
  query: EdgeQuery,
) => {
  const others = FACETS.filter(other => other !== facet);
  const counts = new Map<string, number>();
  edges
    .filter(edge => others.every(other => matchesFacet(edge, other, query)))
    .flatMap(edge => facetValue[facet](edge) ?? [])
    .forEach(value => counts.set(value, (counts.get(value) ?? 0) + 1));
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => (one.value < other.value ? -1 : 1));
};

const compareText = (one = '', other = '') => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

const comparators: Readonly<
  Record<SortKey, (one: EdgeSummary, other: EdgeSummary) => number>
> = {
  state: (one, other) => byState(one.state, other.state),
  name: (one, other) => compareText(one.id.gateway, other.id.gateway),
  cluster: (one, other) => compareText(one.id.cluster, other.id.cluster),
  owner: (one, other) => compareText(one.owner, other.owner),
  // Edges without a known end come last: they need no renewal now.
  certificate: (one, other) =>
    compareText(
      one.certificateNotAfter ?? '9999',
      other.certificateNotAfter ?? '9999',
    ),
  since: (one, other) => compareText(other.since, one.since),
};

const fullName = ({ id }: EdgeSummary) =>
  `${formatEdgeId(id)}#${id.scope ?? ''}`;

const sortEdges = (edges: readonly EdgeSummary[], sort: EdgeQuery['sort']) =>
  [...edges].sort(
    (one, other) =>
      comparators[sort.key](one, other) * (sort.isReversed ? -1 : 1) ||
      compareText(fullName(one), fullName(other)),
  );

/**
 * One page of the edges someone may see. Each facet counts what the other filters leave, so that
 * a choice in it never hides its alternatives.
 * @internal
 */
export const listEdges = (
  visible: readonly EdgeSummary[],
  query: EdgeQuery,
  channel: string,
): EdgeList => {
  const found = visible.filter(edge => matchesWords(edge, query.q));
  const matching = sortEdges(
    found.filter(edge =>
      FACETS.every(facet => matchesFacet(edge, facet, query)),
    ),
    query.sort,
  );
  const start = parseCursor(query.cursor);
  const end = start + query.limit;
  return {
    items: matching.slice(start, end),
    totalItems: matching.length,
    nextCursor: end < matching.length ? formatCursor(end) : undefined,
    facets: Object.fromEntries(
      FACETS.map(facet => [facet, countFacet(found, facet, query)]),
    ),
    channel,
  };
};
