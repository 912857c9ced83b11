import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { DriftRow } from '@tls-edge/backstage-plugin-edge-common/report';
import { useState } from 'react';
import { edgeTranslationRef } from '../../translation';
import { DataTable } from '../DataTable';
import { DriftTableRow } from './DriftTableRow';
import { UnknownOptions } from './UnknownOptions';

/**
 * The load balancer's options from the manifests over the Service to AWS: those that are known to
 * differ, and the others on demand; how many could not be compared is always said.
 * @internal
 */
export const DriftTable = (props: { readonly rows: readonly DriftRow[] }) => {
  const { rows } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const [isWhole, setWhole] = useState(false);
  const differing = rows.filter(
    ({ verdict }) => verdict !== 'same' && verdict !== 'unknown',
  );
  const unread = rows.filter(({ verdict }) => verdict === 'unknown');
  const unknown = unread.length;
  const same = rows.length - differing.length - unknown;
  const shown = isWhole ? rows : differing;
  return (
    <>
      {differing.length === 0 && same > 0 && (
        <Typography variant="body2">{t('drift.none')}</Typography>
      )}
      <UnknownOptions rows={unread} />
      {shown.length > 0 && (
        <DataTable
          label={t('drift.table')}
          columns={[
            t('drift.option'),
            t('drift.asked'),
            t('drift.service'),
            t('drift.aws'),
            t('drift.outcome'),
          ]}
        >
          {shown.map((row, index) => (
            // A field may have a row for each listener; rows keep the report's order.
            // eslint-disable-next-line react/no-array-index-key
            <DriftTableRow key={`${row.field} ${index}`} row={row} />
          ))}
        </DataTable>
      )}
      {same + unknown > 0 && (
        <Button
          size="small"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          style={{ textTransform: 'none' }}
        >
          {isWhole
            ? t('drift.showLess')
            : t('drift.showAll', { count: rows.length })}
        </Button>
      )}
    </>
  );
};
