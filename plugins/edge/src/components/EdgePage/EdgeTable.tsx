import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { edgeKey } from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeSummary } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';
import { DataTable } from '../DataTable';
import { EdgeTableRow } from './EdgeTableRow';

const COLUMNS = [
  'state',
  'edge',
  'owner',
  'cluster',
  'certificate',
  'changed',
] as const;

/** Edges as rows, in the backend's order: worst first. @internal */
export const EdgeTable = (props: {
  readonly edges: readonly EdgeSummary[];
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <Paper>
      <DataTable
        label={t('page.title')}
        columns={COLUMNS.map(column => t(`page.${column}`))}
      >
        {props.edges.map(edge => (
          <EdgeTableRow key={edgeKey(edge.id)} edge={edge} />
        ))}
      </DataTable>
    </Paper>
  );
};
