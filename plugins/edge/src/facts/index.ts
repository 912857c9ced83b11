export { shortZone } from './shortZone';
export { useFactWords } from './useFactWords';
