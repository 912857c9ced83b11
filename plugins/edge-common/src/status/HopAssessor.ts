import type { Hop } from '../hops';
import type { DnsExpectation } from '../identity';
import type { EdgeParts, EdgeTopology } from '../topology';
import type { Fact } from './Fact';
import type { RequestRecord, RequestState } from './RequestRecord';

/** What assessors look at. @internal */
export interface Observation {
  readonly topology: EdgeTopology;
  readonly request?: {
    readonly record: RequestRecord;
    readonly state: RequestState;
  };
  readonly dns?: DnsExpectation;
  readonly now: Date;
}

/** What an assessor found out about its hop. @internal */
export interface HopFacts {
  readonly facts: readonly Fact[];
  /** The sentence when all is well. */
  readonly ready: string;
  readonly badge?: string;
}

/**
 * Judges one hop. The frame around it (`assessHop`) has dealt with parts that cannot be read
 * before `assess` is asked.
 * @internal
 */
export interface HopAssessor {
  readonly hop: Hop;
  /** Parts it looks at, the decisive one first: without that one the hop is not checked. */
  readonly reads: readonly (keyof EdgeParts)[];
  /** Completes "Not checked: …" of a hop whose decisive part a portal can do without. */
  readonly without?: string;
  /** How long the hop usually takes to become ready, in seconds. */
  readonly usualSeconds?: number;
  readonly assess: (observation: Observation) => HopFacts;
}
