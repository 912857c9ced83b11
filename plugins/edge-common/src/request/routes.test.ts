import { aContext, ASKED } from './__fixtures__/aContext';
import { parseEdgeRequest } from './parseEdgeRequest';

const parse = (routes: unknown, options = {}) =>
  parseEdgeRequest({ ...ASKED, routes }, aContext(options)).routes;

const prefix = (value: string) => ({ type: 'PathPrefix', value });

describe('the short form of routes', () => {
  it.each([
    {
      says: 'a path, a service and a port',
      route: { path: '/api', service: 'orders', port: 8080 },
      path: prefix('/api'),
    },
    {
      says: 'service and port in one text',
      route: { path: '/api', service: 'orders:8080' },
      path: prefix('/api'),
    },
    {
      says: 'no path',
      route: { service: 'orders', port: 8080 },
      path: prefix('/'),
    },
    {
      says: 'a path with its type',
      route: {
        path: { type: 'Exact', value: '/health' },
        service: 'orders',
        port: 8080,
      },
      path: { type: 'Exact', value: '/health' },
    },
    {
      says: 'a path object without type',
      route: { path: { value: '/v2' }, service: 'orders', port: 8080 },
      path: prefix('/v2'),
    },
    {
      says: 'the long form',
      route: { path: '/', backends: [{ service: 'orders', port: 8080 }] },
      path: prefix('/'),
    },
  ])('takes $says', ({ route, path }) => {
    expect(parse([route])).toEqual([
      { path, backends: [{ service: 'orders', port: 8080, weight: 1 }] },
    ]);
  });

  it('keeps weights and namespaces of several backends', () => {
    const backends = [
      { service: 'orders', port: 8080, weight: 90 },
      { service: 'orders-next', namespace: 'next', port: 8080, weight: 10 },
    ];
    expect(parse([{ path: '/', backends }])[0].backends).toEqual(backends);
  });
});

describe('paths', () => {
  it.each(['/', '/api', '/api/', '/a/b.c', '/a-b/c_d~e', "/a(b)'c"])(
    'accept %s',
    value => {
      expect(parse([{ path: value, service: 'orders:8080' }])[0].path).toEqual(
        prefix(value),
      );
    },
  );

  it.each([
    'api',
    '',
    '//',
    '/a//b',
    '/./a',
    '/a/../b',
    '/a/..',
    '/a%2fb',
    '/a#b',
    '/a b',
    '/a?b=1',
    '/ü',
    `/${'a'.repeat(1024)}`,
  ])('refuse %s', value => {
    expect(() => parse([{ path: value, service: 'orders:8080' }])).toThrow(
      /routes\[0\]\.path is ".*"; allowed: a path that begins with \//,
    );
  });

  it('accept an expression where it is asked for', () => {
    const path = { type: 'RegularExpression', value: '/v[0-9]+/.*' };
    expect(parse([{ path, service: 'orders:8080' }])[0].path).toEqual(path);
  });

  it('refuse an expression with other signs', () => {
    const path = { type: 'RegularExpression', value: '/a{2}' };
    expect(() => parse([{ path, service: 'orders:8080' }])).toThrow(
      'routes[0].path.value is "/a{2}"; allowed: an expression',
    );
  });
});

describe('routes that are refused', () => {
  it.each([
    {
      says: 'a Service name that is none',
      routes: [{ path: '/', service: 'Orders', port: 80 }],
      message: 'routes[0].service is "Orders"; allowed: small letters',
    },
    {
      says: 'a missing port',
      routes: [{ path: '/', service: 'orders' }],
      message:
        'routes[0].backends[0].port is missing; allowed: a whole number from 1 to 65535',
    },
    {
      says: 'a port as text',
      routes: [{ path: '/', service: 'orders', port: '80' }],
      message: 'routes[0].port is "80"; allowed: a whole number',
    },
    {
      says: 'a weight beyond the API',
      routes: [
        {
          path: '/',
          backends: [{ service: 'orders', port: 80, weight: 1_000_001 }],
        },
      ],
      message: 'routes[0].backends[0].weight is 1000001',
    },
    {
      says: 'no backend',
      routes: [{ path: '/' }],
      message: 'routes[0].backends is missing; allowed: a list of 1 to 16',
    },
    {
      says: 'weights that add up to nothing',
      routes: [
        { path: '/', backends: [{ service: 'orders', port: 80, weight: 0 }] },
      ],
      message: 'allowed: at least one backend with a weight above 0',
    },
    {
      says: 'the same backend twice',
      routes: [
        {
          path: '/',
          backends: [
            { service: 'orders', port: 80 },
            { service: 'orders', port: 80 },
          ],
        },
      ],
      message: 'each once',
    },
    {
      says: 'one path twice',
      routes: [
        { path: '/a', service: 'orders:80' },
        { path: '/a', service: 'other:80' },
      ],
      message:
        'routes[1].path is {"type":"PathPrefix","value":"/a"}; allowed: each path once',
    },
    {
      says: 'an unknown field',
      routes: [{ pathh: '/a', service: 'orders:80' }],
      message:
        'routes[0].pathh is "/a"; allowed: no such field; did you mean path?',
    },
    {
      says: 'an unknown field of a backend',
      routes: [
        { path: '/', backends: [{ service: 'orders', port: 80, wait: 1 }] },
      ],
      message: 'routes[0].backends[0].wait is 1; allowed: no such field',
    },
    {
      says: 'something that is no list',
      routes: { path: '/', service: 'orders:80' },
      message: 'allowed: a list of 1 to 128 routes',
    },
    {
      says: 'text instead of a route',
      routes: ['/api'],
      message: 'routes[0] is "/api"; allowed: fields path, protocol',
    },
    {
      says: 'more than the limit',
      routes: Array.from({ length: 129 }, (_, index) => ({
        path: `/${index}`,
        service: 'orders:80',
      })),
      message: 'allowed: a list of 1 to 128 routes',
    },
  ])('names $says', ({ routes, message }) => {
    expect(() => parse(routes)).toThrow(message);
  });
});
