import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { SourceRefresh, SourceRefreshOutcome } from '../hooks';
import { useNow } from '../live';
import { edgeTranslationRef } from '../translation';
import { formatDuration } from './formatDuration';
import { useLocale } from './useLocale';

const Waiting = ({ until }: { readonly until: number }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const locale = useLocale();
  const seconds = (until - useNow(1_000)) / 1_000;
  if (seconds <= 0) return null;
  return <>{t('refresh.tooSoon', { wait: formatDuration(seconds, locale) })}</>;
};

const Outcome = ({ outcome }: { readonly outcome: SourceRefreshOutcome }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  switch (outcome.kind) {
    case 'tooSoon':
      return <Waiting until={outcome.until} />;
    case 'asked':
      return <>{t('refresh.asked')}</>;
    case 'failed':
      return <>{t('refresh.failed')}</>;
    default: {
      const never: never = outcome;
      return never;
    }
  }
};

/** Says what became of asking the sources again, and how long to wait. @internal */
export const SourceNote = (props: { readonly sources: SourceRefresh }) => {
  const { outcome } = props.sources;
  return (
    <Typography
      variant="caption"
      component="div"
      color="textSecondary"
      // A wait that counts down is not read out each second.
      aria-live={outcome?.kind === 'tooSoon' ? 'off' : 'polite'}
    >
      {outcome && <Outcome outcome={outcome} />}
    </Typography>
  );
};
