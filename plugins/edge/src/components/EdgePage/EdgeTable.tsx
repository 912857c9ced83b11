import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { edgeKey } from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeSummary } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';
import { DataTable } from '../DataTable';
import { EdgeTableRow } from './EdgeTableRow';
import { SortLabel } from './SortLabel';

const COLUMNS = [
  { id: 'state', sortKey: 'state' },
  { id: 'edge', sortKey: 'name' },
  { id: 'owner', sortKey: 'owner' },
  { id: 'cluster', sortKey: 'cluster' },
  { id: 'certificate', sortKey: 'certificate' },
  { id: 'changed', sortKey: 'since' },
] as const;

/** What the backend sorts by, as the URL says it. @internal */
export const SORTS: readonly string[] = COLUMNS.flatMap(({ sortKey }) => [
  sortKey,
  `-${sortKey}`,
]);

const directionOf = (sortKey: string, sort: string | undefined) => {
  if (sort === sortKey) return 'asc';
  return sort === `-${sortKey}` ? 'desc' : undefined;
};

/** Edges as rows, in the backend's order: worst first unless a column was chosen. @internal */
export const EdgeTable = (props: {
  readonly edges: readonly EdgeSummary[];
  readonly sort?: string;
  readonly onSort: (sort: string | undefined) => void;
}) => {
  const { sort, onSort } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <Paper>
      <DataTable
        label={t('page.title')}
        columns={COLUMNS.map(({ id, sortKey }) => ({
          id,
          sortDirection: directionOf(sortKey, sort),
          heading: (
            <SortLabel
              label={t(`page.${id}`)}
              sortKey={sortKey}
              sort={sort}
              onSort={onSort}
            />
          ),
        }))}
      >
        {props.edges.map(edge => (
          <EdgeTableRow key={edgeKey(edge.id)} edge={edge} />
        ))}
      </DataTable>
    </Paper>
  );
};
