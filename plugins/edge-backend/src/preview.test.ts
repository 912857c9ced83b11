import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  buildEdge,
  buildRequestContext,
  parseEdgeConfig,
  parseEdgeRequest,
  renderBundle,
} from '@tls-edge/backstage-plugin-edge-common';
import {
  previewSchema,
  type Preview,
  type SourceList,
} from '@tls-edge/backstage-plugin-edge-common/report';
import {
  aGateway,
  aMeta,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import type { JsonObject } from '@backstage/types';

import { rawGateway } from './__fixtures__/rawGatewayApi';
import { aComponent, TEST_ENTITIES } from './__fixtures__/testEntities';
import { onlyIf } from './__fixtures__/testPolicy';
import { until } from './__fixtures__/until';
import { OLGA, usePortal } from './__fixtures__/usePortal';

const NORA = 'user:default/nora';
const CERTIFICATE =
  'arn:aws:acm:eu-west-1:123456789012:certificate/ca356d92-c50a-45cc-b768-d8139a4a5d00';

const environments = [
  {
    name: 'production',
    cluster: 'demo-eu',
    gatewayClass: 'envoy',
    certificates: [{ hostnames: ['*.eu.example.com'], arn: CERTIFICATE }],
  },
];
const asked = { hostnames: ['orders.eu.example.com'] };
const body = {
  entity: 'component:default/orders',
  environment: 'production',
  request: asked,
};
const ownership = {
  [OLGA]: [OLGA, 'group:default/team-orders'],
  [NORA]: [NORA],
};
const entities = [
  ...TEST_ENTITIES,
  aComponent('nobodys', ''),
  aComponent('squatter', 'group:default/team-orders', {
    'backstage.io/kubernetes-namespace': 'payments',
    'tls-edge.dev/service': 'pay:8080',
  }),
];

describe('a preview', () => {
  const portal = usePortal();

  const start = (
    edge: JsonObject = {},
    options: Partial<Parameters<typeof portal.start>[0]> = {},
  ) =>
    portal.start({
      ...{ ownership, entities, withAws: false, ...options },
      edge: { environments, ...edge },
    });
  const preview = (change: object = {}, user = OLGA) =>
    portal.post('/v1/preview', { ...body, ...change }, user);

  it('shows byte for byte the files that the core renders', async () => {
    await start();
    const { status, body: shown } = await preview();
    expect(status).toBe(200);
    expect(previewSchema.strict().safeParse(shown).error).toBeUndefined();

    const context = buildRequestContext(
      parseEdgeConfig({
        clusters: [{ name: 'demo-eu', inCluster: true }],
        environments,
      }),
      'production',
      {
        ref: 'component:default/orders',
        name: 'orders',
        owner: 'group:default/team-orders',
        namespace: 'orders',
        service: 'orders:8080',
      },
    );
    const edge = buildEdge(parseEdgeRequest(asked, context), context);
    expect((shown as Preview).manifests).toEqual(
      renderBundle(edge).map(({ path, content }) => ({ path, yaml: content })),
    );
  });

  it('says in sentences who reaches it, under which names and with which TLS', async () => {
    await start();
    const { sentences } = (await preview()).body as Preview;
    expect(sentences).toEqual(
      expect.arrayContaining([
        expect.stringContaining('An internal load balancer'),
        'It answers for orders.eu.example.com.',
        expect.stringContaining(
          'TLS 1.2 or newer (policy ELBSecurityPolicy-TLS13-1-2-2021-06)',
        ),
        expect.stringContaining('/ to orders:8080'),
      ]),
    );
  });

  it('shows what the checks find instead of refusing', async () => {
    await start({ policy: { allowed: { carrier: ['infrastructure'] } } });
    const { body: shown } = await preview({
      options: { carrier: 'infrastructure' },
    });
    const { findings } = shown as Preview;
    expect(findings.map(({ ruleId }) => ruleId)).toContain('M55');
    findings.forEach(({ remedy }) => expect(remedy).not.toBe(''));
  });

  it('joins the form with further options, and takes an untouched field for none', async () => {
    await start();
    const { body: shown } = await preview({
      request: { ...asked, name: '', routes: [] },
      options: { replicas: 3 },
    });
    const file = (shown as Preview).manifests.find(
      ({ path }) => path === 'edge.yaml',
    );
    expect(file?.yaml).toContain('replicas: 3');
    expect(file?.yaml).toContain('name: orders-edge');
  });

  it('writes nothing: no request, no edge, no transition', async () => {
    await start();
    await portal.eventually('/v1/sources', () => undefined);
    const lists = async () =>
      Object.fromEntries(
        await Promise.all(
          ['requests', 'edges', 'transitions'].map(
            async table => [table, await portal.knex()(table)] as const,
          ),
        ),
      );
    const before = await lists();
    expect((await preview()).status).toBe(200);
    expect(await lists()).toEqual(before);
    expect(before.requests).toEqual([]);
  });

  it('leaves a record of who looked, at success and at refusal', async () => {
    await start();
    await preview();
    await preview({}, NORA);
    const { createEvent } = portal.current().audit;
    const previews = createEvent.mock.calls.flatMap(([event], index) =>
      event.eventId === 'request-preview' ? [{ event, index }] : [],
    );
    expect(previews.map(({ event }) => event.meta)).toEqual([
      { entity: 'component:default/orders', environment: 'production' },
      { entity: 'component:default/orders', environment: 'production' },
    ]);
    const [seen, refused] = await Promise.all(
      previews.map(({ index }) => createEvent.mock.results[index].value),
    );
    expect(seen.success).toHaveBeenCalledTimes(1);
    expect(seen.fail).not.toHaveBeenCalled();
    expect(refused.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'NotAllowedError' }),
    });
  });

  it('is kept by no cache', async () => {
    await start();
    expect((await preview()).headers['cache-control']).toBe('no-store');
  });

  describe('under the policy as it is', () => {
    beforeEach(() =>
      start({
        namespaceOwners: { 'demo-eu': { payments: 'group:default/team-pay' } },
        policy: {
          ceilings: { replicas: 5 },
          hostnames: [{ owner: '*', suffixes: ['eu.example.com'] }],
        },
      }),
    );

    it.each([
      ['an unknown environment', { environment: 'moon' }, /moon.*production/],
      ['a text that is no entity ref', { entity: ':/' }, /entity is ":\/"/],
      [
        'a kind that has no edges',
        { entity: 'group:default/team-pay' },
        /comp/,
      ],
      ['no request at all', { request: undefined }, /certificates is missing/],
      ['a field that is none', { request: { ...asked, colour: 1 } }, /colour/],
      ['a field in both halves', { options: asked }, /options\.hostnames/],
      ['more than a ceiling', { options: { replicas: 6 } }, /at most 5/],
      [
        'a name of another suffix',
        { request: { hostnames: ['orders.evil.example'] } },
        /orders\.evil\.example/,
      ],
      [
        'a name no certificate covers',
        { request: { hostnames: ['a.b.eu.example.com'] } },
        /a\.b\.eu\.example\.com/,
      ],
      [
        'powers that the policy keeps',
        { options: { scheme: 'internet-facing' } },
        /scheme/,
      ],
      [
        'a namespace that was given to another team',
        { entity: 'component:default/squatter' },
        /a namespace of group:default\/team-orders/,
      ],
      ['a request that is a list', { request: [1] }, /request/],
      ['a key of the body that is none', { repoUrl: 'x' }, /repoUrl/],
    ])(
      'refuses %s and says what is allowed',
      async (_name, change, message) => {
        const response = await preview(change);
        expect(response.status).toBe(400);
        expect(response.body.error.name).toBe('InputError');
        expect(response.body.error.message).toMatch(message);
      },
    );

    it.each([
      ['an entity of another team', 'component:default/pay', 403, /team-pay/],
      ['an entity without owner', 'component:default/nobodys', 403, /nobody/],
      ['an entity that is not there', 'component:default/none', 404, /none/],
    ])('refuses for %s', async (_name, entity, code, message) => {
      const response = await preview({ entity });
      expect(response.status).toBe(code);
      expect(response.body.error.message).toMatch(message);
    });
  });

  it('answers for an entity the caller does not see as for one that is not there', async () => {
    await start();
    const { catalog } = portal.current();
    catalog.getEntityByRef.mockResolvedValue(undefined);
    const hidden = await preview();
    const absent = await preview({ entity: 'component:default/none' });
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect(hidden.body.error.message.replace('orders', 'none')).toBe(
      absent.body.error.message,
    );
    expect(catalog.getEntityByRef).toHaveBeenCalledWith(
      'component:default/orders',
      {
        credentials: expect.objectContaining({ principal: expect.anything() }),
      },
    );
  });

  it('is anyone’s where the policy lets anyone ask', async () => {
    await start({ policy: { requesters: 'anyone' } });
    expect((await preview({}, NORA)).status).toBe(200);
  });

  it.each([
    ['IN_NAMESPACE', { namespaces: ['orders'] }, 200],
    ['IN_NAMESPACE', { namespaces: ['payments'] }, 403],
    ['IN_CLUSTER', { clusters: ['demo-us'] }, 403],
    ['IS_OWNER', { claims: ['group:default/team-orders'] }, 200],
    ['IS_OWNER', { claims: [OLGA] }, 403],
  ])('holds the condition %s %j: %i', async (rule, params, code) => {
    await start({}, { policy: () => onlyIf(rule, params) });
    expect((await preview()).status).toBe(code);
  });

  it.each([
    ['edge.request', 403],
    ['edge.read', 200],
    ['edge.refresh', 200],
  ])('needs edge.request and no other: without %s %i', async (denied, code) => {
    await start(
      {},
      {
        policy: (_user, permission) => ({
          result:
            permission === denied
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        }),
      },
    );
    expect((await preview()).status).toBe(code);
  });

  it('is for people: a plugin’s own token is refused', async () => {
    await start();
    const response = await portal
      .post('/v1/preview', body)
      .set('Authorization', mockCredentials.service.header());
    expect(response.status).toBe(403);
  });

  it('tells a new edge from one of its own that runs, and from a foreign Gateway', async () => {
    const put = (name: string, annotations: Record<string, string>) =>
      portal.kubernetes().put(
        'gateways',
        rawGateway(
          aGateway({
            metadata: aMeta({ name, namespace: 'orders', annotations }),
          }),
        ),
      );
    put('own-edge', { 'tls-edge.dev/entity-ref': 'component:default/orders' });
    put('foreign-edge', {});
    await start();
    const stateOf = async (name: string) =>
      (await preview({ options: { name } })).body.changes?.state;
    await until(async () => expect(await stateOf('a-edge')).toBe('new'));
    expect(await stateOf('own-edge')).toBe('different');
    expect(await stateOf('foreign-edge')).toBe('foreign');
  });

  it.each<[string, PolicyDecision]>([
    ['is denied', { result: AuthorizeResult.DENY }],
    ['ends elsewhere', onlyIf('IN_NAMESPACE', { namespaces: ['shop'] })],
  ])(
    'tells nothing of what runs to who asks and whose reading %s',
    async (_name, decision) => {
      await start(
        {},
        {
          policy: (user, permission) =>
            user === OLGA && permission === 'edge.read'
              ? decision
              : { result: AuthorizeResult.ALLOW },
        },
      );
      await portal.eventually<SourceList>(
        '/v1/sources',
        ({ items }) => expect(items).toMatchObject([{ state: 'live' }]),
        NORA,
      );
      const response = await preview();
      expect(response.status).toBe(200);
      expect(response.body).not.toHaveProperty('changes');
    },
  );

  it('goes on while the cluster is dead, as it needs none', async () => {
    await start();
    await portal.kubernetes().stop();
    expect((await preview()).status).toBe(200);
  });
});
