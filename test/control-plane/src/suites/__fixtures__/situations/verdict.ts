import type { MergedReport } from '@tls-edge/backstage-plugin-edge-common';
import { readRecording } from 'cloud/src/controllers/testUtils/recordedWorld';

/** What a report says, without its words and times. */
export interface Verdict {
  readonly state: string;
  readonly firstBroken?: string;
  readonly causes: readonly string[];
  readonly hops: Readonly<Record<string, string>>;
}

export const verdictOf = (report: MergedReport | undefined): Verdict => ({
  state: report?.state ?? 'none',
  firstBroken: report?.firstBroken,
  causes: (report?.causes ?? []).map(({ ruleId }) => ruleId).sort(),
  hops: Object.fromEntries(
    (report?.hops ?? []).map(({ hop, state }) => [hop, state]),
  ),
});

interface Expected {
  readonly state: readonly string[];
  readonly firstBroken?: readonly string[];
  readonly causes?: readonly string[];
}

/** What a recording expects of a report, where the verdict falls short of it; empty where not. */
export const unmet = (name: string, verdict: Verdict): Partial<Expected> => {
  const { expected } = readRecording(name) as unknown as { expected: Expected };
  const { state, firstBroken, causes } = expected;
  return {
    ...(!state.includes(verdict.state) && { state }),
    ...(firstBroken &&
      !firstBroken.includes(`${verdict.firstBroken}`) && { firstBroken }),
    ...(causes &&
      !causes.some(id => verdict.causes.includes(id)) && { causes }),
  };
};
