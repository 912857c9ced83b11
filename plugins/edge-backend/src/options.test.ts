import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import {
  certificateOptionsSchema,
  clusterOptionsSchema,
  gatewayOptionsSchema,
  namespaceOptionsSchema,
  serviceOptionsSchema,
  sslPolicyOptionsSchema,
  type CertificateOptions,
  type GatewayOptions,
  type ServiceOptions,
} from '@tls-edge/backstage-plugin-edge-common/report';
import {
  aCertificate,
  aMeta,
  aService,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { rawService } from './__fixtures__/rawCore';
import { seedEdge } from './__fixtures__/seedEdge';
import { aComponent, TEST_ENTITIES } from './__fixtures__/testEntities';
import { onlyIf, type TestPolicy } from './__fixtures__/testPolicy';
import { OLGA, PAY_PATH, usePortal } from './__fixtures__/usePortal';

const NORA = 'user:default/nora';
const OTHER_ARN =
  'arn:aws:acm:eu-west-1:123456789012:certificate/00000000-0000-4000-8000-000000000000';

const environments = [
  {
    name: 'production',
    cluster: 'demo-eu',
    gatewayClass: 'envoy',
    certificates: [
      { hostnames: ['pay.example.com'], arn: aCertificate().arn },
      { hostnames: ['*.eu.example.com'], arn: OTHER_ARN },
    ],
  },
  {
    name: 'bare',
    cluster: 'demo-eu',
    gatewayClass: 'envoy',
    namespace: 'empty',
  },
];
const entities = [
  ...TEST_ENTITIES.filter(({ metadata }) => metadata.name !== 'pay'),
  aComponent('pay', 'group:default/team-pay', {
    'tls-edge.dev/edge': 'demo-eu/payments/pay-edge',
    'backstage.io/kubernetes-namespace': 'payments',
  }),
  aComponent('homeless', 'group:default/team-pay'),
  aComponent('squatter', 'group:default/team-pay', {
    'backstage.io/kubernetes-namespace': 'orders',
  }),
];
const ownership = {
  [OLGA]: [OLGA, 'group:default/team-pay'],
  [NORA]: [NORA],
};

const PLACE_PATHS = [
  'certificates',
  'ssl-policies',
  'namespaces',
  'services',
  'gateways',
];
const path = (name: string, entity = 'pay', environment = 'production') =>
  `/v1/options/${name}?entity=component:default/${entity}&environment=${environment}`;

describe('the options of a form', () => {
  const portal = usePortal();

  const start = async (
    edge: JsonObject = {},
    options: Partial<Parameters<typeof portal.start>[0]> = {},
  ) => {
    await portal.start({
      ...{ ownership, entities, ...options },
      edge: {
        environments,
        namespaceOwners: {
          'demo-eu': {
            orders: 'group:default/team-orders',
            'pay-batch': 'group:default/team-pay',
          },
        },
        ...edge,
      },
    });
  };

  const ready = () =>
    portal.eventually<{ state: string }>(PAY_PATH, body =>
      expect(body.state).toBe('ready'),
    );

  describe('beside one ready edge', () => {
    beforeEach(async () => {
      seedEdge(portal.kubernetes());
      portal.kubernetes().put(
        'services',
        rawService(
          aService({
            metadata: aMeta({ name: 'orders', namespace: 'orders' }),
          }),
        ),
      );
      await start();
      await ready();
    });

    it.each([
      ['certificates', certificateOptionsSchema],
      ['ssl-policies', sslPolicyOptionsSchema],
      ['namespaces', namespaceOptionsSchema],
      ['services', serviceOptionsSchema],
      ['gateways', gatewayOptionsSchema],
    ])(
      'answers %s in its schema, with something to choose',
      async (name, schema) => {
        const response = await portal.get(path(name));
        expect(response.status).toBe(200);
        expect(schema.strict().safeParse(response.body).error).toBeUndefined();
        expect(response.body.items.length).toBeGreaterThan(0);
        expect(response.body).not.toHaveProperty('emptyBecause');
        const again = await portal
          .get(path(name))
          .set('If-None-Match', response.headers.etag);
        expect(again.status).toBe(304);
      },
    );

    it('lists the clusters with their environments and region', async () => {
      const { body } = await portal.get('/v1/options/clusters');
      expect(clusterOptionsSchema.strict().parse(body)).toEqual({
        items: [
          {
            name: 'demo-eu',
            region: 'eu-west-1',
            environments: ['production', 'bare'],
          },
        ],
        gaps: [],
      });
    });

    it('offers the Services of the entity’s namespace alone, with their ports', async () => {
      const { body } = await portal.get(path('services'));
      expect((body as ServiceOptions).items).toEqual([
        {
          namespace: 'payments',
          name: 'pay',
          ports: [{ name: 'http', port: 8080 }],
        },
      ]);
    });

    it('knows of a certificate what ACM said, where an edge made the portal ask', async () => {
      const { body } = await portal.get(path('certificates'));
      expect((body as CertificateOptions).items).toEqual([
        {
          arn: aCertificate().arn,
          hostnames: ['pay.example.com'],
          status: 'ISSUED',
          notAfter: new Date(aCertificate().notAfter ?? '').toISOString(),
        },
        { arn: OTHER_ARN, hostnames: ['*.eu.example.com'] },
      ]);
    });

    it('offers the Gateway of the edge that the caller may read', async () => {
      const { body } = await portal.get(path('gateways'));
      expect((body as GatewayOptions).items).toMatchObject([
        { namespace: 'payments', name: 'pay-edge', state: 'ready' },
      ]);
    });

    it('offers the entity’s namespace before the others of its owner', async () => {
      const { body } = await portal.get(path('namespaces'));
      expect(body.items).toEqual([
        { name: 'payments', from: 'entity' },
        { name: 'pay-batch', from: 'owner' },
      ]);
    });

    it.each([
      ['a namespace of another team', 'squatter', 'production'],
      ['no namespace', 'homeless', 'production'],
      ['a namespace without Services', 'pay', 'bare'],
    ])(
      'says why there is no Service for %s',
      async (_name, entity, environment) => {
        const { body } = await portal.get(
          path('services', entity, environment),
        );
        expect(body).toEqual({
          items: [],
          gaps: [],
          emptyBecause: expect.stringMatching(/namespace .*cluster "demo-eu"/i),
        });
      },
    );

    it('leaves no choice of namespace where the environment has one', async () => {
      const { body } = await portal.get(path('namespaces', 'pay', 'bare'));
      expect(body.items).toEqual([{ name: 'empty', from: 'environment' }]);
    });

    it('says where certificates come from when an environment has none', async () => {
      const { body } = await portal.get(path('certificates', 'pay', 'bare'));
      expect(body.items).toEqual([]);
      expect(body.emptyBecause).toContain('edge.environments[].certificates');
    });

    it.each(PLACE_PATHS)('tells nobody else of %s', async name => {
      const stranger = await portal.get(path(name), NORA);
      expect(stranger.status).toBe(403);
      const foreign = await portal.get(path(name, 'orders'));
      expect(foreign.status).toBe(403);
      const absent = await portal.get(path(name, 'none'));
      expect(absent.status).toBe(404);
      const service = await portal
        .get(path(name))
        .set('Authorization', mockCredentials.service.header());
      expect(service.status).toBe(403);
    });

    it.each(
      PLACE_PATHS.flatMap(name => [
        [`${name}`, 'entity'],
        [`${name}?entity=component:default/pay`, 'environment'],
        [`${name}?environment=production`, 'entity'],
        [`${name}?entity=pay&environment=production`, 'entity'],
        [`${name}?entity=component:default/pay&environment=`, 'environment'],
        [`${name}?entity=component:default/pay&environment=moon`, 'moon'],
        [`${name}?entity=component:default/pay&environment=bare&a=b`, 'a'],
      ]),
    )('answers 400 to %s and names %s', async (query, field) => {
      const { status, body } = await portal.get(`/v1/options/${query}`);
      expect([status, body.error.name]).toEqual([400, 'InputError']);
      expect(body.error.message).toContain(field);
    });

    it('asks the cluster for nothing', async () => {
      await portal.eventually<{ items: { state: string }[] }>(
        '/v1/sources',
        ({ items }) =>
          expect(items.map(({ state }) => state)).toEqual(['live', 'live']),
      );
      // Ended watches open again and absent kinds are looked for, whatever the form asks.
      const asked = () =>
        portal
          .kubernetes()
          .requests.filter(({ searchParams }) => !searchParams.has('watch'))
          .map(({ pathname }) => pathname)
          .filter(pathname => !pathname.endsWith('/eks.amazonaws.com/v1'));
      const before = asked();
      for (const name of PLACE_PATHS) await portal.get(path(name));
      expect(asked()).toEqual(before);
    });
  });

  it('names a kind that is refused instead of an empty list', async () => {
    seedEdge(portal.kubernetes());
    portal.kubernetes().fault('services', 403);
    await start({}, { withAws: false });
    const body = await portal.eventually<ServiceOptions>(
      path('services'),
      ({ gaps }) => expect(gaps[0]?.reason).toBe('forbidden'),
    );
    expect(body).toEqual({
      items: [],
      gaps: [
        expect.objectContaining({
          source: 'cluster:demo-eu',
          part: 'services',
        }),
      ],
    });
  });

  it('offers certificates by the configuration while ACM refuses, and says so', async () => {
    seedEdge(portal.kubernetes());
    portal.aws().fault('acm', 'denied');
    await start();
    const body = await portal.eventually<CertificateOptions>(
      path('certificates'),
      ({ gaps }) => expect(gaps).toMatchObject([{ reason: 'forbidden' }]),
    );
    expect(body.items).toEqual(environments[0].certificates);
  });

  it('keeps what a cluster said last beside the gap it leaves', async () => {
    seedEdge(portal.kubernetes());
    await start({}, { withAws: false });
    await portal.eventually<ServiceOptions>(path('services'), ({ items }) =>
      expect(items).toHaveLength(1),
    );
    await portal.kubernetes().stop();
    const body = await portal.eventually<ServiceOptions>(
      path('services'),
      ({ gaps }) => expect(gaps).toHaveLength(1),
    );
    expect(body.items.map(({ name }) => name)).toEqual(['pay']);
  });

  it('offers no Gateway that the caller may not read, and no trace of it', async () => {
    seedEdge(portal.kubernetes());
    const policy: TestPolicy = (user, permission) =>
      user === OLGA && permission === 'edge.read'
        ? onlyIf('IN_NAMESPACE', { namespaces: ['orders'] })
        : { result: AuthorizeResult.ALLOW };
    await start({}, { policy, withAws: false });
    await portal.eventually(PAY_PATH, () => undefined, NORA);
    const { body } = await portal.get(path('gateways'));
    expect(body).toEqual({
      items: [],
      gaps: [],
      emptyBecause: expect.stringContaining('no Gateway that you may read'),
    });
    expect(JSON.stringify(body)).not.toContain('pay-edge');
  });

  it.each([
    ['IN_CLUSTER', { clusters: ['demo-us'] }, 403],
    ['IN_NAMESPACE', { namespaces: ['payments'] }, 200],
    ['IN_NAMESPACE', { namespaces: ['orders'] }, 403],
    ['IS_OWNER', { claims: ['group:default/team-pay'] }, 200],
  ])(
    'holds the condition %s %j of edge.request: %i',
    async (rule, params, code) => {
      await start(
        {},
        {
          withAws: false,
          policy: (_user, permission) =>
            permission === 'edge.request'
              ? onlyIf(rule, params)
              : { result: AuthorizeResult.ALLOW },
        },
      );
      for (const name of PLACE_PATHS) {
        expect((await portal.get(path(name))).status).toBe(code);
      }
      const { body } = await portal.get(
        '/v1/options/clusters?entity=component:default/pay',
      );
      expect(body.items).toHaveLength(code === 200 ? 1 : 0);
      expect('emptyBecause' in body).toBe(code !== 200);
    },
  );
});
