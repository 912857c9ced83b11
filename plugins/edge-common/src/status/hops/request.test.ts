import type { EdgeTopology } from '../../topology';
import { ago, aRequest, aTopology, NOW, someParts } from '../../testUtils';
import { assessEdge } from '../assessEdge';
import type { RequestState } from '../RequestRecord';

const requestHop = (
  state: RequestState | undefined,
  topology: Partial<EdgeTopology> = {},
) =>
  assessEdge({
    topology: aTopology(topology),
    now: NOW,
    request: state && {
      state,
      record: aRequest({ mergedAt: ago(120) }),
    },
  })[0];

const failed = someParts({
  git: {
    state: 'failed',
    gap: {
      source: 'git',
      part: 'git',
      reason: 'unreachable',
      message: 'the Git host does not answer',
      since: ago(60),
    },
  },
});

describe('the hop request', () => {
  it.each([
    ['applied', 'ready'],
    ['merged', 'progressing'],
    ['partlyApplied', 'progressing'],
    ['open', 'ready'],
    [undefined, 'notChecked'],
  ] as const)('of a live edge with a request %s is %s', (state, expected) => {
    expect(requestHop(state).state).toBe(expected);
  });

  it('never calls waiting for a sync broken, however long it takes', () => {
    const hop = assessEdge({
      topology: aTopology(),
      now: NOW,
      request: {
        state: 'merged',
        record: aRequest({ mergedAt: ago(30 * 24 * 3600) }),
      },
    })[0];

    expect(hop).toMatchObject({
      state: 'progressing',
      summary: 'The request is merged and waits for the sync.',
    });
  });

  it('has nothing to compare before the first merge', () => {
    expect(requestHop('open', { gateway: undefined })).toMatchObject({
      state: 'notChecked',
      summary: 'The request waits for its pull request to be merged.',
    });
  });

  it('does not call a request ready whose Gateway is gone', () => {
    expect(requestHop('applied', { gateway: undefined }).state).toBe(
      'notChecked',
    );
  });

  it('cannot tell while Git cannot be read', () => {
    const hop = requestHop('open', { parts: failed });

    expect(hop.state).toBe('unknown');
    expect(hop.summary).toContain('does not answer');
  });

  it('needs no Git for what already runs', () => {
    expect(requestHop('applied', { parts: failed }).state).toBe('ready');
  });
});
