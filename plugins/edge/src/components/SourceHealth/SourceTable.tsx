import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { SourceStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { StateSign } from '../../states';
import { formatDuration, RelativeTime, useLocale } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { DataTable } from '../DataTable';
import { SOURCE_SIGNS } from './sourceSigns';
import { TierList } from './TierList';
import { useSourceGaps } from './useSourceGaps';

const Rhythm = ({ source }: { readonly source: SourceStatus }) => {
  const { kind, sweepSeconds, tiers = [] } = source;
  const { t } = useTranslationRef(edgeTranslationRef);
  const locale = useLocale();
  const followed = tiers.filter(({ edges }) => edges > 0);
  if (kind === 'kubernetes') return <>{t('sources.watched')}</>;
  if (followed.length > 0) return <TierList tiers={followed} />;
  return (
    <>
      {sweepSeconds === undefined
        ? t('sources.notSwept')
        : t(kind === 'aws' ? 'sources.swept' : 'sources.sweptNames', {
            time: formatDuration(sweepSeconds, locale),
          })}
    </>
  );
};

/** Sources one by one: how fresh, what is missing, what they cost. @internal */
export const SourceTable = (props: {
  readonly sources: readonly SourceStatus[];
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const gapsOf = useSourceGaps();
  return (
    <DataTable
      label={t('sources.title')}
      columns={[
        t('sources.source'),
        t('sources.age'),
        t('sources.rhythm'),
        t('sources.gaps'),
        t('sources.edges'),
        t('sources.calls'),
      ]}
    >
      {props.sources.map(source => (
        <TableRow key={source.id}>
          <TableCell>
            <StateSign state={SOURCE_SIGNS[source.state]} size="inherit" />{' '}
            {source.name} ({t(`sourceState.${source.state}`)})
          </TableCell>
          <TableCell>
            {source.observedAt ? (
              <RelativeTime iso={source.observedAt} />
            ) : (
              t('sources.never')
            )}
          </TableCell>
          <TableCell>
            <Rhythm source={source} />
          </TableCell>
          <TableCell>{gapsOf(source).join('; ')}</TableCell>
          <TableCell>{source.edges}</TableCell>
          <TableCell>
            {t('sources.callCount', {
              calls: String(source.calls),
              throttled: String(source.throttled),
            })}
          </TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
};
