export { useLiveQuery } from './useLiveQuery';
export type { Live } from './useLiveQuery';
export { useNow } from './useNow';
