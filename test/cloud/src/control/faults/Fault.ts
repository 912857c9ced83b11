import type { Cloud } from '../Cloud';

/** Faults that are on, with the edge a target fault was aimed at. @public */
export type ActiveFaults = ReadonlyMap<string, { readonly edge?: string }>;

/**
 * One switch of the demo page.
 * @public
 */
export interface Fault {
  readonly id: string;
  readonly title: string;
  /** What a visitor will see in the portal. */
  readonly sentence: string;
  /** A momentary fault happens once when it is switched on, and is off again. */
  readonly lasting: boolean;
  /** Whether it is aimed at one edge. */
  readonly aimed: boolean;
  /** Brings the doubles to what the faults that are on ask for; called after this one changed. */
  readonly apply: (cloud: Cloud, active: ActiveFaults) => void;
}
