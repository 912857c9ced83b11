import type { PATHS } from './bothServers';

/** An object that no API server takes. */
export interface InvalidObject {
  readonly because: string;
  readonly path: keyof typeof PATHS;
  readonly object: object;
}

const http = { name: 'http', port: 80, protocol: 'HTTP' };

const gateway = (
  because: string,
  spec: object,
  metadata: object = {},
): InvalidObject => ({
  because,
  path: 'gateways',
  object: {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'invalid', ...metadata },
    spec: { gatewayClassName: 'nobody', listeners: [http], ...spec },
  },
});

const route = (because: string, spec: object): InvalidObject => ({
  because,
  path: 'routes',
  object: {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'invalid' },
    spec: { parentRefs: [{ name: 'gw', sectionName: 'https' }], ...spec },
  },
});

const service = (
  because: string,
  spec: object,
  metadata: object = {},
): InvalidObject => ({
  because,
  path: 'services',
  object: {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'invalid', ...metadata },
    spec: { ports: [{ port: 80 }], ...spec },
  },
});

const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`example.com/a${at}`, 'x']),
  );

const path = (value: string) => ({
  rules: [
    {
      matches: [{ path: { type: 'PathPrefix', value } }],
      backendRefs: [{ name: 'api', port: 80 }],
    },
  ],
});

/** What teams get wrong, by kind. */
export const INVALID: readonly InvalidObject[] = [
  gateway('17 annotations on the infrastructure', {
    infrastructure: { annotations: many(17) },
  }),
  gateway('no listeners', { listeners: [] }),
  gateway('TLS on plain HTTP', {
    listeners: [{ ...http, tls: { certificateRefs: [{ name: 'c' }] } }],
  }),
  gateway('two listeners of one name', {
    listeners: [http, { ...http, port: 81 }],
  }),
  gateway('a port beyond the last one', {
    listeners: [{ ...http, port: 70_000 }],
  }),
  gateway('a listener’s name in capitals', {
    listeners: [{ ...http, name: 'HTTP' }],
  }),
  gateway('a name in capitals', {}, { name: 'Invalid' }),
  gateway('a label value with a space', {}, { labels: { a: 'b c' } }),
  route('two slashes in a path', path('/api//x')),
  route('a path without a slash', path('api')),
  route('one parent twice', { parentRefs: [{ name: 'gw' }, { name: 'gw' }] }),
  route('a Service without a port', {
    rules: [{ backendRefs: [{ name: 'api' }] }],
  }),
  route('a redirect with a backend', {
    rules: [
      {
        filters: [
          { type: 'RequestRedirect', requestRedirect: { scheme: 'https' } },
        ],
        backendRefs: [{ name: 'api', port: 80 }],
      },
    ],
  }),
  service('no ports', { ports: [] }),
  service('a port beyond the last one', { ports: [{ port: 70_000 }] }),
  service('a name in capitals', {}, { name: 'Invalid' }),
];
