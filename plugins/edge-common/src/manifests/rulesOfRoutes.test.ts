import { buildEdge } from '../edge';
import { parseEdgeRequest } from '../request';
import { aContext, ASKED } from '../request/__fixtures__/aContext';
import { renderManifests } from './renderManifests';

const render = (asked: Record<string, unknown>) => {
  const context = aContext({
    policy: { allowed: { tls: ['*'] } },
  });
  return renderManifests(
    buildEdge(parseEdgeRequest({ ...ASKED, ...asked }, context), context),
  );
};
/** The first rule of the app's route as it would be applied, without what says nothing. */
const ruleOf = (
  route: Record<string, unknown>,
  asked: Record<string, unknown> = {},
): unknown => {
  const app = render({
    routes: [route],
    explicitDefaults: false,
    ...asked,
  }).find(({ path }) => path.startsWith('route-app'));
  const { rules }: { rules: unknown[] } = JSON.parse(
    JSON.stringify(app?.object.spec),
  );
  return rules[0];
};
const proto = {
  type: 'RequestHeaderModifier',
  requestHeaderModifier: {
    set: [{ name: 'X-Forwarded-Proto', value: 'https' }],
  },
};
const http = (parts: Record<string, unknown> = {}) => ({
  path: '/a',
  service: 'orders:80',
  ...parts,
});
const grpc = (parts: Record<string, unknown> = {}) => ({
  protocol: 'grpc',
  service: 'orders:80',
  ...parts,
});

describe('what a rule matches', () => {
  const prefix = { type: 'PathPrefix', value: '/a' };

  it.each([
    [http(), [{ path: prefix }]],
    [
      http({ path: { type: 'Exact', value: '/b' } }),
      [{ path: { type: 'Exact', value: '/b' } }],
    ],
    [
      http({ path: { type: 'RegularExpression', value: '/v[0-9]+' } }),
      [{ path: { type: 'RegularExpression', value: '/v[0-9]+' } }],
    ],
    [http({ method: 'POST' }), [{ path: prefix, method: 'POST' }]],
    [
      http({ headers: [{ name: 'X-A', value: 'b' }] }),
      [{ path: prefix, headers: [{ type: 'Exact', name: 'X-A', value: 'b' }] }],
    ],
    [
      http({
        queryParams: [{ name: 'v', value: '[12]', type: 'RegularExpression' }],
      }),
      [
        {
          path: prefix,
          queryParams: [
            { type: 'RegularExpression', name: 'v', value: '[12]' },
          ],
        },
      ],
    ],
    [
      grpc({ call: { service: 'orders.v1.Orders', method: 'Get' } }),
      [
        {
          method: { type: 'Exact', service: 'orders.v1.Orders', method: 'Get' },
        },
      ],
    ],
    [
      grpc({ call: { method: 'Get' } }),
      [{ method: { type: 'Exact', method: 'Get' } }],
    ],
    [
      grpc({ headers: [{ name: 'X-A', value: 'b' }] }),
      [{ headers: [{ type: 'Exact', name: 'X-A', value: 'b' }] }],
    ],
    [grpc(), undefined],
  ])('of %j', (route, matches) => {
    expect(Reflect.get(Object(ruleOf(route)), 'matches')).toEqual(matches);
  });
});

