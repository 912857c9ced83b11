import { parseEdgeConfig } from '@tls-edge/backstage-plugin-edge-common';
import {
  aLoadBalancer,
  aManagedService,
  aRoute,
  aTopology,
  LOAD_BALANCER_HOSTNAME,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { startDnsServer, type DnsServer } from '../__fixtures__/dnsServer';
import { until } from '../__fixtures__/until';
import { systemClock } from '../clock/Clock';
import { createNameSource } from './createNameSource';

const EDGE = 'demo-eu/payments/pay-edge';

describe('createNameSource', () => {
  let dns: DnsServer;
  let stopped: AbortController;
  let changed: string[][];

  beforeEach(async () => {
    dns = await startDnsServer({
      'pay.example.com': { cname: LOAD_BALANCER_HOSTNAME },
      [LOAD_BALANCER_HOSTNAME]: { addresses: ['10.0.1.200'] },
    });
    stopped = new AbortController();
    changed = [];
  });
  afterEach(async () => {
    stopped.abort();
    await dns.stop();
  });

  const start = (enabled = true) =>
    createNameSource({
      config: parseEdgeConfig({
        dns: { enabled, servers: [dns.server], timeoutSeconds: 1 },
        freshness: { names: 10 },
      }),
      ...{ clock: systemClock, roundMs: 5, signal: stopped.signal },
      onChange: edges => changed.push([...edges]),
    });

  it('is not there where it is not wanted', () => {
    expect(start(false)).toBeUndefined();
    expect(dns.asked).toEqual([]);
  });

  it('looks up the host names of an edge and the name of its load balancer', async () => {
    const source = start();
    source?.want(EDGE, aTopology());
    expect(source?.facts(EDGE)).toEqual({});
    await until(() => expect(source?.isAnswered(EDGE)).toBe(true));

    expect(source?.facts(EDGE)).toEqual({
      resolved: {
        state: { state: 'read' },
        names: [
          {
            ...{ name: LOAD_BALANCER_HOSTNAME, outcome: 'found' },
            ...{ aliases: [], addresses: ['10.0.1.200'] },
          },
          {
            ...{ name: 'pay.example.com', outcome: 'found' },
            aliases: [LOAD_BALANCER_HOSTNAME],
            addresses: ['10.0.1.200'],
          },
        ],
      },
    });
    expect(changed).toContainEqual([EDGE]);
    expect(source).toMatchObject({ id: 'resolver', everySeconds: 10 });
  });

  it('takes the name on the Service where AWS is not read', async () => {
    const source = start();
    source?.want(EDGE, aTopology({ loadBalancer: undefined }));
    await until(() => expect(source?.isAnswered(EDGE)).toBe(true));

    expect(new Set(dns.asked)).toEqual(
      new Set([LOAD_BALANCER_HOSTNAME, 'pay.example.com']),
    );
  });

  it('looks up both names while the Service names another load balancer', async () => {
    const source = start();
    source?.want(
      EDGE,
      aTopology({
        loadBalancer: aLoadBalancer(),
        service: aManagedService({ hostnames: ['Old.elb.amazonaws.com'] }),
      }),
    );
    await until(() => expect(source?.isAnswered(EDGE)).toBe(true));

    expect(dns.asked).toContain('old.elb.amazonaws.com');
  });

  it('asks nothing for an edge that has only wildcards', () => {
    const source = start();
    const routes = [aRoute({ hostnames: ['*.example.com'] })];
    source?.want(EDGE, aTopology({ routes }));

    expect(source?.facts(EDGE)).toEqual({
      resolved: { state: { state: 'read' }, names: [] },
    });
  });

  it('names the gap where the resolver fails', async () => {
    dns.say({ 'pay.example.com': { rcode: 'servfail' } });
    const source = start();
    source?.want(EDGE, aTopology());
    await until(() => expect(source?.isAnswered(EDGE)).toBe(true));

    expect(source?.facts(EDGE).resolved?.state).toMatchObject({
      state: 'failed',
      gap: {
        ...{ source: 'resolver', part: 'names', reason: 'unreachable' },
        message: expect.stringContaining('pay.example.com'),
      },
    });
  });
});
