import { isDeepStrictEqual } from 'node:util';

import { until } from 'cloud/src/controllers/testUtils/until';

import type { EdgeWorld } from './__fixtures__/situations/EdgeWorld';
import {
  EDGE,
  manifestsOf,
  playSituation,
} from './__fixtures__/situations/playSituation';
import { NOT_PRODUCED } from './__fixtures__/situations/notProduced';
import { RECORDED } from './__fixtures__/situations/recorded';
import { SITUATIONS } from './__fixtures__/situations/situations';
import type { Situation } from './__fixtures__/situations/Situation';
import { unmet, verdictOf } from './__fixtures__/situations/verdict';
import { startDoubleWorld } from './__fixtures__/startDoubleWorld';
import { startEdgeWorld } from './__fixtures__/startEdgeWorld';

jest.setTimeout(120_000);

const LIMIT_MS = 20_000;

/** What is said of a situation on one side. */
const judge = async (world: EdgeWorld, { name, isThere }: Situation) => {
  const seen = await world.look(EDGE);
  const verdict = verdictOf(seen.report);
  return {
    verdict,
    unmet: unmet(name, verdict),
    isThere: isThere ? isThere(seen) : true,
  };
};

const situationOf = (name: string): Situation => {
  const found = SITUATIONS.find(one => one.name === name);
  if (!found) {
    throw new Error(`There is no situation "${name}"`);
  }
  return found;
};

describe('a real Envoy Gateway and the product', () => {
  let real: Awaited<ReturnType<typeof startEdgeWorld>>;
  beforeAll(async () => {
    real = await startEdgeWorld();
  });
  afterAll(() => real.stop());

  it.each(SITUATIONS)(
    'get the verdict of the recording and of the embedded cloud: $name',
    async situation => {
      const webhook = situation.webhook !== false;
      const double = await startDoubleWorld(webhook);
      await real.setWebhook(webhook);
      try {
        await Promise.all(
          [real, double].map(world => playSituation(world, situation)),
        );
        const said = await until(
          async () => ({
            real: await judge(real, situation),
            double: await judge(double, situation),
          }),
          sides =>
            Object.values(sides).every(
              one => one.isThere && isDeepStrictEqual(one.unmet, {}),
            ) && isDeepStrictEqual(sides.real.verdict, sides.double.verdict),
          LIMIT_MS,
        );
        const isGood = { unmet: {}, isThere: true };
        expect(said).toMatchObject({ real: isGood, double: isGood });
        expect(said.double.verdict).toEqual(said.real.verdict);
      } finally {
        await double.stop();
        await situation.restore?.(real);
        await real.remove(manifestsOf(situation));
      }
    },
  );

  it('have met every recording, or it is said why not', () => {
    const met = SITUATIONS.map(({ name }) => name);
    const known = [...met, ...Object.keys(NOT_PRODUCED)];
    expect(known.sort()).toEqual(RECORDED);
  });

  it('let a protected load balancer go once its Service no longer asks for protection', async () => {
    const protectedEdge = situationOf('r15-delete-with-protection');
    const double = await startDoubleWorld(true);
    const worlds = [real, double];
    const isGone = async (world: EdgeWorld) => {
      const { report, aws } = await world.look(EDGE);
      return (
        !report && aws.loadBalancers.length + aws.targetGroups.length === 0
      );
    };
    try {
      await Promise.all(
        worlds.map(async world => {
          await playSituation(world, protectedEdge);
          await protectedEdge.restore?.(world);
        }),
      );
      const gone = await until(
        () => Promise.all(worlds.map(isGone)),
        all => all.every(Boolean),
        LIMIT_MS,
      );
      expect(gone).toEqual([true, true]);
    } finally {
      await double.stop();
      await real.remove(manifestsOf(protectedEdge));
    }
  });

  it('need no more rights than the README documents', () => {
    expect(real.portal.failures).toEqual([]);
    const { parts } = real.portal.watcher.snapshot();
    expect(
      Object.entries(parts).filter(
        ([part, { state }]) =>
          part in real.portal.watcher.snapshot().objects && state !== 'read',
      ),
    ).toEqual([]);
  });
});