describe('what a rule changes', () => {
  const rewrite = (urlRewrite: object) => [{ type: 'URLRewrite', urlRewrite }];
  const off = { forwardedProto: 'off' };

  it.each([
    [
      'path by prefix',
      http({ rewrite: { prefix: '/' } }),
      rewrite({
        path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' },
      }),
    ],
    [
      'path as a whole',
      http({ rewrite: { fullPath: '/x' } }),
      rewrite({ path: { type: 'ReplaceFullPath', replaceFullPath: '/x' } }),
    ],
    [
      'host name',
      http({ rewrite: { host: 'orders.internal' } }),
      rewrite({ hostname: 'orders.internal' }),
    ],
    [
      'host name and path',
      http({ rewrite: { host: 'a.b', prefix: '/x' } }),
      rewrite({
        hostname: 'a.b',
        path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/x' },
      }),
    ],
  ])('of the %s', (_, route, filters) => {
    expect(ruleOf(route, off)).toMatchObject({ filters });
    expect(ruleOf(route)).toMatchObject({
      filters: [{ type: proto.type }, ...filters],
    });
  });

  it('of request headers stands beside the one the edge sets, sorted by name', () => {
    const requestHeaders = {
      set: { 'X-B': '2', 'X-A': '1' },
      add: { 'X-C': '3' },
      remove: ['X-D'],
    };

    expect(ruleOf(http({ requestHeaders }))).toMatchObject({
      filters: [
        {
          type: 'RequestHeaderModifier',
          requestHeaderModifier: {
            set: [
              { name: 'X-Forwarded-Proto', value: 'https' },
              { name: 'X-A', value: '1' },
              { name: 'X-B', value: '2' },
            ],
            add: [{ name: 'X-C', value: '3' }],
            remove: ['X-D'],
          },
        },
      ],
    });
  });

  it.each([
    [
      'HSTS alone',
      {},
      { hsts: { enabled: true, maxAge: 60 } },
      [['Strict-Transport-Security', 'max-age=60']],
    ],
    [
      'the team’s header alone',
      { responseHeaders: { set: { 'X-A': '1' } } },
      {},
      [['X-A', '1']],
    ],
    [
      'both',
      { responseHeaders: { set: { 'X-A': '1' } } },
      { hsts: { enabled: true, maxAge: 60 } },
      [
        ['Strict-Transport-Security', 'max-age=60'],
        ['X-A', '1'],
      ],
    ],
  ])('of the answer is %s', (_, parts, asked, headers) => {
    expect(ruleOf(http(parts), { ...off, ...asked })).toMatchObject({
      filters: [
        {
          type: 'ResponseHeaderModifier',
          responseHeaderModifier: {
            set: headers.map(([name, value]) => ({ name, value })),
          },
        },
      ],
    });
  });

  it('for gRPC is the same, so that its services know of https', () => {
    expect(ruleOf(grpc())).toMatchObject({ filters: [proto] });
  });

  it.each([
    [http(), { forwardedProto: 'off' }],
    [grpc(), { forwardedProto: 'off' }],
    [http(), { tls: 'envoy', certificateSecrets: ['orders-tls'] }],
    [grpc(), { tls: 'envoy', certificateSecrets: ['orders-tls'] }],
  ])('of %j with %j is nothing', (route, asked) => {
    expect(ruleOf(route, asked)).not.toHaveProperty('filters');
  });
});

describe('where a rule leads', () => {
  const two = [
    { service: 'a', port: 80, weight: 90 },
    { service: 'b', namespace: 'pay', port: 81, weight: 10 },
  ];

  it.each([
    ['one Service', http(), {}, [{ name: 'orders', port: 80 }]],
    [
      'one Service, spelled out',
      http(),
      { explicitDefaults: true },
      [{ group: '', kind: 'Service', name: 'orders', port: 80, weight: 1 }],
    ],
    [
      'two by weight',
      { path: '/', backends: two },
      {},
      [
        { name: 'a', port: 80, weight: 90 },
        { name: 'b', namespace: 'pay', port: 81, weight: 10 },
      ],
    ],
    [
      'an idle one beside',
      { path: '/', backends: [two[0], { ...two[1], weight: 0 }] },
      {},
      [{ weight: 90 }, { weight: 0 }],
    ],
  ])('to %s', (_, route, asked, backendRefs) => {
    expect(ruleOf(route, asked)).toMatchObject({ backendRefs });
  });

  it.each([
    [undefined, undefined],
    [{ request: '10s' }, { request: '10s' }],
    [
      { request: '0s', backendRequest: '5s' },
      { request: '0s', backendRequest: '5s' },
    ],
  ])('within the times %j', (timeouts, expected) => {
    expect(Reflect.get(Object(ruleOf(http({ timeouts }))), 'timeouts')).toEqual(
      expected,
    );
  });
});
