import {
  aGateway,
  aListener,
  aListenerSet,
  anEnvoyProxy,
  aTopology,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import {
  decryptedListeners,
  listenerPath,
  plainListener,
  plainListeners,
  servicePortName,
  terminatedListeners,
} from './listeners';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const asking = (annotations: Record<string, string>) =>
  aTopology({
    envoyProxy: anEnvoyProxy({ serviceAnnotations: annotations }),
  });

const names = (topology: ReturnType<typeof aTopology>) =>
  terminatedListeners(topology).map(({ name }) => name);

it('names the Service port of a listener as Envoy Gateway does', () => {
  expect(servicePortName(aListener({ protocol: 'HTTPS', port: 8443 }))).toBe(
    'https-8443',
  );
});

describe('terminatedListeners', () => {
  it('takes the listeners of ssl-ports', () => {
    expect(names(aTopology())).toEqual(['https']);
  });

  it('takes names of Service ports as well', () => {
    expect(
      names(
        asking({
          ...PAY_EDGE_ANNOTATIONS,
          [`${prefix}-ssl-ports`]: 'http-443',
        }),
      ),
    ).toEqual(['https']);
  });

  it('takes every listener when a certificate stands without ports', () => {
    expect(names(asking({ [`${prefix}-ssl-cert`]: 'arn' }))).toEqual([
      'http',
      'https',
    ]);
  });

  it('takes none without a certificate', () => {
    expect(names(asking({ [`${prefix}-ssl-ports`]: '443' }))).toEqual([]);
  });

  it('leaves UDP alone', () => {
    expect(
      names(
        aTopology({
          gateway: aGateway({
            listeners: [aListener({ protocol: 'UDP' })],
          }),
        }),
      ),
    ).toEqual([]);
  });

  it('takes those that a ListenerSet adds on a port of ssl-ports', () => {
    const listenerSets = [
      aListenerSet({
        listeners: [
          aListener({ name: 'shop', hostname: 'shop.example.com' }),
          aListener({ name: 'admin', port: 8443 }),
        ],
      }),
    ];

    expect(names(aTopology({ listenerSets }))).toEqual(['https', 'shop']);
  });

  it('takes none where there is no Gateway', () => {
    expect(names(aTopology({ gateway: undefined }))).toEqual([]);
  });
});

describe('decryptedListeners', () => {
  it.each([
    ['takes what speaks HTTP behind TLS', 'HTTP', ['https']],
    ['leaves out what gets TLS again', 'HTTPS', []],
  ])('%s', (_, protocol, expected) => {
    const gateway = aGateway({
      listeners: [
        aListener({ name: 'http', port: 80 }),
        aListener({ protocol }),
      ],
    });

    expect(
      decryptedListeners(aTopology({ gateway })).map(({ name }) => name),
    ).toEqual(expected);
  });
});

describe('plainListener', () => {
  it('is the one on which the redirect belongs', () => {
    expect(plainListener(aTopology())?.name).toBe('http');
  });

  it('is the first of those that share its port', () => {
    const topology = aTopology({
      gateway: aGateway({
        listeners: [
          aListener({ name: 'a', port: 80, hostname: 'a.example.com' }),
          aListener(),
          aListener({ name: 'b', port: 80, hostname: 'b.example.com' }),
          aListener({ name: 'admin', port: 8080 }),
        ],
      }),
    });

    expect(plainListener(topology)?.name).toBe('a');
    expect(plainListeners(topology).map(({ name }) => name)).toEqual([
      'a',
      'b',
    ]);
  });

  it('is missing when every listener ends TLS', () => {
    expect(
      plainListener(
        aTopology({ gateway: aGateway({ listeners: [aListener()] }) }),
      ),
    ).toBeUndefined();
  });
});

it('writes the path of a listener’s field', () => {
  expect(listenerPath(aGateway(), 'https', '.protocol')).toBe(
    'spec.listeners[1].protocol',
  );
});
