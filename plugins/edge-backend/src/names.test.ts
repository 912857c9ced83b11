import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { LOAD_BALANCER_HOSTNAME } from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { startDnsServer, type DnsServer } from './__fixtures__/dnsServer';
import { seedEdge } from './__fixtures__/seedEdge';
import { PAY_PATH, usePortal } from './__fixtures__/usePortal';

const OLD = 'old-1.elb.eu-west-1.amazonaws.com';
const BALANCER = LOAD_BALANCER_HOSTNAME.toLowerCase();
const inPlace = {
  'pay.example.com': { cname: BALANCER },
  [BALANCER]: { addresses: ['10.0.1.200', '10.0.2.200'] },
};

describe('the names of an edge', () => {
  const portal = usePortal();
  let dns: DnsServer;

  beforeEach(async () => {
    dns = await startDnsServer(inPlace);
  });
  afterEach(async () => {
    await dns.stop();
  });

  const start = (environment: object = {}) => {
    seedEdge(portal.kubernetes());
    return portal.start({
      edge: {
        dns: { enabled: true, servers: [dns.server], timeoutSeconds: 1 },
        freshness: { hot: 5, names: 10 },
        ...environment,
      },
    });
  };
  const dnsHopBecomes = async (expected: object, state: string) => {
    const report = await portal.eventually<EdgeReport>(PAY_PATH, body => {
      const hop = body.hops.find(one => one.hop === 'dns');
      expect(hop).toMatchObject(expected);
      expect(body.state).toBe(state);
    });
    return report;
  };

  it('are looked up, and found to lead to the load balancer', async () => {
    await start();
    const report = await dnsHopBecomes(
      {
        state: 'ready',
        summary: 'The host names lead to the load balancer.',
      },
      'ready',
    );

    expect(report.skipped.map(({ ruleId }) => ruleId)).not.toContain('A30');
  });

  it('are watched: a record that leads to a load balancer that is gone is an incident, and heals', async () => {
    await start();
    await dnsHopBecomes({ state: 'ready' }, 'ready');
    dns.say({ 'pay.example.com': { cname: OLD } });
    const broken = await dnsHopBecomes({ state: 'degraded' }, 'degraded');

    expect(broken).toMatchObject({
      firstBroken: 'dns',
      causes: [{ ruleId: 'A30' }],
    });
    dns.say(inPlace);
    await dnsHopBecomes({ state: 'ready' }, 'ready');
  });

  it('are unknown while the resolver fails, with its gap', async () => {
    dns.say({ 'pay.example.com': { rcode: 'servfail' } });
    await start();
    await dnsHopBecomes(
      {
        state: 'unknown',
        gap: { source: 'resolver', part: 'names', reason: 'unreachable' },
      },
      'unknown',
    );
    const { body } = await portal.get('/v1/sources');

    expect(body.items).toContainEqual(
      expect.objectContaining({ id: 'resolver', state: 'failed', edges: 1 }),
    );
  });

  it('are not looked up where nobody wants it', async () => {
    await start({ dns: {} });
    await dnsHopBecomes(
      {
        state: 'notChecked',
        summary: 'Not checked: names are not resolved.',
      },
      'ready',
    );

    expect(dns.asked).toEqual([]);
    const { body } = await portal.get('/v1/sources');
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'kubernetes',
      'aws',
    ]);
  });

  it('are looked up again on demand', async () => {
    seedEdge(portal.kubernetes());
    await portal.start({
      edge: {
        dns: { enabled: true, servers: [dns.server] },
        freshness: { names: 86_400 },
      },
    });
    await dnsHopBecomes({ state: 'ready' }, 'ready');
    dns.say({ 'pay.example.com': { cname: OLD } });
    expect((await portal.post(`${PAY_PATH}/refresh`, {})).status).toBe(202);
    await dnsHopBecomes({ state: 'degraded' }, 'degraded');
  });
});
