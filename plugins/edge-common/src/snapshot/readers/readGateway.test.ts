import { readGateway } from './readGateway';
import { readGatewayClass } from './readGatewayClass';

const aListener = (overrides: object) =>
  readGateway({
    metadata: { name: 'g' },
    spec: { listeners: [{ name: 'https', port: 443, ...overrides }] },
  })?.listeners[0];

describe('readGateway', () => {
  it('reads spec and status', () => {
    expect(
      readGateway({
        metadata: { name: 'g', namespace: 'n' },
        spec: {
          gatewayClassName: 'envoy',
          infrastructure: {
            annotations: { a: '1' },
            labels: { b: '2' },
            parametersRef: {
              group: 'gateway.envoyproxy.io',
              kind: 'EnvoyProxy',
              name: 'p',
            },
          },
          listeners: [
            {
              name: 'https',
              port: 443,
              protocol: 'HTTP',
              hostname: 'a.example.com',
              allowedRoutes: { namespaces: { from: 'Selector' } },
            },
          ],
        },
        status: {
          addresses: [{ type: 'Hostname', value: 'lb.example' }],
          conditions: [
            { type: 'Accepted', status: 'True', reason: 'Accepted' },
          ],
          listeners: [{ name: 'https', attachedRoutes: 2, conditions: [] }],
        },
      }),
    ).toMatchObject({
      kind: 'Gateway',
      gatewayClassName: 'envoy',
      infrastructure: {
        annotations: { a: '1' },
        labels: { b: '2' },
        parametersRef: { kind: 'EnvoyProxy', name: 'p' },
      },
      listeners: [
        {
          name: 'https',
          port: 443,
          protocol: 'HTTP',
          hostname: 'a.example.com',
          hasTls: false,
          allowedNamespaces: 'Selector',
        },
      ],
      addresses: [{ type: 'Hostname', value: 'lb.example' }],
      conditions: [{ type: 'Accepted', status: 'True' }],
      listenerStatuses: [{ name: 'https', attachedRoutes: 2 }],
    });
  });

  it('lets routes of the same namespace attach where the spec is silent', () => {
    expect(aListener({})?.allowedNamespaces).toBe('Same');
  });

  it.each([
    [undefined, undefined],
    [{}, undefined],
    [{ namespaces: { from: 'Everybody' } }, undefined],
    [{ namespaces: { from: 'None' } }, 'None'],
    [{ namespaces: { from: 'Same' } }, 'Same'],
    [{ namespaces: { from: 'Selector', selector: {} } }, 'Selector'],
    [{ namespaces: { from: 'All' } }, 'All'],
  ])('reads whose ListenerSets %j lets in: %s', (allowed, expected) => {
    expect(
      readGateway({
        metadata: { name: 'g' },
        spec: { allowedListeners: allowed },
      })?.allowedListeners,
    ).toBe(expected);
  });

  it.each([
    ['a tls block', { tls: { mode: 'Terminate' } }, true],
    ['an empty tls block', { tls: {} }, true],
    ['none', {}, false],
  ])('tells whether a listener has TLS from %s', (_, overrides, expected) => {
    expect(aListener(overrides)?.hasTls).toBe(expected);
  });

  it('takes an address without a type for an IP address, as the API does', () => {
    expect(
      readGateway({
        metadata: { name: 'g' },
        status: { addresses: [{ value: '10.0.0.1' }] },
      })?.addresses,
    ).toEqual([{ type: 'IPAddress', value: '10.0.0.1' }]);
  });
});

describe('readGatewayClass', () => {
  it('reads controller, parameters and conditions', () => {
    expect(
      readGatewayClass({
        metadata: { name: 'envoy' },
        spec: {
          controllerName: 'gateway.envoyproxy.io/gatewayclass-controller',
          parametersRef: {
            group: 'gateway.envoyproxy.io',
            kind: 'EnvoyProxy',
            name: 'p',
            namespace: 'envoy-gateway-system',
          },
        },
        status: { conditions: [{ type: 'Accepted', status: 'True' }] },
      }),
    ).toMatchObject({
      controllerName: 'gateway.envoyproxy.io/gatewayclass-controller',
      parametersRef: { name: 'p', namespace: 'envoy-gateway-system' },
      conditions: [{ type: 'Accepted' }],
    });
  });

  it('has no parameters where the reference is incomplete', () => {
    expect(
      readGatewayClass({
        metadata: { name: 'envoy' },
        spec: { parametersRef: { name: 'p' } },
      })?.parametersRef,
    ).toBeUndefined();
  });
});
