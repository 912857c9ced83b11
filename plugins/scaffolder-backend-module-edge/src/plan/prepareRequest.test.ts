import { mockCredentials } from '@backstage/backend-test-utils';

import {
  CERTIFICATE,
  demoConfig,
  demoServices,
  OLGA,
  ordersEntity,
} from '../__fixtures__/demoWorld';
import { prepareRequest, type RequestInput } from './prepareRequest';

const now = new Date('2026-03-04T05:06:07Z');

const prepare = (
  input: Partial<RequestInput> = {},
  services: Parameters<typeof demoServices>[0] = {},
  credentials: typeof OLGA = OLGA,
) =>
  prepareRequest(
    demoServices(services),
    {
      entity: 'component:default/orders',
      environment: 'production',
      request: { hostnames: ['orders.eu.example.com'] },
      ...input,
    },
    { credentials, now },
  );

describe('prepareRequest', () => {
  it('plans an edge from three fields', async () => {
    const { plan, repository, catalogFile, requester } = await prepare();
    expect(plan.id).toEqual({
      cluster: 'demo-eu',
      namespace: 'orders',
      gateway: 'orders-edge',
    });
    expect(plan.folder).toBe('edge/production/orders-edge');
    expect(plan.edge.loadBalancer.settings.certificates).toEqual([CERTIFICATE]);
    expect(repository).toMatchObject({ owner: 'demo', branch: 'main' });
    expect(catalogFile).toMatchObject({ path: 'catalog-info.yaml' });
    expect(requester).toBe('user:default/olga');
  });

  it('finds nothing wrong with the manifests it writes itself', async () => {
    const { findings } = await prepare();
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('writes the request and the files the kustomization lists', async () => {
    const { plan } = await prepare();
    expect(plan.files.map(({ path }) => path)).toEqual([
      'edge/production/orders-edge/edge.yaml',
      'edge/production/orders-edge/gateway.yaml',
      'edge/production/orders-edge/envoyproxy.yaml',
      'edge/production/orders-edge/route-redirect.yaml',
      'edge/production/orders-edge/route-app.yaml',
      'edge/production/orders-edge/kustomization.yaml',
    ]);
  });

  it('gives the same bytes for the same request', async () => {
    const [one, two] = [await prepare(), await prepare()];
    expect(one.plan.files).toEqual(two.plan.files);
    expect(one.plan.requestHash).toMatch(/^[0-9a-f]{16}$/);
    expect(one.plan.manifestHash).toBe(two.plan.manifestHash);
  });

  it('puts the folder below the path of a configuration repository', async () => {
    const repository = { url: 'https://github.com/p/config', path: 'eu' };
    const config = demoConfig({ environment: { repository } });
    const { plan, catalogFile } = await prepare({}, { config });
    expect(plan.folder).toBe('eu/edge/production/orders-edge');
    expect(catalogFile).toEqual({
      kind: 'elsewhere',
      reason: expect.stringContaining('another repository'),
    });
  });

  it('takes further options beside the fields of the form', async () => {
    const { plan } = await prepare({ options: { name: 'shop', alpn: 'None' } });
    expect(plan.id.gateway).toBe('shop');
    expect(plan.edge.loadBalancer.settings.alpn).toBe('None');
  });

  it('leaves fields of the form that nobody filled in to the defaults', async () => {
    const request = {
      hostnames: ['orders.eu.example.com', ''].filter(Boolean),
      routes: [],
      name: '',
    };
    const { plan } = await prepare({ request });
    expect(plan.edge.routes[0].rules).toMatchObject([
      { path: { value: '/' }, backends: [{ service: 'orders', port: 8080 }] },
    ]);
  });

  describe('refuses', () => {
    it.each<[string, Partial<RequestInput>, string, RegExp]>([
      [
        'an entity nobody knows',
        { entity: 'component:default/none' },
        'NotFoundError',
        /entity is "component:default\/none"/,
      ],
      [
        'an environment nobody configured',
        { environment: 'staging' },
        'InputError',
        /environment is "staging"; allowed: production$/,
      ],
      [
        'a repository of others',
        { repoUrl: 'localhost:7103?owner=demo&repo=payments' },
        'NotAllowedError',
        /repoUrl is .*; allowed: localhost:7103\?owner=demo&repo=orders/,
      ],
      [
        'a field that stands twice',
        { options: { hostnames: ['a.eu.example.com'] } },
        'InputError',
        /options\.hostnames is \["a\.eu\.example\.com"\]/,
      ],
      [
        'a host name without a certificate',
        { request: { hostnames: ['orders.example.org'] } },
        'InputError',
        /orders\.example\.org/,
      ],
      [
        'a misspelt field',
        { options: { hostname: 'x' } },
        'InputError',
        /hostname is "x"; allowed: no such field; did you mean hostnames\?/,
      ],
      [
        'a value of the wrong form',
        { request: { routes: [{ path: 'nope', service: 'orders', port: 0 }] } },
        'InputError',
        /routes\[0\]/,
      ],
      [
        'a name that would leave its folder',
        { options: { name: '../../x' } },
        'InputError',
        /name is "\.\.\/\.\.\/x"/,
      ],
      [
        'text that other tools would expand',
        { options: { tags: { team: '${{ secrets.token }}' } } },
        'InputError',
        /tags\.team/,
      ],
      [
        'overriding a rule that policy keeps',
        { override: ['M05'] },
        'InputError',
        /override is "M05"; allowed: no rule/,
      ],
    ])('%s', async (_name, input, name, message) => {
      await expect(prepare(input)).rejects.toMatchObject({
        name,
        message: expect.stringMatching(message),
      });
    });

    it('what policy locks', async () => {
      const config = demoConfig({ policy: { locked: { scheme: 'internal' } } });
      const options = { scheme: 'internet-facing' };
      await expect(prepare({ options }, { config })).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(
          /scheme is "internet-facing"; allowed: .*internal/,
        ),
      });
    });

    it('who does not own the entity', async () => {
      const ownership = ['user:default/nora'];
      await expect(prepare({}, { ownership })).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('its owner group:default/team-orders'),
      });
    });

    it('what runs for a service', async () => {
      const service = mockCredentials.service() as unknown as typeof OLGA;
      await expect(prepare({}, {}, service)).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
    });

    it('an entity without a repository', async () => {
      const entities = [
        ordersEntity(undefined, { metadata: { annotations: {} } }),
      ];
      await expect(prepare({}, { entities })).rejects.toThrow(
        /repoUrl is missing/,
      );
    });

    it('manifests that would not work, unless policy and request override the rule', async () => {
      const policy = {
        allowed: { form: ['*'], carrier: ['*'] },
        overridableRules: ['M05', 'M25'],
      };
      const input = {
        options: { form: 'article', carrier: 'infrastructure' },
      };
      const config = demoConfig({ policy });
      await expect(prepare(input, { config })).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(
          /^The manifests would not work\. M05: .* M25: /,
        ),
      });
      const { findings } = await prepare(
        { ...input, override: ['M05', 'M25'] },
        { config },
      );
      expect(findings).toContainEqual(
        expect.objectContaining({ ruleId: 'M05', severity: 'error' }),
      );
    });
  });
});
