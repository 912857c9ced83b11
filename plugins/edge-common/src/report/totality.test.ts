import type { EdgeState } from '../hops';
import type { EdgeTopology } from '../topology';
import { aPolicy, aTopology, NOW } from '../testUtils';
import { edgeReportSchema } from './EdgeReport';
import { reportEdge } from './reportEdge';
import { settle } from './settle';

const whole = aTopology({ policies: [aPolicy()] });

const report = (topology: EdgeTopology) =>
  settle(
    undefined,
    reportEdge({
      topology,
      requests: [],
      ownership: { entityRefs: [] },
      now: NOW,
    }),
    NOW,
  ).report;

/** What an edge is without one of its pieces, everything else being healthy. */
const WITHOUT: readonly (readonly [
  keyof EdgeTopology,
  EdgeTopology[keyof EdgeTopology],
  EdgeState,
])[] = [
  ['gateway', undefined, 'broken'],
  ['gatewayClass', undefined, 'degraded'],
  ['envoyProxy', undefined, 'degraded'],
  ['classEnvoyProxy', undefined, 'ready'],
  ['policies', [], 'ready'],
  ['service', undefined, 'broken'],
  ['deployment', undefined, 'ready'],
  ['pods', [], 'ready'],
  ['envoyEndpoints', [], 'ready'],
  ['targetGroupBindings', [], 'degraded'],
  ['events', [], 'ready'],
  ['routes', [], 'degraded'],
  ['backends', [], 'broken'],
  ['backendEndpoints', [], 'broken'],
  ['loadBalancer', undefined, 'broken'],
  ['listeners', [], 'broken'],
  ['targetGroups', [], 'broken'],
  ['certificates', [], 'unknown'],
];

describe('a report', () => {
  it.each(WITHOUT)('without %s (%j) is %s', (piece, value, state) => {
    expect(report({ ...whole, [piece]: value }).state).toBe(state);
  });

  it.each(WITHOUT.map(([piece, value]) => [piece, value] as const))(
    'without %s keeps what the HTTP schema promises',
    (piece, value) => {
      expect(() =>
        edgeReportSchema.parse({
          ...report({ ...whole, [piece]: value }),
          channel: 'c',
          rev: 1,
        }),
      ).not.toThrow();
    },
  );

  it('is made for every pair of missing pieces, and has a sentence', () => {
    for (const [one, none] of WITHOUT) {
      for (const [other, nothing] of WITHOUT) {
        const { summary, hops } = report({
          ...whole,
          [one]: none,
          [other]: nothing,
        });

        expect(summary).not.toBe('');
        expect(hops.every(hop => hop.summary !== '')).toBe(true);
      }
    }
  });

  it('is never ready for an edge that lacks something it needs, whatever else is missing', () => {
    const needed = WITHOUT.filter(([, , state]) => state !== 'ready');

    for (const [one, none] of needed) {
      for (const [other, nothing] of WITHOUT) {
        expect([
          one,
          other,
          report({ ...whole, [one]: none, [other]: nothing }).state,
        ]).not.toContain('ready');
      }
    }
  });
});
