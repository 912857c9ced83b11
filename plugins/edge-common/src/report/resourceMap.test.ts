import { objectKey } from '../identity';
import { assessEdge } from '../status';
import type { EdgeTopology } from '../topology';
import {
  aBackendRef,
  aGateway,
  aHop,
  anUnhealthyTarget,
  aPolicy,
  aRoute,
  aRouteRule,
  aTargetGroup,
  aTopology,
  GATEWAY_REF,
  NOW,
  someParts,
  targetGroupArn,
} from '../testUtils';
import { edgeReportSchema } from './EdgeReport';
import { nodeStates } from './nodeStates';
import { resourceMap } from './resourceMap';

const mapOf = (overrides: Partial<EdgeTopology> = {}) => {
  const topology = aTopology(overrides);
  return resourceMap(topology, assessEdge({ topology, now: NOW }));
};

const gatewayId = objectKey(GATEWAY_REF);
const nodeOf = (map: ReturnType<typeof mapOf>, kind: string, name?: string) =>
  map.nodes.find(
    ({ object }) =>
      object.kind === kind && (name === undefined || object.name === name),
  );

/** Whether a way leads from one node to another along the links, in their direction. */
const leads = (
  { links }: ReturnType<typeof mapOf>,
  from: string,
  to: string,
): boolean => {
  const open = [from];
  const seen = new Set<string>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) {
      return true;
    }
    if (!seen.has(at)) {
      seen.add(at);
      const here = at;
      open.push(...links.filter(one => one.from === here).map(one => one.to));
    }
  }
  return false;
};

describe('resourceMap', () => {
  const map = mapOf({ policies: [aPolicy()] });

  it('holds every object of the edge once', () => {
    const ids = map.nodes.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(
      [...new Set(map.nodes.map(({ object }) => object.kind))].sort(),
    ).toEqual([
      'Certificate',
      'ClientTrafficPolicy',
      'Deployment',
      'EnvoyProxy',
      'Gateway',
      'GatewayClass',
      'HTTPRoute',
      'Hostname',
      'Listener',
      'LoadBalancer',
      'Pod',
      'Service',
      'TargetGroup',
      'TargetGroupBinding',
    ]);
  });

  it('never holds a Secret', () => {
    expect(JSON.stringify(map)).not.toContain('Secret');
  });

  it('is what the HTTP schema promises', () => {
    expect(() => edgeReportSchema.shape.map.parse(map)).not.toThrow();
  });

  it('links only nodes that it holds', () => {
    const ids = new Set(map.nodes.map(({ id }) => id));

    for (const { from, to } of map.links) {
      expect(ids).toContain(from);
      expect(ids).toContain(to);
    }
  });

  it('leads from a host name to the Gateway', () => {
    const hostname = nodeOf(map, 'Hostname');

    expect(hostname?.label).toBe('pay.example.com');
    expect(leads(map, hostname?.id ?? '', gatewayId)).toBe(true);
  });

  it('links routes to their Gateway and to their backends', () => {
    const route = nodeOf(map, 'HTTPRoute', 'pay-edge-app');

    expect(map.links).toEqual(
      expect.arrayContaining([
        { from: route?.id, to: gatewayId, relation: 'parent' },
        {
          from: route?.id,
          to: nodeOf(map, 'Service', 'pay')?.id,
          relation: 'backend',
        },
      ]),
    );
  });

  it('is the same whatever order its objects come in', () => {
    const topology = aTopology();
    const reversed = mapOf({
      pods: [...topology.pods].reverse(),
      routes: [...topology.routes].reverse(),
      targetGroups: [...topology.targetGroups].reverse(),
      listeners: [...topology.listeners].reverse(),
    });

    expect(JSON.stringify(reversed)).toBe(JSON.stringify(mapOf()));
  });

  describe('of objects that do not exist', () => {
    it('shows a backend that is named and missing as broken', () => {
      const routes = [
        aRoute({
          rules: [aRouteRule({ backendRefs: [aBackendRef({ name: 'pya' })] })],
        }),
      ];
      const missing = nodeOf(mapOf({ routes }), 'Service', 'pya');

      expect(missing).toMatchObject({
        state: 'broken',
        hop: 'backends',
        label: 'pya (missing)',
      });
    });

    it('shows a missing class and EnvoyProxy as broken', () => {
      const bare = mapOf({ gatewayClass: undefined, envoyProxy: undefined });

      expect(nodeOf(bare, 'GatewayClass')?.state).toBe('broken');
      expect(nodeOf(bare, 'EnvoyProxy')?.state).toBe('broken');
    });

    it('calls nothing missing that could not be read', () => {
      const parts = someParts({ services: { state: 'notConfigured' } });

      expect(
        nodeOf(mapOf({ backends: [], parts }), 'Service', 'pay'),
      ).toBeUndefined();
    });

    it('is empty for an edge of which nothing is there', () => {
      const { nodes, links } = mapOf({
        gateway: undefined,
        gatewayClass: undefined,
        envoyProxy: undefined,
        service: undefined,
        deployment: undefined,
        pods: [],
        targetGroupBindings: [],
        routes: [],
        backends: [],
        loadBalancer: undefined,
        listeners: [],
        targetGroups: [],
        certificates: [],
      });

      expect(nodes).toEqual([]);
      expect(links).toEqual([]);
    });
  });

  it('shows a target group whose targets fail as degraded', () => {
    const targetGroups = [
      aTargetGroup(80),
      aTargetGroup(443, { targets: [anUnhealthyTarget()] }),
    ];
    const group = nodeOf(
      mapOf({ targetGroups }),
      'TargetGroup',
      targetGroupArn(443),
    );

    expect(group).toMatchObject({
      state: 'degraded',
      facts: [
        { fact: 'word', text: 'TCP 10443' },
        { fact: 'targets', healthy: 0, starting: 0, total: 1 },
      ],
    });
  });
});

describe('nodeStates', () => {
  const about = (
    state: 'broken' | 'degraded' | 'ready' | 'unknown' | 'progressing',
    verdict?: 'good' | 'bad' | 'waiting' | 'unknown' | 'neutral',
  ) => ({
    ...aHop('gateway'),
    state,
    evidence: verdict
      ? [{ verdict, label: 'x', value: 'y', object: GATEWAY_REF }]
      : [],
  });

  it.each([
    ['broken', 'bad', 'broken'],
    ['degraded', 'bad', 'degraded'],
    ['broken', 'good', 'ready'],
    ['progressing', 'waiting', 'progressing'],
    ['broken', 'unknown', 'unknown'],
    ['ready', 'neutral', 'notChecked'],
    ['ready', undefined, 'ready'],
    ['unknown', undefined, 'unknown'],
    ['broken', undefined, 'notChecked'],
  ] as const)(
    'on a %s hop with %s evidence is %s',
    (state, verdict, expected) => {
      expect(nodeStates([about(state, verdict)])(gatewayId, 'gateway')).toBe(
        expected,
      );
    },
  );

  it('is the worst that any hop says', () => {
    expect(
      nodeStates([
        about('ready', 'good'),
        { ...about('broken', 'bad'), hop: 'routes' },
      ])(gatewayId, 'gateway'),
    ).toBe('broken');
  });

  it('does not mix up objects of one name', () => {
    const gateway = aGateway();

    expect(
      nodeStates([about('broken', 'bad')])(
        objectKey({ group: '', kind: 'Service', ...gateway.metadata }),
        'backends',
      ),
    ).toBe('notChecked');
  });
});
