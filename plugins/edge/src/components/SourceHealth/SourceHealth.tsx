import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { isRefusal } from '../../api';
import { useSources } from '../../hooks';
import { StateSign } from '../../states';
import { edgeTranslationRef } from '../../translation';
import { Fold } from '../Fold';
import { SourceTable } from './SourceTable';
import { useSourceGaps } from './useSourceGaps';

/** The health of all sources in one line, which unfolds. @internal */
export const SourceHealth = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const { data, error } = useSources();
  const gapsOf = useSourceGaps();
  if (!data) {
    return error && !isRefusal(error) ? (
      <span role="alert">{t('sources.unreachable')}</span>
    ) : null;
  }
  const { items } = data;
  if (items.length === 0) return null;

  const ailing = items.filter(({ state }) => state !== 'live');
  const names = ailing.map(source =>
    t('sources.ailing', {
      name: source.name,
      why: gapsOf(source, true).join('; ') || t(`sourceState.${source.state}`),
    }),
  );
  return (
    <Fold
      sign={
        <StateSign
          state={ailing.length > 0 ? 'degraded' : 'ready'}
          size="inherit"
        />
      }
      label={
        <>
          {ailing.length > 0
            ? t('sources.someAil', {
                live: String(items.length - ailing.length),
                total: String(items.length),
                names: names.join(' · '),
              })
            : t('sources.allLive', { count: items.length })}
        </>
      }
    >
      <Paper>
        <SourceTable sources={items} />
      </Paper>
    </Fold>
  );
};
