export { EdgeHeader } from './EdgeHeader';
export { EdgeHeading } from './EdgeHeading';
export { WarmUpTimes } from './WarmUpTimes';
export { useGapReason } from './useGapReason';
