import { isDeepStrictEqual } from 'node:util';

import { readRecording } from 'cloud/src/controllers/testUtils/recordedWorld';
import { until } from 'cloud/src/controllers/testUtils/until';

import type { Json } from '../api/ApiClient';
import { isOfEnvoy } from './__fixtures__/isOfEnvoy';
import {
  EDGE,
  manifestsOf,
  playSituation,
} from './__fixtures__/situations/playSituation';
import { unmet, verdictOf } from './__fixtures__/situations/verdict';
import { startEdgeWorld } from './__fixtures__/startEdgeWorld';
import { startOtherEnvoyGateway } from './__fixtures__/startOtherEnvoyGateway';

const SITUATION = { name: 'r18-gateway-namespace-mode' };
const LIMIT_MS = 30_000;

/** What the product goes by when it looks for the Envoy of a Gateway. */
const identityOf = ({ kind, metadata }: Json) => ({
  kind,
  name: metadata.name,
  namespace: metadata.namespace,
  labels: metadata.labels,
});

describe('an Envoy Gateway whose Envoys are in the namespaces of their Gateways', () => {
  let world: Awaited<ReturnType<typeof startEdgeWorld>>;
  let other: Awaited<ReturnType<typeof startOtherEnvoyGateway>>;
  beforeAll(async () => {
    world = await startEdgeWorld();
    await world.envoyGateway.stop();
    other = await startOtherEnvoyGateway({ inGatewayNamespace: true });
    await playSituation(world, SITUATION);
  });
  afterAll(async () => {
    await world?.remove(manifestsOf(SITUATION));
    await other?.stop();
    await world?.envoyGateway.start();
    await world?.stop();
  });

  const recorded = readRecording(SITUATION.name).objects as readonly Json[];
  const madeByEnvoyGateway = async (apiVersion: string, kind: string) =>
    (await world.cluster.list(apiVersion, kind)).filter(isOfEnvoy);

  it('gets the verdict of the recording', async () => {
    const { report } = await until(
      () => world.look(EDGE),
      ({ report: now }) =>
        isDeepStrictEqual(unmet(SITUATION.name, verdictOf(now)), {}),
      LIMIT_MS,
    );
    expect(report?.state).toBe('ready');
    expect(unmet(SITUATION.name, verdictOf(report))).toEqual({});
  });

  it.each([
    ['v1', 'Service'],
    ['apps/v1', 'Deployment'],
  ])(
    'names and labels them as it did then: %s %s',
    async (apiVersion, kind) => {
      const [made, ...more] = await madeByEnvoyGateway(apiVersion, kind);
      const then = recorded.filter(one => one.kind === kind && isOfEnvoy(one));
      expect(more).toEqual([]);
      expect([identityOf(made)]).toEqual(then.map(identityOf));
      expect(made.metadata.ownerReferences).toMatchObject([
        { kind: 'Gateway', name: EDGE },
      ]);
    },
  );

  it('gets a load balancer that is named after the Service and its namespace', async () => {
    const { aws } = await world.look(EDGE);
    expect(aws.loadBalancers.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^k8s-payments-payments-[0-9a-f]{10}$/),
    ]);
  });

  it('has its Envoy on the map of the edge', async () => {
    const { report } = await world.look(EDGE);
    const shown = report?.map.nodes.map(({ object }) => object);
    for (const kind of ['Service', 'Deployment']) {
      expect(shown).toContainEqual(
        expect.objectContaining({ kind, namespace: 'payments', name: EDGE }),
      );
    }
  });
});
