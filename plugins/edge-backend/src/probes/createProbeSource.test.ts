import {
  parseEdgeConfig,
  type ProbeOutcome,
} from '@tls-edge/backstage-plugin-edge-common';
import {
  aTopology,
  LOAD_BALANCER_HOSTNAME,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { until } from '../__fixtures__/until';
import { systemClock } from '../clock/Clock';
import { createProbeSource } from './createProbeSource';
import type { ProbeTarget } from './ProbeTarget';

const PAY = 'demo-eu/payments/pay-edge';
const SHOP = 'demo-eu/shop/shop-edge';
const refused: ProbeOutcome = { reached: 'nothing', reason: 'refused' };

describe('createProbeSource', () => {
  let stopped: AbortController;
  let sent: { target: ProbeTarget; timeoutMs: number }[];

  beforeEach(() => {
    stopped = new AbortController();
    sent = [];
  });
  afterEach(() => stopped.abort());

  const start = (
    probe: object,
    send = async (): Promise<ProbeOutcome> => refused,
  ) =>
    createProbeSource({
      config: parseEdgeConfig({
        clusters: [{ name: 'demo-eu', inCluster: true }],
        environments: ['payments', 'shop'].map(namespace => ({
          ...{ name: namespace, cluster: 'demo-eu', namespace },
          gatewayClass: 'envoy',
        })),
        probe,
      }),
      ...{ clock: systemClock, roundMs: 5, signal: stopped.signal },
      onChange: () => undefined,
      send: async (target, timeoutMs) => {
        sent.push({ target, timeoutMs });
        return send();
      },
    });

  it.each([{}, { enabled: false }, { environments: ['shop'] }])(
    'sends nothing where it is not wanted: %j',
    probe => {
      expect(start(probe)).toBeUndefined();
    },
  );

  it('sends a request to each port of the load balancer, and tells what came of it', async () => {
    const source = start({ enabled: true, timeoutSeconds: 7 });
    source?.want(PAY, aTopology());
    await until(() => expect(source?.isAnswered(PAY)).toBe(true));
    const own = { hostname: 'pay.example.com', path: '/' };

    expect(source?.facts(PAY)).toEqual({
      probed: {
        state: { state: 'read' },
        probes: [
          { ...own, port: 80, scheme: 'http', outcome: refused },
          { ...own, port: 443, scheme: 'https', outcome: refused },
        ],
      },
    });
    expect(sent).toMatchObject(
      [80, 443].map(port => ({
        target: { address: LOAD_BALANCER_HOSTNAME, port },
        timeoutMs: 7_000,
      })),
    );
  });

  it('tells nothing while an answer is still to come', () => {
    const source = start({ enabled: true }, () => new Promise(() => undefined));
    source?.want(PAY, aTopology());

    expect(source?.isAnswered(PAY)).toBe(false);
    expect(source?.facts(PAY)).toEqual({});
  });

  it('leaves edges alone that belong to no environment it is kept to', async () => {
    const source = start({ enabled: true, environments: ['shop'] });
    source?.want(PAY, aTopology());
    source?.want(SHOP, aTopology());
    await until(() => expect(sent).toHaveLength(2));

    expect(source?.facts(PAY)).toEqual({});
    expect(source?.isAnswered(PAY)).toBe(true);
    await until(() => expect(source?.facts(SHOP).probed).toBeDefined());
  });

  it('is a gap where a request cannot even be tried', async () => {
    const source = start({ enabled: true }, async () => {
      throw new Error('no more sockets');
    });
    source?.want(PAY, aTopology());
    await until(() => expect(source?.isAnswered(PAY)).toBe(true));

    expect(source?.facts(PAY).probed).toMatchObject({
      state: { state: 'failed', gap: { source: 'probe', part: 'requests' } },
      probes: [],
    });
  });
});
