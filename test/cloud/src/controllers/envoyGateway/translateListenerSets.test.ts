import {
  aGateway,
  aListenerSet,
  aNamespace,
  aRoute,
  aService,
  aSlice,
  aView,
  HTTP,
  HTTPS,
} from '../testUtils/aView';
import { buildService } from './buildService';
import { gatewayStatus, listenerSetStatus } from './gatewayStatus';
import { translate } from './translate';
import { countAttached } from './translateRoute';

const NOW = new Date('2026-11-25T10:00:00Z');
const open = { namespaces: { from: 'All' } } as const;

const inLoyalty = aRoute(
  { parentRefs: [{ kind: 'ListenerSet', name: 'loyalty' }] },
  'loyalty',
);
const world = (
  allowedListeners: ReturnType<typeof aGateway>['spec']['allowedListeners'],
  listenerSets = [aListenerSet()],
) =>
  aView({
    gateways: [aGateway({ allowedListeners })],
    listenerSets,
    routes: [inLoyalty],
    services: [aService('api-service', {}, 'loyalty')],
    endpointSlices: [aSlice(true, 'api-service', 'loyalty')],
    namespaces: [
      aNamespace('payments'),
      aNamespace('loyalty', { tenant: 'yes' }),
    ],
  });

/** `Accepted=True/Accepted`, in their order. */
const words = (
  conditions: readonly { type: string; status: string; reason: string }[] = [],
) =>
  conditions.map(({ type, status, reason }) => `${type}=${status}/${reason}`);

const judge = (view: ReturnType<typeof world>) => {
  const translation = translate(view);
  const [gateway] = translation.gateways;
  const parents = [...translation.routes.values()];
  return {
    gateway,
    routes: parents.flat(),
    sets: gateway.sets.map(set =>
      listenerSetStatus(set, {
        attached: name => countAttached(parents, set.listenerSet, name),
        now: NOW,
      }),
    ),
  };
};

