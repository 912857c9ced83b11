import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';

import { aReport } from '../__fixtures__/aReport';
import type { EdgeService } from '../EdgeService';
import { TooManyRequestsError } from '../http/TooManyRequestsError';
import { createRouter } from '../router';

const EDGE = '/v1/edges/demo-eu/payments/pay-edge';
const ID = { cluster: 'demo-eu', namespace: 'payments', gateway: 'pay-edge' };
const REF = 'component:default/orders';
const record = {
  edge: ID,
  entityRef: REF,
  environment: 'production',
  pullRequestUrl: 'https://git.example.com/demo/orders/pull/1',
  target: {
    repository: 'https://git.example.com/demo/orders',
    branch: 'main',
    path: 'edge/production/orders-edge',
  },
  requestHash: '0123456789abcdef',
  manifestHash: 'fedcba9876543210',
};
const previewed = { entity: REF, environment: 'production' };
const place = `?entity=${REF}&environment=production`;

const versioned = (body: object) => ({
  version: 'one',
  read: async () => body,
});

/** Answers every call with itself, or throws; remembers what it was asked. */
const aService = (error?: Error) => {
  const asked: { call: string; about: unknown }[] = [];
  const answer =
    (call: string, body: object = { call }) =>
    async (about: unknown) => {
      asked.push({ call, about });
      if (error) throw error;
      return body;
    };
  const service = {
    listEdges: answer('listEdges'),
    readEdge: answer('readEdge', versioned(aReport())),
    readHistory: answer('readHistory'),
    readObject: answer('readObject'),
    refreshEdge: answer('refreshEdge'),
    readEntityEdges: answer(
      'readEntityEdges',
      versioned({ call: 'readEntityEdges' }),
    ),
    listSources: answer('listSources'),
    previewEdge: answer('previewEdge'),
    recordRequest: answer('recordRequest'),
    listRules: () => ({ items: [] }),
    options: {
      environments: answer('environments'),
      clusters: answer('clusters'),
      certificates: answer('certificates'),
      sslPolicies: answer('sslPolicies'),
      namespaces: answer('namespaces'),
      services: answer('services'),
      gateways: answer('gateways'),
    },
  };
  return { asked, service: service as unknown as EdgeService };
};

const start = (error?: Error) => {
  const { asked, service } = aService(error);
  const events: { eventId: string; meta: unknown; outcome?: string }[] = [];
  const auditor = mockServices.auditor.mock({
    createEvent: async ({ eventId, meta }) => {
      const event: (typeof events)[number] = { eventId, meta };
      events.push(event);
      return {
        success: async () => {
          event.outcome = 'success';
        },
        fail: async () => {
          event.outcome = 'fail';
        },
      };
    },
  });
  const httpAuth = mockServices.httpAuth.mock({
    credentials: jest.fn(async () => ({ principal: {} } as never)),
  });
  const onError: ErrorRequestHandler = (thrown, _request, response, _next) =>
    response.status(thrown.statusCode ?? 400).json({
      name: thrown.name,
      message: thrown.message,
    });
  const app = express()
    .use(createRouter({ httpAuth, auditor, service }))
    .use(onError);
  return { app, asked, events, httpAuth };
};

type Row = [
  method: 'get' | 'post',
  path: string,
  call: string,
  about: unknown,
  status: number,
  body?: object,
];

const core = { group: '', kind: 'Service', namespace: 'payments', name: 'pay' };
const ROUTES: readonly Row[] = [
  ['get', EDGE, 'readEdge', ID, 200],
  ['get', `${EDGE}?scope=${REF}`, 'readEdge', { ...ID, scope: REF }, 200],
  ['get', `${EDGE}/history`, 'readHistory', ID, 200],
  ['post', `${EDGE}/refresh`, 'refreshEdge', ID, 202],
  [
    'get',
    `${EDGE}/objects/core/Service/payments/pay`,
    'readObject',
    { id: ID, object: core },
    200,
  ],
  [
    'get',
    `${EDGE}/objects/gateway.networking.k8s.io/GatewayClass/-/envoy`,
    'readObject',
    {
      id: ID,
      object: {
        group: 'gateway.networking.k8s.io',
        kind: 'GatewayClass',
        namespace: undefined,
        name: 'envoy',
      },
    },
    200,
  ],
  [
    'get',
    '/v1/entities/Component/Default/Orders/edges',
    'readEntityEdges',
    REF,
    200,
  ],
  ['get', '/v1/options/environments', 'environments', undefined, 200],
  ['get', `/v1/options/clusters?entity=${REF}`, 'clusters', REF, 200],
  ['get', `/v1/options/certificates${place}`, 'certificates', previewed, 200],
  ['get', `/v1/options/ssl-policies${place}`, 'sslPolicies', previewed, 200],
  ['get', `/v1/options/namespaces${place}`, 'namespaces', previewed, 200],
  ['get', `/v1/options/services${place}`, 'services', previewed, 200],
  ['get', `/v1/options/gateways${place}`, 'gateways', previewed, 200],
  ['post', '/v1/preview', 'previewEdge', previewed, 200, previewed],
  ['post', '/v1/requests', 'recordRequest', record, 201, record],
];

const ask = (app: express.Express, [method, path, , , , body]: Row) =>
  request(app)[method](path).send(body);

