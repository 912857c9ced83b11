import { HOPS, type Hop } from '../hops';
import type { PartState } from '../snapshot';
import { aHop, aPolicy, aTopology, NOW, someParts } from '../testUtils';
import type { EdgeParts } from '../topology';
import { assessEdge } from './assessEdge';

const failed = (part: string): PartState => ({
  state: 'failed',
  gap: {
    source: 'cluster:demo-eu',
    part,
    reason: 'forbidden',
    message: 'the service account may not list them',
    since: '2026-11-23T11:50:00Z',
  },
});

/** The hops each part feeds: none of them may be ready while the part cannot be read. */
const FEEDS: Record<keyof EdgeParts, readonly Hop[]> = {
  gatewayclasses: ['gatewayClass'],
  gateways: ['gatewayClass', 'gateway', 'controller', 'routes'],
  listenersets: ['gateway', 'routes'],
  httproutes: ['routes', 'backends'],
  grpcroutes: ['routes', 'backends'],
  envoyproxies: ['gateway'],
  clienttrafficpolicies: ['gateway'],
  backendtrafficpolicies: ['gateway'],
  securitypolicies: ['gateway'],
  namespaces: [],
  services: ['envoy', 'controller', 'backends'],
  deployments: ['envoy'],
  pods: ['envoy'],
  endpointslices: ['envoy', 'backends'],
  targetgroupbindings: ['controller'],
  events: ['controller'],
  elbv2: ['loadBalancer', 'listener', 'targets'],
  acm: ['certificate'],
  git: [],
  ec2: [],
  metrics: [],
  inventory: [],
  logBuckets: [],
  resolver: ['dns'],
  probe: ['probe'],
};
const parts = Object.entries(FEEDS);

describe('assessEdge', () => {
  const healthy = assessEdge({ topology: aTopology(), now: NOW });

  it('answers for every hop, in the order of a request', () => {
    expect(healthy.map(({ hop }) => hop)).toEqual(HOPS);
  });

  it('finds a healthy edge ready wherever it was checked', () => {
    expect(
      healthy
        .filter(({ state }) => state !== 'ready')
        .map(({ hop, state }) => [hop, state]),
    ).toEqual([
      ['request', 'notChecked'],
      ['dns', 'notChecked'],
      ['probe', 'notChecked'],
    ]);
  });

  it('says one sentence about every hop', () => {
    for (const { summary } of healthy) {
      expect(summary).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('shows the numbers that fit into the chain', () => {
    expect(
      Object.fromEntries(
        healthy.flatMap(({ hop, badge }) => (badge ? [[hop, badge]] : [])),
      ),
    ).toEqual({
      envoy: '2/2',
      certificate: '145d',
      targets: '4/4',
      routes: '2/2',
      backends: '3/3',
    });
  });

  it('gives equal bytes for equal inputs', () => {
    expect(
      JSON.stringify(assessEdge({ topology: aTopology(), now: NOW })),
    ).toBe(JSON.stringify(healthy));
  });

  describe.each(parts)('while %s cannot be read', (part, fed) => {
    const gapped = assessEdge({
      topology: aTopology({
        policies: [aPolicy()],
        parts: someParts({ [part]: failed(part) }),
      }),
      now: NOW,
    });

    it('never shows a hop it feeds as ready', () => {
      for (const hop of fed) {
        const found = gapped.find(one => one.hop === hop);

        expect([hop, found?.state]).toEqual([hop, 'unknown']);
        expect(found?.gap?.part).toBe(part);
        expect(found?.summary).toContain('may not list');
      }
    });

    it('leaves the other hops alone', () => {
      const others = gapped.filter(({ hop }) => !fed.includes(hop));

      expect(others.every(({ state }) => state !== 'unknown')).toBe(true);
    });
  });

  it.each([
    ['elbv2', 'loadBalancer'],
    ['elbv2', 'listener'],
    ['elbv2', 'targets'],
    ['acm', 'certificate'],
    ['gatewayclasses', 'gatewayClass'],
  ] as const)('does not check without %s the hop %s', (part, hop) => {
    const state = someParts({ [part]: { state: 'notConfigured' } });

    expect(aHop(hop, { parts: state }).state).toBe('notChecked');
  });

  it('knows that it cannot tell about AWS while Services cannot be read', () => {
    const blind = {
      service: undefined,
      loadBalancer: undefined,
      listeners: [],
      targetGroups: [],
      parts: someParts({ services: failed('services') }),
    };

    for (const hop of ['loadBalancer', 'listener', 'targets'] as const) {
      expect(aHop(hop, blind).state).toBe('unknown');
    }
  });

  it('answers for an edge of which nothing is there', () => {
    const nothing = assessEdge({
      topology: {
        ...aTopology(),
        gateway: undefined,
        gatewayClass: undefined,
        envoyProxy: undefined,
        service: undefined,
        deployment: undefined,
        pods: [],
        routes: [],
        backends: [],
        loadBalancer: undefined,
        listeners: [],
        targetGroups: [],
        targetGroupBindings: [],
        certificates: [],
        events: [],
      },
      now: NOW,
    });

    expect(nothing.map(({ state }) => state)).not.toContain('ready');
    expect(nothing.find(({ hop }) => hop === 'gateway')?.state).toBe('broken');
  });
});