describe('a ListenerSet', () => {
  it.each([
    ['says nothing', undefined, false],
    ['names no namespaces', {}, false],
    ['takes all', open, true],
    ['takes its own namespace', { namespaces: { from: 'Same' } }, false],
    [
      'takes those with a label',
      {
        namespaces: {
          from: 'Selector',
          selector: { matchLabels: { tenant: 'yes' } },
        },
      },
      true,
    ],
    [
      'takes those with another label',
      {
        namespaces: {
          from: 'Selector',
          selector: { matchLabels: { tenant: 'no' } },
        },
      },
      false,
    ],
  ] as const)(
    'is let in or not by a Gateway that %s',
    (_, allowed, isTaken) => {
      const [status] = judge(world(allowed)).sets;
      expect(words(status?.conditions)).toEqual(
        isTaken
          ? ['Accepted=True/Accepted', 'Programmed=True/Programmed']
          : ['Accepted=False/NotAllowed', 'Programmed=False/NotAllowed'],
      );
      expect(status?.listeners?.length).toBe(isTaken ? 1 : undefined);
    },
  );

  it('that is refused is told by whom, and its routes hear nothing', () => {
    const { sets, routes } = judge(world(undefined));
    expect(sets[0]?.conditions?.[0].message).toBe(
      'ListenerSet attachment from namespace loyalty not allowed by Gateway payments/payments-edge',
    );
    expect(routes).toEqual([]);
  });

  it('counts the routes on its listeners, which the Gateway does not', () => {
    const view = world(open);
    const { sets, gateway, routes } = judge(view);
    expect(sets[0]?.listeners).toMatchObject([
      { name: 'https', attachedRoutes: 1 },
    ]);
    expect(words(sets[0]?.listeners?.[0].conditions)).toEqual([
      'Programmed=True/Programmed',
      'Accepted=True/Accepted',
      'ResolvedRefs=True/ResolvedRefs',
      'Conflicted=False/NoConflicts',
    ]);
    expect(words(routes[0].verdicts)).toEqual([
      'Accepted=True/Accepted',
      'ResolvedRefs=True/ResolvedRefs',
    ]);
    const status = gatewayStatus(view, gateway, {
      attached: name => countAttached([routes], gateway.gateway, name),
      now: NOW,
    });
    expect(status.attachedListenerSets).toBe(1);
    expect(status.listeners?.map(one => one.attachedRoutes)).toEqual([0, 0]);
  });

  it('keeps routes of other namespaces off its listeners', () => {
    const view = {
      ...world(open),
      routes: [
        aRoute({
          parentRefs: [
            { kind: 'ListenerSet', name: 'loyalty', namespace: 'loyalty' },
          ],
        }),
      ],
    };
    expect(words(judge(view).routes[0].verdicts)[0]).toBe(
      'Accepted=False/NotAllowedByListeners',
    );
  });

  it.each([
    ['adds a port of its own to the Service', 8443, [80, 443, 8443]],
    ['shares a port that is there', 443, [80, 443]],
  ])('%s', (_, port, expected) => {
    const listeners = [{ ...HTTPS, port, hostname: 'loyalty.example.com' }];
    const { gateway } = judge(world(open, [aListenerSet({ listeners })]));
    expect(JSON.parse(JSON.stringify(buildService(gateway)))).toMatchObject({
      spec: { ports: expected.map(each => ({ port: each })) },
    });
  });

  it.each([
    [
      'the host name',
      [HTTPS],
      'HostnameConflict',
      'All listeners for a given port must use a unique hostname, conflicting listeners: loyalty/loyalty/https, payments/payments-edge/https',
    ],
    [
      'the protocol of the port',
      [{ ...HTTP, protocol: 'TCP' }],
      'ProtocolConflict',
      'All listeners for a given port must use a compatible protocol, conflicting listeners: loyalty/loyalty/http, payments/payments-edge/http',
    ],
  ])('loses against the Gateway over %s', (_, listeners, reason, message) => {
    const { sets, gateway } = judge(world(open, [aListenerSet({ listeners })]));
    const [status] = sets;
    expect(words(status?.listeners?.[0].conditions).slice(0, 3)).toEqual([
      `Conflicted=True/${reason}`,
      `Accepted=False/${reason}`,
      `Programmed=False/${reason}`,
    ]);
    expect(status?.listeners?.[0].conditions[0].message).toBe(message);
    expect(words(status?.conditions)).toEqual([
      'Accepted=False/ListenersNotValid',
      'Programmed=False/ListenersNotValid',
    ]);
    expect(gateway.listeners.every(({ valid }) => valid)).toBe(true);
  });

  it('loses against an older one', () => {
    const young = aListenerSet(
      {},
      { name: 'bonus', creationTimestamp: '2026-11-24T00:00:00Z' },
    );
    const { gateway } = judge(world(open, [young, aListenerSet()]));
    expect(
      gateway.sets.map(({ listenerSet, listeners }) => [
        listenerSet.metadata.name,
        listeners[0].valid,
      ]),
    ).toEqual([
      ['loyalty', true],
      ['bonus', false],
    ]);
  });

  it('is accepted in part where one of its listeners is good', () => {
    const free = { ...HTTPS, name: 'own', hostname: 'l.example.com' };
    const { sets } = judge(
      world(open, [aListenerSet({ listeners: [HTTPS, free] })]),
    );
    expect(words(sets[0]?.conditions)).toEqual([
      'Accepted=True/ListenersNotValid',
      'Programmed=True/Programmed',
    ]);
    expect(sets[0]?.conditions?.map(({ message }) => message)).toEqual([
      'Some listeners are invalid',
      'Some listeners are not programmed',
    ]);
  });

  it('of another Gateway is none of its business', () => {
    const parentRef = { name: 'other', namespace: 'payments' };
    const { gateway } = judge(world(open, [aListenerSet({ parentRef })]));
    expect(gateway.sets).toEqual([]);
  });
});
