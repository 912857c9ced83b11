export { EdgeHeader } from './EdgeHeader';
export { EdgeHeading } from './EdgeHeading';
export { useGapReason } from './useGapReason';
