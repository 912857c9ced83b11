import { readRecording } from 'cloud/src/controllers/testUtils/recordedWorld';

import type { ObjectName } from '../api/Cluster';
import { getOnce } from '../envoy/getOnce';
import type { Answer, Asked } from '../envoy/getOnce';
import { goldenOf } from './__fixtures__/goldens';
import { callGrpc } from './__fixtures__/traffic/callGrpc';
import type { Seen } from './__fixtures__/traffic/startBackends';
import { startTraffic } from './__fixtures__/traffic/startTraffic';
import type { Traffic } from './__fixtures__/traffic/startTraffic';

/** How a client gets to port 443: by TLS that ends in front, or inside of it as a target does. */
const WAYS = [
  ['with TLS in front', ({ front }: Traffic) => front],
  ['without TLS in front', ({ https }: Traffic) => https],
] as const;

const seenBy = ({ body }: Answer): Seen => JSON.parse(body);

const HOST = 'orders.eu.example.com';

const redirects = async (edge: Traffic, asked: Asked) =>
  (await getOnce(edge.http, asked)).status === 301;

const answers = async (edge: Traffic, asked: Asked) =>
  (await redirects(edge, asked)) &&
  (await getOnce(edge.https, asked)).status === 200;

const order = (method: string, metadata: Readonly<Record<string, string>>) => ({
  ...{ host: HOST, method, metadata, message: 'order 7' },
});

describe('requests through a real Envoy, default form', () => {
  let edge: Traffic;
  beforeAll(async () => {
    edge = await startTraffic(goldenOf('shortest'), one =>
      answers(one, { host: HOST, path: '/' }),
    );
  });
  afterAll(() => edge?.stop());

  it('are sent from port 80 to the same address with https', async () => {
    const answer = await getOnce(edge.http, { host: HOST, path: '/cart?a=1' });
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(`https://${HOST}/cart?a=1`);
  });

  describe.each(WAYS)('%s', (_, wayOf) => {
    it('reach the backend, which is told https', async () => {
      const answer = await getOnce(wayOf(edge), { host: HOST, path: '/api/1' });
      expect(answer.status).toBe(200);
      expect(seenBy(answer)).toMatchObject({
        path: '/api/1',
        headers: { host: HOST, 'x-forwarded-proto': 'https' },
      });
    });

    it('cannot pretend to have come by http', async () => {
      const headers = { 'x-forwarded-proto': 'http' };
      const answer = await getOnce(wayOf(edge), {
        ...{ host: HOST, path: '/', headers },
      });
      expect(seenBy(answer).headers['x-forwarded-proto']).toBe('https');
    });

    it('find nothing under a name that nobody asked for', async () => {
      const answer = await getOnce(wayOf(edge), {
        ...{ host: 'other.example.com', path: '/' },
      });
      expect(answer.status).toBe(404);
    });
  });

  it('leave the port of the health check to the load balancer', async () => {
    const answer = await getOnce(edge.ready, { path: '/ready' });
    expect(answer.status).toBe(200);
  });
});

describe('requests through a real Envoy, the article’s form', () => {
  let edge: Traffic;
  beforeAll(async () => {
    edge = await startTraffic(goldenOf('article'), one =>
      answers(one, { path: '/api' }),
    );
  });
  afterAll(() => edge?.stop());

  it('are sent from port 80 to https, whatever their host name is', async () => {
    const answer = await getOnce(edge.http, { host: 'a.test', path: '/api' });
    expect([answer.status, answer.headers.location]).toEqual([
      301,
      'https://a.test/api',
    ]);
  });

  it.each(WAYS)('reach the backend below /api only: %s', async (_, wayOf) => {
    const inside = await getOnce(wayOf(edge), { path: '/api/orders' });
    const outside = await getOnce(wayOf(edge), { path: '/orders' });
    expect([inside.status, outside.status]).toEqual([200, 404]);
    expect(seenBy(inside).path).toBe('/api/orders');
  });

  it('look like http to the backend, for TLS ended before Envoy', async () => {
    const answer = await getOnce(edge.front, { path: '/api' });
    expect(seenBy(answer).headers['x-forwarded-proto']).toBe('http');
  });
});

describe('requests through a real Envoy, redirect without a section', () => {
  let edge: Traffic;
  beforeAll(async () => {
    const { applied } = readRecording('fault3-redirect-no-sectionname');
    edge = await startTraffic(applied as readonly ObjectName[], one =>
      redirects(one, { path: '/' }),
    );
  });
  afterAll(() => edge?.stop());

  it.each(WAYS)('turn in a circle: %s', async (_, wayOf) => {
    const asked = { host: 'pay.example.com', path: '/cart' };
    const { status, headers } = await getOnce(wayOf(edge), asked);
    expect([status, headers.location]).toEqual([
      301,
      'https://pay.example.com/cart',
    ]);
  });
});

describe('gRPC calls through a real Envoy', () => {
  let edge: Traffic;
  beforeAll(async () => {
    edge = await startTraffic(goldenOf('grpc'), async ({ https }) => {
      const { trailers } = await callGrpc(https, order('/a.B/C', {}));
      return trailers['grpc-status'] === '0';
    });
  });
  afterAll(() => edge?.stop());

  describe.each(WAYS)('%s', (_, wayOf) => {
    it.each([
      ['orders', '/orders.v1.Orders/GetOrder', { 'x-tenant': 'blue' }],
      ['orders-next', '/orders.v1.Orders/GetOrder', { 'x-tenant': 'red' }],
      ['orders-next', '/orders.v1.Orders/Cancel', {}],
    ])('reach %s by %s and %j', async (backend, method, metadata) => {
      const answer = await callGrpc(wayOf(edge), order(method, metadata));
      expect(answer.headers).toMatchObject({
        'content-type': 'application/grpc',
        'seen-by': backend,
        'seen-proto': 'https',
      });
      expect(answer.trailers['grpc-status']).toBe('0');
      expect(answer.message).toBe('order 7');
    });
  });
});
