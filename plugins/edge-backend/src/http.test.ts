import {
  edgeHistorySchema,
  edgeListSchema,
  edgeReportSchema,
  entityEdgesSchema,
  environmentListSchema,
  ruleListSchema,
  sourceListSchema,
} from '@tls-edge/backstage-plugin-edge-common/report';

import { seedEdge } from './__fixtures__/seedEdge';
import { DEFAULT_TIMINGS } from './sources/EdgeTimings';
import { PAY_PATH, usePortal } from './__fixtures__/usePortal';

const ENTITY_PATH = '/v1/entities/component/default/pay/edges';

describe('the HTTP API', () => {
  const portal = usePortal();

  const ready = () =>
    portal.eventually<{ state: string }>(PAY_PATH, body =>
      expect(body.state).toBe('ready'),
    );

  describe('with one ready edge', () => {
    beforeEach(async () => {
      seedEdge(portal.kubernetes());
      await portal.start({
        edge: {
          environments: [
            {
              name: 'production',
              cluster: 'demo-eu',
              gatewayClass: 'envoy',
              preset: 'internal-api',
              certificates: [
                {
                  hostnames: ['*.b.example.com', '*.a.example.com'],
                  arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/ca356d92-c50a-45cc-b768-d8139a4a5d00',
                },
              ],
            },
            {
              name: 'staging',
              cluster: 'demo-eu',
              gatewayClass: 'envoy',
              namespace: 'staging',
            },
          ],
          policy: { presets: { 'internal-api': { scheme: 'internal' } } },
        },
      });
      await ready();
    });

    it.each([
      ['/v1/edges', edgeListSchema],
      [PAY_PATH, edgeReportSchema],
      [`${PAY_PATH}/history`, edgeHistorySchema],
      [ENTITY_PATH, entityEdgesSchema],
      ['/v1/sources', sourceListSchema],
      ['/v1/options/environments', environmentListSchema],
      ['/v1/rules', ruleListSchema],
    ])(
      'answers %s in its schema, for the caller’s own cache only',
      async (path, schema) => {
        const response = await portal.get(path);
        expect(response.status).toBe(200);
        expect(schema.strict().safeParse(response.body).error).toBeUndefined();
        expect(response.headers['cache-control']).toBe('private, no-cache');
        expect(response.headers.vary).toContain('Authorization');
        expect(response.headers.etag).toMatch(/^W\/".+"$/);
      },
    );

    it('tells the changes of an edge, newest first, and none of an edge that is not there', async () => {
      const { body } = await portal.get(`${PAY_PATH}/history`);
      expect(body.items[0]).toMatchObject({ to: 'ready' });
      const missing = await portal.get(
        '/v1/edges/demo-eu/payments/no-edge/history',
      );
      expect(missing.status).toBe(404);
    });

    it('answers 304 while a report is unchanged, and the report once it changed', async () => {
      const { headers } = await portal.get(PAY_PATH);
      const again = await portal
        .get(PAY_PATH)
        .set('If-None-Match', headers.etag);
      expect(again.status).toBe(304);
      expect(again.text).toBe('');

      portal.aws().change(({ loadBalancers }) => ({
        loadBalancers: loadBalancers.map(one => ({
          ...one,
          state: 'provisioning',
        })),
      }));
      await portal.eventually<{ state: string }>(PAY_PATH, body =>
        expect(body.state).not.toBe('ready'),
      );
      const changed = await portal
        .get(PAY_PATH)
        .set('If-None-Match', headers.etag);
      expect(changed.status).toBe(200);
    });

    it.each([
      ['/v1/edges?sort=colour', 'sort'],
      ['/v1/edges?state=purple', 'state'],
      ['/v1/edges?limit=0', 'limit'],
      ['/v1/edges?limit=501', 'limit'],
      ['/v1/edges?colour=red', 'colour'],
      ['/v1/edges?cursor=nonsense', 'cursor'],
      [`${PAY_PATH}?scope=x`, 'scope'],
      ['/v1/options/environments?entity=orders', 'entity'],
    ])('answers 400 to %s and names %s', async (path, field) => {
      const { status, body } = await portal.get(path);
      expect(status).toBe(400);
      expect(body.error.name).toBe('InputError');
      expect(body.error.message).toContain(field);
    });

    it.each([
      '/v1/edges/demo-eu/payments/none',
      '/v1/entities/component/default/none/edges',
      '/v1/nothing',
    ])('answers 404 to %s', async path => {
      expect((await portal.get(path)).status).toBe(404);
    });

    it.each([
      ['cluster=demo-eu', 1],
      ['cluster=other', 0],
      ['cluster=other&cluster=demo-eu', 1],
      ['namespace=payments', 1],
      ['state=ready', 1],
      ['state=broken&state=degraded', 0],
      ['owner=group:default/team-pay', 1],
      ['owner=group:default/team-orders', 0],
      ['q=PAY.example', 1],
      ['q=pay%20shop', 0],
    ])('filters the list by %s', async (query, count) => {
      const { body } = await portal.get(`/v1/edges?${query}`);
      expect(body.totalItems).toBe(count);
      expect(body.items).toHaveLength(count);
    });

    it('gives each environment the namespace the entity’s edge would live in', async () => {
      const { body } = await portal.get(
        '/v1/options/environments?entity=component:default/orders',
      );
      expect(body.items).toEqual([
        {
          name: 'production',
          cluster: 'demo-eu',
          namespace: 'orders',
          preset: 'internal-api',
          scheme: 'internal',
          certificateHostnames: ['*.a.example.com', '*.b.example.com'],
        },
        expect.objectContaining({ name: 'staging', namespace: 'staging' }),
      ]);
    });

    it('leaves the namespace open while no entity is chosen', async () => {
      const { body } = await portal.get('/v1/options/environments');
      expect(body.items[0]).not.toHaveProperty('namespace');
    });

    it('lists every rule of the doctor once, sorted', async () => {
      const { body } = await portal.get('/v1/rules');
      const ids = body.items.map(({ id }: { id: string }) => id);
      expect(ids.length).toBeGreaterThan(20);
      expect(ids).toEqual([...new Set<string>(ids)].sort());
    });
  });

  it('shows a change in the cluster within two seconds, as fast as the portal’s own rhythm', async () => {
    seedEdge(portal.kubernetes());
    await portal.start({
      withAws: false,
      timings: DEFAULT_TIMINGS,
    });
    await portal.eventually(PAY_PATH, () => undefined);
    const startedAt = Date.now();
    portal.kubernetes().put('httproutes', {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'new', namespace: 'payments' },
      spec: {
        hostnames: ['new.example.com'],
        parentRefs: [{ name: 'pay-edge' }],
        rules: [{ backendRefs: [{ name: 'pay', port: 8080 }] }],
      },
    });
    await portal.eventually<{ endpoint: { hostnames: string[] } }>(
      PAY_PATH,
      body => expect(body.endpoint.hostnames).toContain('new.example.com'),
    );
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });
});
