import {
  buildRequestContext,
  emptyCluster,
  parseEdgeConfig,
  RULES,
  summarize,
  type EntityFacts,
  type Gap,
  type PartState,
  type Service,
} from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';

import {
  aMeta,
  aService,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import type { ClusterSource } from '../assess/ClusterSource';
import { anEdgeId, aReport } from '../__fixtures__/aReport';
import { listCertificates } from './listCertificates';
import { listClusters } from './listClusters';
import { listEnvironments } from './listEnvironments';
import { listGateways } from './listGateways';
import { listNamespaces } from './listNamespaces';
import { listRules } from './listRules';
import { listServices } from './listServices';
import { listTlsPolicies } from './listTlsPolicies';
import { optionList } from './optionList';
import type { OptionPlace } from './readOptionPlace';

const config = parseEdgeConfig({
  clusters: [
    { name: 'demo-eu', inCluster: true },
    { name: 'demo-us', inCluster: true },
  ],
  environments: [
    { name: 'production', cluster: 'demo-eu', gatewayClass: 'envoy' },
    {
      name: 'staging',
      cluster: 'demo-us',
      gatewayClass: 'envoy',
      namespace: 'staging',
      defaults: { scheme: 'internet-facing' },
    },
  ],
  policy: { defaults: { scheme: 'internal' } },
});
const entity = {
  ref: 'component:default/pay',
  name: 'pay',
  owner: 'group:default/team-pay',
  namespace: 'payments',
};

describe('listEnvironments', () => {
  it('asks whether the caller may use each place for the entity', () => {
    const asked: unknown[] = [];
    const { items } = listEnvironments({
      ...{ config, entity },
      allows: resource => {
        asked.push(resource);
        return resource.cluster === 'demo-us';
      },
    });
    expect(items.map(({ name }) => name)).toEqual(['staging']);
    expect(asked).toEqual([
      { cluster: 'demo-eu', namespace: 'payments', owners: [entity.owner] },
      { cluster: 'demo-us', namespace: 'staging', owners: [entity.owner] },
    ]);
  });

  it('takes the scheme from the environment before the policy', () => {
    const { items } = listEnvironments({ config, allows: () => true });
    expect(items.map(({ scheme }) => scheme)).toEqual([
      'internal',
      'internet-facing',
    ]);
  });
});

describe('listRules', () => {
  it('tells of each rule what it means and what it needs', () => {
    const { items } = listRules(RULES);
    expect(items).toHaveLength(RULES.length);
    items.forEach(rule => {
      expect(rule.docs.length).toBeGreaterThan(10);
      expect(rule.needs.length).toBeGreaterThan(0);
    });
  });
});

const gap: Gap = {
  source: 'cluster:demo-eu',
  part: 'services',
  reason: 'unreachable',
  message: 'Cluster "demo-eu" does not answer',
  since: '2026-06-01T00:00:00Z',
};
const read: PartState = { state: 'read' };
const failed: PartState = { state: 'failed', gap };

/** A place in the test configuration, with these Services in its cluster. */
const aPlace = (
  options: {
    services?: readonly Service[];
    part?: PartState;
    facts?: Partial<EntityFacts>;
    environment?: string;
    owners?: Record<string, string>;
  } = {},
): OptionPlace => {
  const { services = [], part = read, environment = 'production' } = options;
  const empty = emptyCluster('demo-eu');
  const facts = { ...entity, ...options.facts };
  const context = buildRequestContext(
    { ...config, namespaceOwners: { 'demo-eu': options.owners ?? {} } },
    environment,
    facts,
  );
  const source: Pick<ClusterSource, 'config'> & {
    watcher: Pick<ClusterSource['watcher'], 'snapshot'>;
  } = {
    config: config.clusters[0],
    watcher: {
      snapshot: () => ({
        ...empty,
        parts: { ...empty.parts, services: part },
        objects: { ...empty.objects, services },
      }),
    },
  };
  return {
    context,
    source: source as ClusterSource,
    namespace: context.environment.namespace ?? facts.namespace,
  };
};

describe('optionList', () => {
  const sentence = 'There is nothing; do this.';

  it.each([
    ['items', [1], [read], { items: [1], gaps: [] }],
    ['items of a failing source', [1], [failed], { items: [1], gaps: [gap] }],
    ['a failing source alone', [], [failed], { items: [], gaps: [gap] }],
    ['nothing', [], [read], { items: [], gaps: [], emptyBecause: sentence }],
    [
      'a source that is not configured',
      [],
      [{ state: 'notConfigured' } as const],
      { items: [], gaps: [], emptyBecause: sentence },
    ],
  ])('answers %s', (_name, items, parts, expected) => {
    expect(optionList({ items, parts, emptyBecause: sentence })).toEqual(
      expected,
    );
  });
});

describe('listClusters', () => {
  it('joins the environments of a cluster, and leaves out those that are not allowed', () => {
    const allowed = (clusters: readonly string[]) =>
      listClusters({
        ...{ config, entity },
        allows: ({ cluster }) => clusters.includes(cluster),
      }).items;
    expect(allowed(['demo-eu', 'demo-us'])).toEqual([
      { name: 'demo-eu', environments: ['production'] },
      { name: 'demo-us', environments: ['staging'] },
    ]);
    expect(allowed(['demo-us'])).toEqual([
      { name: 'demo-us', environments: ['staging'] },
    ]);
  });

  it.each([
    [
      'an entity',
      { config, entity },
      /an edge of component:default\/pay in no/,
    ],
    ['no entity yet', { config }, /an edge in no environment/],
    [
      'a portal without environments',
      { config: parseEdgeConfig({}) },
      /No environment is configured/,
    ],
  ])('says why there is none for %s', (_name, options, message) => {
    const { items, emptyBecause } = listClusters({
      ...options,
      allows: () => false,
    });
    expect(items).toEqual([]);
    expect(emptyBecause).toMatch(message);
  });
});

describe('listServices', () => {
  const service = (name: string, changes: Partial<Service> = {}, labels = {}) =>
    aService({
      metadata: aMeta({ name, namespace: 'payments', labels }),
      ...changes,
    });
  const names = (services: readonly Service[], options = {}) =>
    listServices(aPlace({ services, ...options })).items.map(
      ({ name }) => name,
    );

  it('sorts by name', () => {
    expect(names([service('pay'), service('ledger')])).toEqual([
      'ledger',
      'pay',
    ]);
  });

  it.each([
    [
      'of another namespace',
      service('x', { metadata: aMeta({ name: 'x', namespace: 'orders' }) }),
    ],
    [
      'that Envoy Gateway made',
      service('x', {}, { 'gateway.envoyproxy.io/owning-gateway-name': 'pay' }),
    ],
    ['without a port', service('x', { ports: [] })],
    [
      'without a TCP port',
      service('x', { ports: [{ port: 53, protocol: 'UDP' }] }),
    ],
  ])('leaves out one %s', (_name, other) => {
    expect(names([other, service('pay')])).toEqual(['pay']);
  });

  it('offers the TCP ports of a Service that has others too', () => {
    const mixed = service('dns', {
      ports: [
        { port: 53, protocol: 'UDP' },
        { name: 'tcp', port: 53, protocol: 'TCP' },
      ],
    });
    expect(listServices(aPlace({ services: [mixed] })).items[0].ports).toEqual([
      { name: 'tcp', port: 53 },
    ]);
  });

  it.each([
    ['its own team', 'group:default/team-pay', ['pay']],
    ['its own team in capitals', 'Group:default/Team-Pay', ['pay']],
    ['another team', 'group:default/team-orders', []],
  ])('opens a namespace given to %s as that says', (_name, owner, expected) => {
    const owners = { payments: owner };
    expect(names([service('pay')], { owners })).toEqual(expected);
  });

  it('hides even the gap of a namespace that is closed', () => {
    const list = listServices(
      aPlace({ part: failed, owners: { payments: 'group:default/other' } }),
    );
    expect(list.gaps).toEqual([]);
    expect(list.emptyBecause).toContain('component:default/pay');
    expect(list.emptyBecause).not.toContain('other');
  });
});

describe('listNamespaces', () => {
  const owner = 'group:default/team-pay';
  const list = (options: Parameters<typeof aPlace>[0]) =>
    listNamespaces(aPlace(options)).items.map(
      ({ name, from }) => `${name} ${from}`,
    );

  it.each([
    ['the entity’s own', {}, ['payments entity']],
    [
      'those of its owner after it, by name, each once',
      { owners: { z: owner, a: owner, payments: owner, other: 'user:a/b' } },
      ['payments entity', 'a owner', 'z owner'],
    ],
    [
      'those of its owner where it names none',
      { facts: { namespace: undefined }, owners: { a: owner } },
      ['a owner'],
    ],
    ['none that was given away', { owners: { payments: 'user:a/b' } }, []],
    [
      'none by owner for an entity without one',
      { facts: { owner: undefined }, owners: { a: owner } },
      ['payments entity'],
    ],
    [
      'the environment’s alone',
      { environment: 'staging', owners: { a: owner } },
      ['staging environment'],
    ],
  ])('offers %s', (_name, options, expected) => {
    expect(list(options)).toEqual(expected);
  });
});

describe('listGateways', () => {
  const scope = 'component:default/pay';
  const row = (gateway: string, changes: Partial<EdgeReport> = {}) =>
    summarize(aReport({ id: anEdgeId(gateway), ...changes }));
  const list = (...visible: ReturnType<typeof row>[]) =>
    listGateways({ cluster: 'demo-eu', visible, part: read });

  it('names each Gateway once, by namespace and name', () => {
    const { items } = list(
      row('b'),
      row('a', { id: anEdgeId('a', { namespace: 'shop' }) }),
      row('a'),
    );
    expect(items.map(({ namespace, name }) => `${namespace}/${name}`)).toEqual([
      'payments/a',
      'payments/b',
      'shop/a',
    ]);
  });

  it('leaves out other clusters', () => {
    const other = row('a', { id: anEdgeId('a', { cluster: 'demo-us' }) });
    expect(list(other).emptyBecause).toContain('Cluster "demo-eu"');
  });

  it.each([
    ['first', true],
    ['last', false],
  ])(
    'lets the whole of a shared Gateway speak that comes %s',
    (_name, isFirst) => {
      const whole = row('a', { state: 'degraded' });
      const part = row('a', { id: anEdgeId('a', { scope }), state: 'ready' });
      const { items } = isFirst ? list(whole, part) : list(part, whole);
      expect(items).toMatchObject([{ name: 'a', state: 'degraded' }]);
    },
  );

  it('shows a tenant its own part where the whole is not its to see', () => {
    const part = row('a', { id: anEdgeId('a', { scope }), state: 'ready' });
    expect(list(part).items).toMatchObject([{ name: 'a', state: 'ready' }]);
  });
});

describe('lists of the configuration', () => {
  it('know nothing of ACM in a cluster without AWS, and say no gap', () => {
    const place = aPlace();
    const certificates = [
      {
        hostnames: ['*.example.com'],
        arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/ca356d92-c50a-45cc-b768-d8139a4a5d00',
      },
    ];
    const environment = { ...place.context.environment, certificates };
    const list = listCertificates({
      ...place,
      context: { ...place.context, environment },
    });
    expect(list).toEqual({ items: certificates, gaps: [] });
  });

  it('offer the TLS policies of the doctor’s list, one of them the default', () => {
    const { items } = listTlsPolicies(aPlace());
    expect(items.filter(({ isDefault }) => isDefault)).toEqual([items[0]]);
    expect(items.map(({ name }) => name)).toContain(
      'ELBSecurityPolicy-TLS13-1-3-2021-06',
    );
  });
});
