import type { Fact } from '../Fact';
import type { HopAssessor, Observation } from '../HopAssessor';

type Current = NonNullable<Observation['request']>;

const factOf = ({ record, state }: Current, live: boolean): Fact => {
  const base = { label: 'Request', value: record.pullRequestUrl };
  switch (state) {
    case 'applied':
      return {
        ...base,
        value: record.requestHash,
        means: live ? 'ready' : 'notChecked',
        sentence: 'The request was applied, and its Gateway is gone since.',
      };
    case 'merged':
      return {
        ...base,
        means: 'progressing',
        since: record.mergedAt,
        sentence: 'The request is merged and waits for the sync.',
      };
    case 'partlyApplied':
      return {
        ...base,
        means: 'progressing',
        since: record.mergedAt,
        sentence: 'The request is partly applied.',
      };
    case 'open':
    case 'dismissed':
    case 'expired':
      return {
        ...base,
        means: live ? 'ready' : 'notChecked',
        sentence: 'The request waits for its pull request to be merged.',
      };
    default:
      return state satisfies never;
  }
};

/**
 * Hop 1: what was merged is what runs. Waiting for a merge or a sync is never trouble.
 * @internal
 */
export const request: HopAssessor = {
  hop: 'request',
  reads: [],
  assess: ({ request: current, topology }) => {
    const { git } = topology.parts;
    if (!current) {
      return {
        ready: '',
        facts: [
          {
            label: 'Request',
            value: 'none recorded',
            means: 'notChecked',
            sentence: 'This edge was not requested through the portal.',
          },
        ],
      };
    }
    const fact = factOf(current, topology.gateway !== undefined);
    const unread = git.state === 'failed' && current.state !== 'applied';
    return {
      ready: 'What was asked for last is what runs.',
      facts: unread
        ? [
            {
              ...fact,
              means: 'unknown',
              sentence: `Cannot tell whether the request is merged: ${git.gap.message}.`,
            },
          ]
        : [fact],
    };
  },
};
