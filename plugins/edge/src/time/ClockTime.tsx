import { DateTime } from 'luxon';
import { useLocale } from './useLocale';

/** A moment of the clock, `14:02`, with its day when that is not today. @internal */
export const ClockTime = (props: {
  /** ISO 8601. */
  readonly iso: string;
}) => {
  const time = DateTime.fromISO(props.iso).setLocale(useLocale());
  if (!time.isValid) return <>{props.iso}</>;
  const isToday = time.hasSame(DateTime.now(), 'day');
  return (
    <time
      dateTime={props.iso}
      title={time.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      {isToday
        ? time.toLocaleString(DateTime.TIME_24_SIMPLE)
        : time.toLocaleString(DateTime.DATETIME_MED)}
    </time>
  );
};
