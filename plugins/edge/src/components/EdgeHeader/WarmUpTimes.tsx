import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { HopReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { DateTime } from 'luxon';
import { useNow } from '../../live';
import { formatDuration, useLocale } from '../../time';
import { edgeTranslationRef } from '../../translation';

/** How long a hop usually takes and has taken, `usually 3 min, since 1 min`. @internal */
export const WarmUpTimes = (props: { readonly hop: HopReport }) => {
  const { usualSeconds, since } = props.hop;
  const { t } = useTranslationRef(edgeTranslationRef);
  const locale = useLocale();
  const now = useNow(5_000);
  const begun = since ? DateTime.fromISO(since).toMillis() : NaN;
  const seconds = (now - begun) / 1_000;
  const isLate = usualSeconds !== undefined && seconds > 2 * usualSeconds;
  const parts = [
    usualSeconds &&
      t('duration.usual', { usual: formatDuration(usualSeconds, locale) }),
    !Number.isNaN(begun) &&
      t('duration.since', {
        since: formatDuration(seconds, locale),
      }),
    isLate && t('duration.late'),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <Typography variant="body2" component="span" color="textSecondary">
      {parts.join(', ')}
    </Typography>
  );
};
