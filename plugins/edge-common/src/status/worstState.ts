import type { HopState } from '../hops';

/** Worst first; what was not checked never colours anything. @public */
export const HOP_STATES_WORST_FIRST: readonly HopState[] = [
  'broken',
  'degraded',
  'progressing',
  'unknown',
  'ready',
  'notChecked',
];

/** Negative where `a` is worse than `b`, for sorting. @public */
export const compareHopStates = (a: HopState, b: HopState): number =>
  HOP_STATES_WORST_FIRST.indexOf(a) - HOP_STATES_WORST_FIRST.indexOf(b);

/** The worst of the states; `notChecked` when there is none. @public */
export const worstState = (states: readonly HopState[]): HopState =>
  HOP_STATES_WORST_FIRST.find(state => states.includes(state)) ?? 'notChecked';
