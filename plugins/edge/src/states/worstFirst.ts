import type { AnyState } from './stateTone';

const WORST_FIRST: readonly AnyState[] = [
  'broken',
  'degraded',
  'progressing',
  'requested',
  'unknown',
  'ready',
  'notChecked',
];

/** Orders states for `sort`: what needs a person comes first. @internal */
export const compareStates = (a: AnyState, b: AnyState): number =>
  WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b);
