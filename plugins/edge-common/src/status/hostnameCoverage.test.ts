import {
  aGateway,
  aListener,
  aListenerSet,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aTopology,
  PAY_EDGE,
} from '../testUtils';
import { coversHostname, edgeHostnames } from './hostnameCoverage';

describe('coversHostname', () => {
  it.each([
    ['pay.example.com', 'pay.example.com', true],
    ['PAY.example.com', 'pay.EXAMPLE.com', true],
    ['pay.example.com', 'shop.example.com', false],
    ['*.example.com', 'pay.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', 'a.pay.example.com', false],
    ['*.example.com', '*.example.com', true],
    ['*.example.com', 'payexample.com', false],
  ])('of %s covers %s: %s', (name, hostname, expected) => {
    expect(coversHostname(name, hostname)).toBe(expected);
  });
});

const hostnamesOf = (
  listener: string | undefined,
  ...routes: readonly string[]
) =>
  edgeHostnames(
    aTopology({
      gateway: aGateway({
        listeners: [
          aListener({ name: 'http', port: 80 }),
          aListener({ hostname: listener }),
        ],
      }),
      routes: [aRoute({ hostnames: routes })],
    }),
  );

describe('edgeHostnames', () => {
  it.each([
    [
      undefined,
      ['b.example.com', 'a.example.com'],
      ['a.example.com', 'b.example.com'],
    ],
    ['a.example.com', [], ['a.example.com']],
    ['a.example.com', ['a.example.com', 'b.example.com'], ['a.example.com']],
    ['*.example.com', ['a.example.com', 'x.org'], ['a.example.com']],
    ['a.example.com', ['*.example.com'], ['a.example.com']],
    ['*.example.com', ['example.com'], ['*.example.com']],
    [undefined, [], []],
  ])(
    'narrows routes by a listener for %s: %j',
    (listener, routes, expected) => {
      expect(hostnamesOf(listener, ...routes)).toEqual(expected);
    },
  );

  it('does not count routes of the redirect listener', () => {
    const routes = [
      aRedirectRoute({ hostnames: ['old.example.com'] }),
      aRoute(),
    ];

    expect(edgeHostnames(aTopology({ routes }))).toEqual(['pay.example.com']);
  });

  it('does not count names of a route at another Gateway', () => {
    const routes = [aRoute({ parentRefs: [aParentRef({ name: 'other' })] })];

    expect(edgeHostnames(aTopology({ routes }))).toEqual([]);
  });

  it('counts names of routes on its ListenerSets, as those narrow them', () => {
    const parentRef = aParentRef({ kind: 'ListenerSet', name: 'extra' });
    const routes = [
      aRoute({
        hostnames: ['a.example.org', 'a.example.net'],
        parentRefs: [parentRef],
      }),
    ];
    const listenerSets = [
      aListenerSet({ listeners: [aListener({ hostname: '*.example.org' })] }),
    ];

    expect(edgeHostnames(aTopology({ routes, listenerSets }))).toEqual([
      'a.example.org',
    ]);
    expect(edgeHostnames(aTopology({ routes }))).toEqual([]);
  });

  it('leaves names of listeners to the whole Gateway, not to a tenant', () => {
    const gateway = aGateway({
      listeners: [aListener({ hostname: 'theirs.example.com' })],
    });
    const whole = aTopology({ gateway, routes: [] });

    expect(edgeHostnames(whole)).toEqual(['theirs.example.com']);
    expect(
      edgeHostnames({
        ...whole,
        id: { ...PAY_EDGE, scope: 'component:default/x' },
      }),
    ).toEqual([]);
  });
});
