import type { Cloud } from '../Cloud';
import type { Reach } from './reach';

/** What a fault was aimed at, as far as somebody said. @public */
export interface Aim {
  /** Name of a Gateway. */
  readonly edge?: string;
  /** The first one where none is named. */
  readonly cluster?: string;
  /** The whole account where none is named. */
  readonly region?: string;
}

/** Faults that are on, and a momentary one while it is done. @public */
export type ActiveFaults = ReadonlyMap<string, Aim>;

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
  /** What else it can be aimed at. */
  readonly reach?: Reach;
  /** Brings the doubles to what the faults that are on ask for; called after this one changed. */
  readonly apply: (cloud: Cloud, active: ActiveFaults) => void;
}
