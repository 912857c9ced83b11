import { diagnose } from '../../doctor';
import { indexCluster, findTopology } from '../../topology';
import {
  aBundle,
  aClusterSnapshot,
  anAwsSnapshot,
  aRoute,
  aSeen,
  aSeenBundle,
  aTopology,
  NOW,
  PAY_EDGE,
} from '../../testUtils';
import { assessEdge } from '../../status';

describe('aTopology', () => {
  it('is ready on every hop that is checked', () => {
    const states = assessEdge({ topology: aTopology(), now: NOW }).map(
      ({ hop, state }) => [hop, state],
    );

    expect(
      states.filter(([, state]) => state !== 'ready').map(([hop]) => hop),
    ).toEqual(['request', 'dns', 'probe']);
  });

  it('is fine for every rule, live and as manifests', () => {
    expect(diagnose(aSeen()).findings).toEqual([]);
    expect(diagnose(aSeenBundle()).findings).toEqual([]);
  });

  it('takes whole fields as overrides', () => {
    expect(aTopology({ service: undefined }).service).toBeUndefined();
    expect(aTopology({ routes: [aRoute()] }).routes).toHaveLength(1);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(aTopology()))).toEqual(
      JSON.parse(JSON.stringify(aTopology())),
    );
  });
});

it('takes the status off the manifests of a bundle', () => {
  const { gateway, routes, service } = aBundle();

  expect(service).toBeUndefined();
  expect(gateway?.conditions).toEqual([]);
  expect(routes.flatMap(({ parents }) => parents)).toEqual([]);
});

it('can be found in the snapshots made from it', () => {
  const found = findTopology({
    id: PAY_EDGE,
    index: indexCluster(aClusterSnapshot()),
    aws: anAwsSnapshot(),
    gitState: { state: 'read' },
  });

  const { routes, ...rest } = aTopology();
  expect(found).toEqual({ ...rest, routes: [...routes].reverse() });
});
