import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { refreshAnswerSchema } from '@tls-edge/backstage-plugin-edge-common/report';

import { seedEdge } from './__fixtures__/seedEdge';
import { until } from './__fixtures__/until';
import { testClock } from './__fixtures__/startPortal';
import { onlyIf, type TestPolicy } from './__fixtures__/testPolicy';
import { OLGA, PAY_PATH, usePortal } from './__fixtures__/usePortal';

const REFRESH = `${PAY_PATH}/refresh`;
const NORA = 'user:default/nora';
const PAUL = 'user:default/paul';
const RITA = 'user:default/rita';

/** So rarely that only a refresh can be why AWS is asked again. */
const rarely = {
  ...{ hot: 3_600, warm: 3_600, cold: 3_600 },
  certificates: 86_400,
};

/** Nora may read nothing, Paul only reads, Rita refreshes the edges of another team. */
const policy: TestPolicy = (user, permission) => {
  if (user === NORA && permission === 'edge.read') {
    return { result: AuthorizeResult.DENY };
  }
  if (permission !== 'edge.refresh') return { result: AuthorizeResult.ALLOW };
  if (user === PAUL) return { result: AuthorizeResult.DENY };
  return user === RITA
    ? onlyIf('IS_OWNER', { claims: ['group:default/team-orders'] })
    : { result: AuthorizeResult.ALLOW };
};

describe('a refresh', () => {
  const portal = usePortal();

  const start = async (timings = {}) => {
    seedEdge(portal.kubernetes());
    await portal.start({ policy, edge: { freshness: rarely }, timings });
    await portal.eventually<{ state: string }>(PAY_PATH, body =>
      expect(body.state).toBe('ready'),
    );
  };

  it('brings what AWS says now, long before its time', async () => {
    await start();
    portal.aws().change(({ loadBalancers }) => ({
      loadBalancers: loadBalancers.map(one => ({ ...one, state: 'failed' })),
    }));
    const { status, body } = await portal.post(REFRESH, {});
    expect(status).toBe(202);
    expect(refreshAnswerSchema.strict().safeParse(body).error).toBeUndefined();
    await portal.eventually<{ state: string }>(PAY_PATH, report =>
      expect(report.state).toBe('broken'),
    );
  });

  it('is taken once in ten seconds for one edge, whoever asks', async () => {
    let now = testClock.now();
    await start({ clock: { ...testClock, now: () => now } });
    const first = await portal.post(REFRESH, {});
    expect(first.body).toEqual({
      nextAt: new Date(now.getTime() + 10_000).toISOString(),
    });
    now = new Date(now.getTime() + 3_500);
    const second = await portal.post(REFRESH, {}, 'user:default/other');
    expect(second.status).toBe(429);
    expect(second.headers['retry-after']).toBe('7');
    expect(second.body.error).toMatchObject({
      name: 'TooManyRequestsError',
      message: expect.stringContaining('demo-eu/payments/pay-edge'),
    });
    now = new Date(now.getTime() + 6_500);
    expect((await portal.post(REFRESH, {})).status).toBe(202);
  });

  it.each([
    ['may read nothing', REFRESH, NORA, 403],
    ['may only read', REFRESH, PAUL, 403],
    ['may refresh other edges only', REFRESH, RITA, 403],
    ['names no edge', '/v1/edges/demo-eu/payments/none/refresh', OLGA, 404],
    ['names no tenant', `${REFRESH}?scope=component:default/pay`, OLGA, 404],
    ['asks with an odd query', `${REFRESH}?force=1`, OLGA, 400],
  ])(
    'is refused to who %s, and AWS is not asked',
    async (_, path, user, status) => {
      await start();
      const calls = await until(() => {
        expect(portal.aws().calls).toContain('DescribeCertificate');
        return portal.aws().calls.length;
      });
      const response = await portal.post(path, {}, user);
      expect(response.status).toBe(status);
      expect(portal.aws().calls).toHaveLength(calls);
      expect((await portal.post(REFRESH, {})).status).toBe(202);
    },
  );

  it('is taken for an edge without AWS, whose cluster is watched anyway', async () => {
    seedEdge(portal.kubernetes());
    await portal.start({ withAws: false });
    await portal.eventually(PAY_PATH, () => undefined);
    expect((await portal.post(REFRESH, {})).status).toBe(202);
    expect(portal.aws().calls).toEqual([]);
  });

  it('is audited, be it taken or refused', async () => {
    const now = testClock.now();
    await start({ clock: { ...testClock, now: () => now } });
    await portal.post(REFRESH, {});
    await portal.post(REFRESH, {});
    const { createEvent } = portal.current().audit;
    const refreshes = createEvent.mock.calls.flatMap(([options], index) =>
      options.eventId === 'edge-refresh' ? [{ options, index }] : [],
    );
    expect(refreshes.map(({ options }) => options.meta)).toEqual([
      { edge: 'demo-eu/payments/pay-edge', scope: null },
      { edge: 'demo-eu/payments/pay-edge', scope: null },
    ]);
    const [taken, refused] = await Promise.all(
      refreshes.map(({ index }) => createEvent.mock.results[index].value),
    );
    expect(taken.success).toHaveBeenCalledTimes(1);
    expect(refused.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'TooManyRequestsError' }),
    });
  });
});
