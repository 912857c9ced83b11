import { isDeepStrictEqual } from 'node:util';

import { until } from 'cloud/src/controllers/testUtils/until';
import { diagnoseManifests } from '@tls-edge/backstage-plugin-edge-common';

import type { Cluster, ObjectName } from '../api/Cluster';
import { startBothServers, PATHS } from './__fixtures__/bothServers';
import { REFUSED } from './__fixtures__/invalidObjects';
import type { RefusedObject } from './__fixtures__/invalidObjects';
import { isOfEnvoy } from './__fixtures__/isOfEnvoy';
import type { EdgeWorld } from './__fixtures__/situations/EdgeWorld';
import { verdictOf } from './__fixtures__/situations/verdict';
import { startDoubleWorld } from './__fixtures__/startDoubleWorld';
import { startEdgeWorld } from './__fixtures__/startEdgeWorld';

const NAMESPACE = 'payments';
const LIMIT_MS = 20_000;

const gatewayOf = (name: string) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name, namespace: NAMESPACE },
  spec: {
    gatewayClassName: 'envoy',
    listeners: [{ name: 'https', port: 443, protocol: 'HTTP' }],
  },
});

const placed = ({ object }: RefusedObject) => {
  const { metadata, ...rest } = object as ObjectName;
  return { ...rest, metadata: { ...metadata, namespace: NAMESPACE } };
};

/** What the doctor says of a manifest before it is applied, a route with its Gateway. */
const rulesFor = (refused: RefusedObject) => {
  const object = placed(refused);
  const isGateway = object.kind === 'Gateway';
  const gateway = isGateway ? object.metadata.name : 'gw';
  const objects = isGateway ? [object] : [gatewayOf(gateway), object];
  return diagnoseManifests({
    id: { cluster: 'lab', namespace: NAMESPACE, gateway },
    manifests: objects.map(one => ({ object: one })),
    now: new Date(),
  }).map(({ ruleId }) => ruleId);
};

describe('manifests that an API server refuses', () => {
  let both: Awaited<ReturnType<typeof startBothServers>>;
  beforeAll(async () => {
    both = await startBothServers();
  });
  afterAll(() => both.stop());

  it.each(REFUSED)(
    'are refused in the words of the recording, by the embedded one as well: $because',
    async ({ path, object, recorded: { says } }) => {
      const { double, real } = await both.ask(async ({ api }) => [
        await api.post(PATHS[path], object),
      ]);
      const [{ code, body }] = real;
      expect([code, body.reason]).toEqual([422, 'Invalid']);
      says.forEach(words => expect(body.message).toContain(words));
      expect(double).toEqual(real);
    },
  );

  it.each(REFUSED.filter(({ recorded }) => recorded.ruleId))(
    'are found by the doctor before that: $because',
    refused => {
      expect(rulesFor(refused)).toContain(refused.recorded.ruleId);
    },
  );
});

describe('a name that an API server accepts and Envoy Gateway cannot use', () => {
  const TOO_LONG = gatewayOf('a'.repeat(64));
  const FITTING = gatewayOf('a'.repeat(63));
  let real: Awaited<ReturnType<typeof startEdgeWorld>>;
  let double: Awaited<ReturnType<typeof startDoubleWorld>>;
  beforeAll(async () => {
    real = await startEdgeWorld();
    double = await startDoubleWorld(true);
  });
  afterAll(async () => {
    await double?.stop();
    await real?.stop();
  });

  const made = async ({ list }: Cluster) =>
    [...(await list('v1', 'Service')), ...(await list('apps/v1', 'Deployment'))]
      .filter(isOfEnvoy)
      .map(({ kind }) => kind);
  const verdictOn = async (world: EdgeWorld, { metadata }: ObjectName) =>
    verdictOf((await world.look(metadata.name)).report);

  it('gets an edge without Envoy, whose cause the report names although nobody else does', async () => {
    const worlds = [real, double];
    try {
      await Promise.all(worlds.map(({ cluster }) => cluster.apply([TOO_LONG])));
      const [onReal, onDouble] = await until(
        () => Promise.all(worlds.map(world => verdictOn(world, TOO_LONG))),
        ([one, other]) =>
          one.causes.includes('M68') && isDeepStrictEqual(one, other),
        LIMIT_MS,
      );
      expect(onReal).toMatchObject({
        state: 'broken',
        causes: expect.arrayContaining(['M68']),
      });
      expect(onDouble).toEqual(onReal);

      const { status } = await real.cluster.wait(TOO_LONG, ({ status: now }) =>
        now.conditions.some(
          ({ reason }: { reason: string }) => reason === 'AddressNotAssigned',
        ),
      );
      expect(status.conditions).toContainEqual(
        expect.objectContaining({ type: 'Accepted', status: 'True' }),
      );
      expect(
        await Promise.all(worlds.map(({ cluster }) => made(cluster))),
      ).toEqual([[], []]);
    } finally {
      await real.remove([TOO_LONG]);
    }
  });

  it('is one letter longer than one that it can', async () => {
    try {
      await real.cluster.apply([FITTING]);
      const found = await until(
        () => made(real.cluster),
        kinds => kinds.length === 2,
        LIMIT_MS,
      );
      expect(found.sort()).toEqual(['Deployment', 'Service']);
      expect((await verdictOn(real, FITTING)).causes).not.toContain('M68');
    } finally {
      await real.remove([FITTING]);
    }
  });
});
