import type { PATHS } from './bothServers';

/** An object that no API server takes. */
export interface InvalidObject {
  readonly because: string;
  readonly path: keyof typeof PATHS;
  readonly object: object;
  /** What a real API server said when the recording `r28-api-refusals` was made. */
  readonly recorded?: {
    readonly says: readonly string[];
    /** Of the rule that says so of the manifest, before anybody applies it. */
    readonly ruleId?: string;
  };
}

/** An invalid object whose refusal was recorded. */
export type RefusedObject = InvalidObject &
  Required<Pick<InvalidObject, 'recorded'>>;

const recorded = (
  invalid: InvalidObject,
  says: readonly string[],
  ruleId?: string,
): RefusedObject => ({ ...invalid, recorded: { says, ruleId } });

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
  recorded(
    gateway('17 annotations on the infrastructure', {
      infrastructure: { annotations: many(17) },
    }),
    [
      'spec.infrastructure.annotations: Too many: 17: must have at most 16 items',
      '<nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation',
    ],
    'M02',
  ),
  recorded(gateway('no listeners', { listeners: [] }), [
    'spec.listeners: Invalid value: 0: spec.listeners in body should have at least 1 items',
  ]),
  recorded(
    gateway('TLS on plain HTTP', {
      listeners: [{ ...http, tls: { certificateRefs: [{ name: 'c' }] } }],
    }),
    [
      "spec.listeners: Invalid value: tls must not be specified for protocols ['HTTP', 'TCP', 'UDP']",
    ],
  ),
  recorded(
    gateway('two listeners of one name, one without its TLS', {
      listeners: [
        { name: 'https', port: 443, protocol: 'HTTPS' },
        { name: 'https', port: 444, protocol: 'HTTP' },
      ],
    }),
    [
      'spec.listeners[1]: Duplicate value: {"name":"https"}',
      'spec.listeners: Invalid value: Listener name must be unique within the Gateway',
    ],
  ),
  recorded(
    gateway('three mistakes at once', {
      infrastructure: { annotations: { 'a b': 'x' } },
      listeners: [{ name: 'HTTP_1', port: 70_000, protocol: 'HTTP' }],
    }),
    [
      'spec.listeners[0].port: Invalid value: 70000: spec.listeners[0].port in body should be less than or equal to 65535',
      'spec.listeners[0].name: Invalid value: "HTTP_1": spec.listeners[0].name in body should match \'^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$\'',
      'spec.infrastructure.annotations: Invalid value: Annotation keys must be in the form of an optional DNS subdomain prefix followed by a required name segment of up to 63 characters.',
    ],
  ),
  gateway('a label key with a space on the infrastructure', {
    infrastructure: { labels: { 'a b': 'x' } },
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
  recorded(
    route('two slashes in a path', path('/api//x')),
    [
      "spec.rules[0].matches[0].path: Invalid value: must not contain '//' when type one of ['Exact', 'PathPrefix']",
    ],
    'M66',
  ),
  recorded(
    route('a path without a slash', path('api')),
    [
      "spec.rules[0].matches[0].path: Invalid value: value must be an absolute path and start with '/' when type one of ['Exact', 'PathPrefix']",
    ],
    'M66',
  ),
  recorded(
    route('one parent twice', { parentRefs: [{ name: 'gw' }, { name: 'gw' }] }),
    [
      'spec.parentRefs: Invalid value: sectionName or port must be unique when parentRefs includes 2 or more references to the same parent',
    ],
  ),
  recorded(
    route('a Service without a port', {
      rules: [{ backendRefs: [{ name: 'api' }] }],
    }),
    [
      'spec.rules[0].backendRefs[0]: Invalid value: Must have port for Service reference',
    ],
    'M62',
  ),
  recorded(
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
    [
      'spec.rules[0]: Invalid value: RequestRedirect filter must not be used together with backendRefs',
    ],
  ),
  service('no ports', { ports: [] }),
  service('a port beyond the last one', { ports: [{ port: 70_000 }] }),
  service('a name in capitals', {}, { name: 'Invalid' }),
];

const isRecorded = (one: InvalidObject): one is RefusedObject =>
  one.recorded !== undefined;

/** Those that the recording is about. */
export const REFUSED: readonly RefusedObject[] = INVALID.filter(isRecorded);
