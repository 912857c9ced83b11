import { objectKey } from '../identity';
import { assessEdge, listenerSetRef } from '../status';
import type { ParentRef } from '../snapshot';
import {
  aCondition,
  aGateway,
  aHop,
  aListener,
  aListenerSet,
  aListenerStatus,
  aManagedService,
  aParentRef,
  aRoute,
  aTargetGroupBinding,
  aTopology,
  GATEWAY_REF,
  NOW,
  targetGroupArn,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { gatewayListenerLinks, gatewayListenerNodes } from './gatewayListeners';
import { missingLoadBalancer } from './missingLoadBalancer';
import { resourceMap } from './resourceMap';

const idOf = (name: string, holder = GATEWAY_REF) =>
  `${objectKey(holder)}#${name}`;
const linked = (overrides: Partial<EdgeTopology>, relation: string) =>
  gatewayListenerLinks(aTopology(overrides))
    .filter(link => link.relation === relation)
    .map(({ from, to }) => [from.split('/').pop(), to.split('/').pop()]);

describe('listeners of a Gateway on the map', () => {
  it('stand for themselves, with protocol and attached routes', () => {
    const topology = aTopology();
    const node = gatewayListenerNodes(topology, []).find(
      ({ id }) => id === idOf('https'),
    );

    expect(node).toEqual({
      id: idOf('https'),
      object: GATEWAY_REF,
      shownAs: 'Listener',
      hop: 'gateway',
      label: 'https :443',
      state: 'ready',
      facts: [
        { fact: 'word', text: 'HTTP' },
        { fact: 'routes', count: 1 },
      ],
    });
  });

  it('are broken one by one, as the Gateway says of each', () => {
    const gateway = aGateway({
      listeners: [aListener(), aListener({ name: 'second', port: 8443 })],
      listenerStatuses: [
        aListenerStatus(),
        aListenerStatus({
          name: 'second',
          conditions: [aCondition('Conflicted', { status: 'True' })],
        }),
      ],
    });

    expect(
      gatewayListenerNodes(aTopology({ gateway }), []).map(
        ({ label, state }) => [label, state],
      ),
    ).toEqual([
      ['https :443', 'ready'],
      ['second :8443', 'broken'],
    ]);
  });

  it('count no routes before the Gateway says how many', () => {
    const gateway = aGateway({ listenerStatuses: [] });
    const [node] = gatewayListenerNodes(aTopology({ gateway }), []);

    expect(node).toMatchObject({
      state: 'progressing',
      facts: [{ fact: 'word' }],
    });
  });

  it('are unknown while Gateways cannot be read', () => {
    const hop = { ...aHop('gateway'), state: 'unknown' as const };

    expect(
      gatewayListenerNodes(aTopology(), [hop]).map(({ state }) => state),
    ).toEqual(['unknown', 'unknown']);
  });

  it('of a ListenerSet stand beside them and open the ListenerSet', () => {
    const set = aListenerSet();
    const ref = listenerSetRef(set);

    expect(
      gatewayListenerNodes(aTopology({ listenerSets: [set] }), []),
    ).toContainEqual(
      expect.objectContaining({ id: idOf('https', ref), object: ref }),
    );
  });
});

describe('the way through the listeners of a Gateway', () => {
  it('comes from the target group of its Service port', () => {
    const { links } = resourceMap(aTopology(), []);

    expect(links).toContainEqual({
      from: `aws/TargetGroup//${targetGroupArn(443)}`,
      to: idOf('https'),
      relation: 'port',
    });
  });

  it('finds a Service port by its name', () => {
    const service = aManagedService();
    const named = service.ports.find(({ port }) => port === 443)?.name ?? '';
    const bindings = [aTargetGroupBinding(443, { servicePort: named })];

    expect(named).not.toBe('');
    expect(
      linked({ service, targetGroupBindings: bindings }, 'port').map(
        ([, to]) => to,
      ),
    ).toEqual(['pay-edge#https']);
  });

  it('comes from nowhere where no Service port has that name', () => {
    const targetGroupBindings = [
      aTargetGroupBinding(443, { servicePort: 'x' }),
    ];

    expect(linked({ targetGroupBindings }, 'port')).toEqual([]);
  });

  it.each<[string, Partial<ParentRef>, readonly string[], string[]]>([
    ['the listener it names', { sectionName: 'https' }, [], ['https']],
    [
      'every listener where it names none',
      { sectionName: undefined },
      [],
      ['http', 'https'],
    ],
    [
      'the listener on the port it names',
      { sectionName: undefined, port: 80 },
      [],
      ['http'],
    ],
    [
      'none where it names one that is not there',
      { sectionName: 'htps' },
      [],
      [],
    ],
    ['none of another Gateway', { name: 'other' }, [], []],
    [
      'none whose host name is another',
      { sectionName: 'narrow' },
      ['pay.example.org'],
      [],
    ],
    [
      'one whose wildcard covers its host name',
      { sectionName: 'narrow' },
      ['pay.example.com'],
      ['narrow'],
    ],
  ])('leads to a route from %s', (_, parent, hostnames, from) => {
    const gateway = aGateway({
      listeners: [
        aListener({ name: 'http', port: 80 }),
        aListener(),
        ...(parent.sectionName === 'narrow'
          ? [
              aListener({
                name: 'narrow',
                port: 8443,
                hostname: '*.example.com',
              }),
            ]
          : []),
      ],
    });
    const routes = [aRoute({ parentRefs: [aParentRef(parent)], hostnames })];

    expect(
      linked({ gateway, routes }, 'serves').map(([id]) => id?.split('#').pop()),
    ).toEqual(from);
  });
});

describe('a load balancer that is not there', () => {
  const withoutOne = (overrides: Partial<EdgeTopology> = {}) => {
    const topology = aTopology({ loadBalancer: undefined, ...overrides });
    return { topology, hops: assessEdge({ topology, now: NOW }) };
  };

  it('stands in its place, leads to the Service and is led to by names', () => {
    const { topology, hops } = withoutOne();
    const { nodes, links } = resourceMap(topology, hops);
    const node = nodes.find(({ shownAs }) => shownAs === 'LoadBalancer');

    expect(node).toMatchObject({
      object: { kind: 'Service' },
      hop: 'loadBalancer',
      isMissing: true,
    });
    expect(node?.state).not.toBe('ready');
    expect(links.filter(({ to }) => to === node?.id)).toHaveLength(1);
  });

  it.each([
    ['broken', 'progressing', 'broken'],
    ['ready', 'progressing', 'progressing'],
    ['ready', 'notChecked', 'unknown'],
  ] as const)(
    'is, with a %s controller and a %s load balancer, %s',
    (controller, balancer, state) => {
      const { topology } = withoutOne();
      const hops = [
        { ...aHop('controller'), state: controller },
        { ...aHop('loadBalancer'), state: balancer },
      ];

      expect(missingLoadBalancer(topology, hops)[0].state).toBe(state);
    },
  );

  it.each<[string, Partial<EdgeTopology>]>([
    ['while nothing asks for one', { service: undefined }],
    ['where there is one', { loadBalancer: aTopology().loadBalancer }],
    [
      'where AWS is not read',
      {
        parts: { ...aTopology().parts, elbv2: { state: 'notConfigured' } },
      },
    ],
  ])('is not shown %s', (_, overrides) => {
    const { topology, hops } = withoutOne(overrides);

    expect(missingLoadBalancer(topology, hops)).toEqual([]);
  });
});