describe('the routes', () => {
  it.each(ROUTES)('%s %s asks for %s', async (...row) => {
    const { app, asked } = start();
    const [, , call, about, status] = row;
    const response = await ask(app, row);
    expect(response.status).toBe(status);
    expect(asked).toEqual([{ call, about }]);
  });

  it('lists with the defaults of a query that says nothing', async () => {
    const { app, asked } = start();
    await request(app).get('/v1/edges');
    expect(asked).toEqual([
      {
        call: 'listEdges',
        about: {
          ...{ owner: [], cluster: [], namespace: [], state: [] },
          sort: { key: 'state', isReversed: false },
          limit: 100,
        },
      },
    ]);
  });

  const audited: [string, unknown, Row][] = [
    [
      'edge-read',
      { edge: 'demo-eu/payments/pay-edge', scope: null },
      ROUTES[0],
    ],
    ['edge-read', { edge: 'demo-eu/payments/pay-edge', scope: REF }, ROUTES[1]],
    [
      'edge-history-read',
      { edge: 'demo-eu/payments/pay-edge', scope: null },
      ROUTES[2],
    ],
    [
      'edge-refresh',
      { edge: 'demo-eu/payments/pay-edge', scope: null },
      ROUTES[3],
    ],
    [
      'object-read',
      {
        edge: 'demo-eu/payments/pay-edge',
        scope: null,
        object: expect.stringContaining('Service'),
      },
      ROUTES[4],
    ],
    ['entity-edges-read', { entityRef: REF }, ROUTES[6]],
    ['request-preview', previewed, ROUTES[14]],
    [
      'request-record',
      {
        edge: 'demo-eu/payments/pay-edge',
        entityRef: REF,
        pullRequestUrl: record.pullRequestUrl,
      },
      ROUTES[15],
    ],
  ];

  it.each(audited)(
    'leaves the record %s with %j',
    async (eventId, meta, row) => {
      const good = start();
      await ask(good.app, row);
      expect(good.events).toEqual([{ eventId, meta, outcome: 'success' }]);

      const bad = start(new NotAllowedError('no'));
      const response = await ask(bad.app, row);
      expect(response.body).toEqual({ name: 'NotAllowedError', message: 'no' });
      expect(bad.events).toEqual([{ eventId, meta, outcome: 'fail' }]);
    },
  );

  it.each(ROUTES)(
    '%s %s does nothing for who is not signed in',
    async (...row) => {
      const { app, asked, events, httpAuth } = start();
      httpAuth.credentials.mockRejectedValue(new NotAllowedError('who?'));
      const response = await ask(app, row);
      expect(response.body.message).toBe('who?');
      expect([asked, events]).toEqual([[], []]);
    },
  );

  it.each(ROUTES.slice(9))('%s %s is for people', async (...row) => {
    const { app, httpAuth } = start();
    await ask(app, row);
    expect(httpAuth.credentials).toHaveBeenCalledWith(expect.anything(), {
      allow: ['user'],
    });
  });

  it.each([
    ['post', '/v1/preview', {}, 'entity Required; environment Required'],
    ['post', '/v1/preview', [], 'Expected object'],
    ['post', '/v1/preview', { ...previewed, request: 'x' }, 'request Expected'],
    ['post', '/v1/preview', { ...previewed, dry: true }, "'dry'"],
    ['post', '/v1/requests', { ...record, edge: {} }, 'edge cluster Required'],
    ['post', '/v1/requests', { ...record, requestHash: 'G' }, 'requestHash'],
    [
      'post',
      '/v1/requests',
      { ...record, pullRequestUrl: 'x' },
      'pullRequestUrl',
    ],
    ['get', `${EDGE}?scope=a`, undefined, 'scope'],
    ['get', `${EDGE}?colour=red`, undefined, "'colour'"],
    ['get', `${EDGE}/history?limit=5`, undefined, "'limit'"],
    [
      'get',
      '/v1/options/clusters?entity=orders',
      undefined,
      'component:default/',
    ],
    ['get', '/v1/options/clusters?environment=x', undefined, "'environment'"],
    ['get', `/v1/edges/${'x'.repeat(254)}/a/b`, undefined, 'cluster'],
    [
      'get',
      `${EDGE}/objects/core/Service/a/${'x'.repeat(2_049)}`,
      undefined,
      'name',
    ],
  ] as const)(
    '%s %s with %j is refused by field, unrecorded',
    async (method, path, body, message) => {
      const { app, asked, events } = start();
      const response = await request(app)
        [method](path)
        .send(body as object);
      expect(response.body.name).toBe('InputError');
      expect(response.body.message).toContain(message);
      expect([asked, events]).toEqual([[], []]);
    },
  );

  it('says when a refresh may come again, in whole seconds', async () => {
    const { app } = start(new TooManyRequestsError('too soon', 7));
    const response = await ask(app, ROUTES[3]);
    expect(response.status).toBe(429);
    expect(response.headers['retry-after']).toBe('7');
    const other = await ask(start(new NotAllowedError('no')).app, ROUTES[3]);
    expect(other.headers).not.toHaveProperty('retry-after');
  });

  it('refuses a body that is no JSON, and one beyond 100 kB', async () => {
    const { app, asked } = start();
    const post = (text: string) =>
      request(app)
        .post('/v1/preview')
        .set('Content-Type', 'application/json')
        .send(text);
    expect((await post('{')).status).toBe(400);
    expect(
      (await post(JSON.stringify({ x: 'x'.repeat(110_000) }))).status,
    ).toBe(413);
    expect(asked).toEqual([]);
  });
});
