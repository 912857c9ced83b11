import { DateTime } from 'luxon';
import { useNow } from '../live';
import { useLocale } from './useLocale';

/** A moment as people say it, `10 min. ago`; exact on hover. @internal */
export const RelativeTime = (props: {
  /** ISO 8601. */
  readonly iso: string;
  /** Counts in days however far away, as certificates are spoken of. */
  readonly inDays?: boolean;
}) => {
  const locale = useLocale();
  const now = useNow(30_000);
  const time = DateTime.fromISO(props.iso).setLocale(locale);
  if (!time.isValid) return <>{props.iso}</>;
  const base = DateTime.fromMillis(now);
  return (
    <time
      dateTime={props.iso}
      title={time.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      {time.toRelative({
        base,
        style: 'short',
        unit: props.inDays ? 'days' : undefined,
      })}
    </time>
  );
};
