import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { SourceStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { StateSign } from '../../states';
import { formatDuration, RelativeTime, useLocale } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { DataTable } from '../DataTable';
import { SOURCE_SIGNS } from './sourceSigns';
import { useSourceGaps } from './useSourceGaps';

const useRhythm = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const locale = useLocale();
  return ({ kind, sweepSeconds }: SourceStatus): string => {
    if (kind === 'kubernetes') return t('sources.watched');
    return sweepSeconds === undefined
      ? t('sources.notSwept')
      : t('sources.swept', { time: formatDuration(sweepSeconds, locale) });
  };
};

/** Sources one by one: how fresh, what is missing, what they cost. @internal */
export const SourceTable = (props: {
  readonly sources: readonly SourceStatus[];
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const gapsOf = useSourceGaps();
  const rhythm = useRhythm();
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
          <TableCell>{rhythm(source)}</TableCell>
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
