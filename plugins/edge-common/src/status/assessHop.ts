import type { Gap } from '../snapshot';
import type { EdgeParts } from '../topology';
import { newestTime, oldestTime } from './elapsed';
import type { Fact } from './Fact';
import type { HopAssessment, HopEvidence } from './HopAssessment';
import type { HopAssessor, Observation } from './HopAssessor';
import { compareHopStates } from './worstState';

const verdicts = {
  ready: 'good',
  progressing: 'waiting',
  degraded: 'bad',
  broken: 'bad',
  unknown: 'unknown',
  notChecked: 'neutral',
} as const satisfies Record<Fact['means'], HopEvidence['verdict']>;

const toEvidence = ({
  label,
  value,
  expected,
  object,
  means,
}: Fact): HopEvidence => ({
  verdict: verdicts[means],
  label,
  value,
  expected,
  object,
});

const firstGap = (
  parts: EdgeParts,
  reads: HopAssessor['reads'],
): Gap | undefined =>
  reads
    .map(part => parts[part])
    .flatMap(state => (state.state === 'failed' ? state.gap : []))[0];

const unknownHop = (hop: HopAssessor['hop'], gap: Gap): HopAssessment => ({
  hop,
  state: 'unknown',
  since: gap.since || undefined,
  summary: `Cannot tell: ${gap.part} of ${gap.source} cannot be read (${gap.message}).`,
  gap,
  evidence: [
    {
      verdict: 'unknown',
      label: gap.source,
      value: `${gap.part}: ${gap.reason}`,
    },
  ],
});

/** Trouble began with its first fact; all is well since its last. */
const sinceOf = (
  facts: readonly Fact[],
  state: HopAssessment['state'],
): string | undefined => {
  const times = facts
    .filter(({ means }) => means === state)
    .map(({ since }) => since);
  return state === 'ready' ? newestTime(times) : oldestTime(times);
};

const uncheckedHop = (
  hop: HopAssessor['hop'],
  because: string,
): HopAssessment => ({
  hop,
  state: 'notChecked',
  summary: `Not checked: ${because}.`,
  evidence: [],
});

/**
 * The frame around every assessor: a part that failed makes the hop unknown, whatever older
 * values say; a decisive part that is not configured leaves it unchecked; else the worst fact
 * decides. A hop that a portal can do without is unchecked before anything else is looked at.
 * @internal
 */
export const assessHop = (
  { hop, reads, without, usualSeconds, assess }: HopAssessor,
  observation: Observation,
): HopAssessment => {
  const { parts } = observation.topology;
  const [decisive] = reads;
  const isUnsourced =
    decisive !== undefined && parts[decisive].state === 'notConfigured';
  if (isUnsourced && without) {
    return uncheckedHop(hop, without);
  }
  const gap = firstGap(parts, reads);
  if (gap) {
    return unknownHop(hop, gap);
  }
  if (isUnsourced) {
    return uncheckedHop(hop, `no source is configured for ${decisive}`);
  }
  const { facts, ready, badge } = assess(observation);
  const [worst] = [...facts].sort((a, b) => compareHopStates(a.means, b.means));
  const state = worst?.means ?? 'notChecked';
  return {
    hop,
    state,
    since: sinceOf(facts, state),
    summary: state === 'ready' ? ready : worst?.sentence ?? ready,
    badge,
    usualSeconds: state === 'progressing' ? usualSeconds : undefined,
    evidence: facts.map(toEvidence),
  };
};
