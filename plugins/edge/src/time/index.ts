export { ClockTime } from './ClockTime';
export { Freshness } from './Freshness';
export { RelativeTime } from './RelativeTime';
export { formatDuration } from './formatDuration';
export { useLocale } from './useLocale';
