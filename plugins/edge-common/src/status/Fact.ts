import type { HopState } from '../hops';
import type { ObjectRef } from '../identity';

/**
 * One observation about a hop, with what it means for the hop's state. The worst fact of a hop
 * decides its state and lends it its sentence.
 * @internal
 */
export interface Fact {
  /** What was looked at: `Listener https`. */
  readonly label: string;
  readonly value: string;
  readonly expected?: string;
  readonly object?: ObjectRef;
  readonly means: HopState;
  /** One sentence for people; needed whenever `means` is not `ready`. */
  readonly sentence?: string;
  /** ISO 8601. */
  readonly since?: string;
}
