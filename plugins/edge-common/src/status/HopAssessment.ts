import type { Hop, HopState } from '../hops';
import type { ObjectRef } from '../identity';
import type { Gap } from '../snapshot';

/** One fact that a hop's state rests on, as a report shows it. @public */
export interface HopEvidence {
  readonly verdict: 'good' | 'bad' | 'waiting' | 'unknown' | 'neutral';
  readonly label: string;
  readonly value: string;
  readonly expected?: string;
  readonly object?: ObjectRef;
}

/** What the evidence alone says about one hop, without memory and without the doctor. @public */
export interface HopAssessment {
  readonly hop: Hop;
  readonly state: HopState;
  /** ISO 8601, where an object says since when. */
  readonly since?: string;
  /** One sentence that can be forwarded. */
  readonly summary: string;
  readonly badge?: string;
  /** While progressing: how long this usually takes, in seconds. */
  readonly usualSeconds?: number;
  readonly gap?: Gap;
  readonly evidence: readonly HopEvidence[];
}
