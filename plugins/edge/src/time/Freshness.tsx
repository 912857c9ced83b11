import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import RefreshIcon from '@material-ui/icons/Refresh';
import { DateTime } from 'luxon';
import type { SourceRefresh } from '../hooks';
import { useNow, type Live } from '../live';
import { edgeTranslationRef } from '../translation';
import { VisuallyHidden } from '../text';
import { formatDuration } from './formatDuration';
import { SourceNote } from './SourceNote';
import { useLocale } from './useLocale';

const useStyles = makeStyles({
  root: { textTransform: 'none', whiteSpace: 'nowrap' },
});

/** How old the shown answer is; a click asks again, and the sources behind it where given. @internal */
export const Freshness = (props: {
  readonly live: Live<unknown>;
  readonly sources?: SourceRefresh;
}) => {
  const { sources } = props;
  const { fetchedAt, error, refresh } = props.live;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const locale = useLocale();
  const now = useNow(1_000);
  if (fetchedAt === undefined) return null;

  const age = formatDuration(Math.max(now - fetchedAt, 0) / 1_000, locale);
  const button = (
    <Button
      size="small"
      className={classes.root}
      startIcon={<RefreshIcon />}
      onClick={() => {
        refresh();
        sources?.ask();
      }}
      title={DateTime.fromMillis(fetchedAt)
        .setLocale(locale)
        .toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      <VisuallyHidden>{t('freshness.refresh')}</VisuallyHidden>
      {error ? t('freshness.failed', { age }) : t('freshness.age', { age })}
    </Button>
  );
  return sources ? (
    <div style={{ textAlign: 'right' }}>
      {button}
      <SourceNote sources={sources} />
    </div>
  ) : (
    button
  );
};
