import { aDeployment, aGateway, aHop, ago, aMeta } from '../../testUtils';
import type { EdgeTopology } from '../../topology';

const NO_ENVOY = {
  deployment: aDeployment({ availableReplicas: 0, readyReplicas: 0 }),
};
const going = (
  seconds: number,
  finalizers: readonly string[],
): Partial<EdgeTopology> => ({
  gateway: aGateway({
    metadata: aMeta({
      name: 'pay-edge',
      deletionTimestamp: ago(seconds),
      finalizers,
    }),
  }),
});

describe('a Gateway that is being deleted', () => {
  it.each([
    [60, {}, 'progressing'],
    [60, NO_ENVOY, 'progressing'],
    [600, {}, 'degraded'],
    [600, NO_ENVOY, 'broken'],
  ])(
    'is judged after %d s by whether it serves: %#',
    (seconds, others, state) => {
      const hop = aHop('gateway', {
        ...going(seconds, ['example.com/dns']),
        ...others,
      });

      expect(hop.state).toBe(state);
      expect(hop.since).toBe(ago(seconds));
    },
  );

  it.each([
    [[], 'nothing'],
    [['example.com/dns'], 'example.com/dns'],
    [['a/b', 'foregroundDeletion'], 'a/b, foregroundDeletion'],
  ])('says of %j what it waits for', (finalizers, words) => {
    expect(aHop('gateway', going(60, finalizers)).evidence[0].value).toBe(
      `being deleted, waits for ${words}`,
    );
  });

  it.each([
    ['Service', { service: undefined }],
    ['Deployment', { deployment: undefined, pods: [] }],
  ])('needs no %s any more', (_, gone) => {
    expect(
      aHop('envoy', { ...going(600, []), ...gone }).evidence.filter(
        ({ verdict }) => verdict === 'bad',
      ),
    ).toEqual([]);
  });
});
