import type { EdgeState } from '@tls-edge/backstage-plugin-edge-common';

/** Worst first. */
const ORDER: readonly EdgeState[] = [
  'broken',
  'degraded',
  'progressing',
  'unknown',
  'requested',
  'ready',
];

/**
 * Compares two states for sorting, the worse one first.
 * @internal
 */
export const byState = (one: EdgeState, other: EdgeState): number =>
  ORDER.indexOf(one) - ORDER.indexOf(other);
