export { StateSign } from './StateSign';
export { readSegments } from './segments';
export type { Segment } from './segments';
export { stateColor } from './stateTone';
export type { AnyState } from './stateTone';
export { useStateWord } from './useStateWord';
export type { Stated } from './useStateWord';
export { compareStates } from './worstFirst';
