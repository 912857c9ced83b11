import { Duration } from 'luxon';

const unitOf = (seconds: number) => {
  if (seconds < 60) return 'seconds';
  if (seconds < 3_600) return 'minutes';
  return seconds < 86_400 ? 'hours' : 'days';
};

/** A length of time in its largest whole unit, `3 min`. @internal */
export const formatDuration = (seconds: number, locale: string): string => {
  const unit = unitOf(seconds);
  const amount = Math.max(
    Math.round(Duration.fromObject({ seconds }).as(unit)),
    0,
  );
  return Duration.fromObject({ [unit]: amount }, { locale }).toHuman({
    unitDisplay: 'short',
  });
};
