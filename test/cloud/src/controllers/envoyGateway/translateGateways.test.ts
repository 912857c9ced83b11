import { Listener } from '../objects/gatewayApi';
import {
  HTTP,
  HTTPS,
  aClass,
  aGateway,
  aService,
  aView,
  anEnvoyProxy,
} from '../testUtils/aView';
import { buildDeployment } from './buildDeployment';
import { buildService } from './buildService';
import { owningLabels } from './envoyNames';
import { gatewayStatus, refusedStatus } from './gatewayStatus';
import { translate } from './translate';

const now = new Date('2026-11-23T16:48:05.123Z');

function listenersOf(...listeners: readonly Listener[]) {
  const [gateway] = translate(
    aView({ gateways: [aGateway({ listeners })] }),
  ).gateways;
  return gateway.listeners.map(({ listener, verdicts, valid }) => ({
    name: listener.name,
    valid,
    verdicts: verdicts.map(
      ({ type, status, reason }) => `${type}=${status} ${reason}`,
    ),
  }));
}

const good = [
  'Programmed=True Programmed',
  'Accepted=True Accepted',
  'ResolvedRefs=True ResolvedRefs',
];
const tcp = { name: 'https-tcp', port: 443, protocol: 'TCP' };

describe('translate, listeners', () => {
  it('calls good listeners programmed before there is anything', () => {
    expect(listenersOf(HTTP, HTTPS)).toEqual([
      { name: 'http', valid: true, verdicts: good },
      { name: 'https', valid: true, verdicts: good },
    ]);
  });

  it.each([
    [
      'HTTPS without tls',
      [{ ...HTTPS, protocol: 'HTTPS' }],
      ['Programmed=False Invalid', 'ResolvedRefs=True ResolvedRefs'],
    ],
    [
      'HTTPS with a certificate that is not in the cluster',
      [
        {
          ...HTTPS,
          protocol: 'HTTPS',
          tls: { certificateRefs: [{ name: 'cert' }] },
        },
      ],
      ['ResolvedRefs=False InvalidCertificateRef', 'Programmed=False Invalid'],
    ],
    [
      'two protocols on one port',
      [HTTPS, tcp],
      [
        'Conflicted=True ProtocolConflict',
        'Programmed=False Invalid',
        'ResolvedRefs=True ResolvedRefs',
      ],
    ],
    [
      'two listeners with one host name on one port',
      [HTTPS, { ...HTTPS, name: 'twin' }],
      [
        'Conflicted=True HostnameConflict',
        'Programmed=False Invalid',
        'ResolvedRefs=True ResolvedRefs',
      ],
    ],
  ])('refuses %s without an Accepted condition', (_, listeners, verdicts) => {
    expect(listenersOf(...listeners)[0]).toMatchObject({
      valid: false,
      verdicts,
    });
  });

  it.each([
    [
      'different host names',
      [
        { ...HTTPS, hostname: 'a.example.com' },
        { ...HTTPS, name: 'b', hostname: 'b.example.com' },
      ],
    ],
    [
      'UDP beside TCP',
      [
        { ...HTTPS, protocol: 'TCP' },
        { ...tcp, protocol: 'UDP' },
      ],
    ],
  ])('lets %s share a port', (_, listeners) => {
    expect(listenersOf(...listeners).every(({ valid }) => valid)).toBe(true);
  });

  it('names the listeners that conflict', () => {
    const [gateway] = translate(
      aView({ gateways: [aGateway({ listeners: [HTTPS, tcp] })] }),
    ).gateways;
    expect(gateway.listeners[0].verdicts[0].message).toBe(
      'All listeners for a given port must use a compatible protocol, conflicting listeners: ' +
        'payments/payments-edge/https, payments/payments-edge/https-tcp',
    );
  });
});

describe('translate, Gateways', () => {
  it.each([
    [
      'of a class that does not exist',
      aGateway({ gatewayClassName: 'envoyy' }),
    ],
    ['of another controller', aGateway({ gatewayClassName: 'other' })],
  ])('says nothing about a Gateway %s', (_, gateway) => {
    const other = {
      ...aClass(),
      spec: { controllerName: 'gateway.k8s.aws/nlb' },
    };
    const view = aView({
      gateways: [gateway],
      gatewayClasses: [aClass(), { ...other, metadata: { name: 'other' } }],
    });
    const { gateways, refused, routes } = translate(view);
    expect([gateways, refused, [...routes.values()]]).toEqual([[], [], [[]]]);
  });

  it('refuses a Gateway whose EnvoyProxy is missing and clears its status', () => {
    const parametersRef = {
      group: 'gateway.envoyproxy.io',
      kind: 'EnvoyProxy',
      name: 'payments-egde',
    };
    const { gateways, refused } = translate(
      aView({ gateways: [aGateway({ infrastructure: { parametersRef } })] }),
    );
    expect(gateways).toEqual([]);
    expect(refusedStatus(refused[0], now)).toEqual({
      conditions: [
        {
          type: 'Accepted',
          status: 'False',
          reason: 'InvalidParameters',
          message:
            'failed to find envoyproxy payments/payments-egde for Gateway payments-edge: ' +
            'EnvoyProxy.gateway.envoyproxy.io "payments-egde" not found',
          observedGeneration: 1,
          lastTransitionTime: '2026-11-23T16:48:05Z',
        },
      ],
    });
  });

  it('takes the EnvoyProxy of the class where the Gateway names none', () => {
    const gatewayClass = aClass();
    const parametersRef = {
      group: 'gateway.envoyproxy.io',
      kind: 'EnvoyProxy',
      name: 'payments-edge',
      namespace: 'payments',
    };
    const [gateway] = translate(
      aView({
        envoyProxies: [anEnvoyProxy()],
        gatewayClasses: [
          { ...gatewayClass, spec: { ...gatewayClass.spec, parametersRef } },
        ],
      }),
    ).gateways;
    expect(gateway.envoyProxy?.metadata.name).toBe('payments-edge');
  });

  const labels = owningLabels(aGateway());
  const managed = (ingress: readonly object[]) => ({
    ...aService('envoy', { type: 'LoadBalancer' }, 'envoy-gateway-system'),
    metadata: { name: 'envoy', namespace: 'envoy-gateway-system', labels },
    status: { loadBalancer: { ingress } },
  });
  const deployment = (availableReplicas: number) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment' as const,
    metadata: { name: 'envoy', labels },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: { spec: { containers: [] } },
    },
    status: { availableReplicas },
  });

  it.each([
    [
      'no Service',
      [],
      2,
      'False AddressNotAssigned: No addresses have been assigned to the Gateway',
    ],
    [
      'a Service without an address',
      [managed([])],
      2,
      'False AddressNotAssigned: No addresses have been assigned to the Gateway',
    ],
    [
      'no replica',
      [managed([{ hostname: 'a.elb' }])],
      0,
      'False NoResources: Envoy replicas unavailable',
    ],
    [
      'some replicas',
      [managed([{ hostname: 'a.elb' }])],
      1,
      'True Programmed: Address assigned to the Gateway, 1/2 envoy replicas available',
    ],
  ])('is programmed or not with %s', (_, services, available, text) => {
    const view = aView({ services, deployments: [deployment(available)] });
    const { conditions } = gatewayStatus(view, translate(view).gateways[0], {
      attached: () => 0,
      now,
    });
    const { status, reason, message } = conditions?.[1] ?? {};
    expect(`${status} ${reason}: ${message}`).toBe(text);
  });

  it.each([
    [
      [HTTP, HTTPS],
      'True Accepted: The Gateway has been scheduled by Envoy Gateway',
    ],
    [
      [HTTP, { ...HTTPS, protocol: 'HTTPS' }],
      'True ListenersNotValid: Listeners not valid: https',
    ],
    [
      [{ ...HTTPS, protocol: 'HTTPS' }],
      'False ListenersNotValid: Listeners not valid: https',
    ],
  ])('is accepted while one listener is valid: %#', (listeners, text) => {
    const view = aView({ gateways: [aGateway({ listeners })] });
    const { conditions } = gatewayStatus(view, translate(view).gateways[0], {
      attached: () => 0,
      now,
    });
    const { status, reason, message } = conditions?.[0] ?? {};
    expect(`${status} ${reason}: ${message}`).toBe(text);
  });

  it('keeps the time of a condition whose status stays', () => {
    const before = {
      type: 'Accepted',
      status: 'True' as const,
      reason: 'Accepted',
      message: 'x',
      lastTransitionTime: '2020-01-01T00:00:00Z',
    };
    const gateway = {
      ...aGateway(),
      status: { conditions: [before, { ...before, type: 'Programmed' }] },
    };
    const view = aView({ gateways: [gateway] });
    const { conditions } = gatewayStatus(view, translate(view).gateways[0], {
      attached: () => 0,
      now,
    });
    expect(
      conditions?.map(({ lastTransitionTime }) => lastTransitionTime),
    ).toEqual(['2020-01-01T00:00:00Z', '2026-11-23T16:48:05Z']);
  });
});

describe('the Envoy objects of a Gateway', () => {
  const infrastructure = {
    annotations: { both: 'gateway', gateway: '1' },
    labels: { team: 'pay' },
    parametersRef: {
      group: 'gateway.envoyproxy.io',
      kind: 'EnvoyProxy',
      name: 'payments-edge',
    },
  };
  const proxy = anEnvoyProxy({
    provider: {
      kubernetes: {
        envoyService: {
          annotations: { both: 'proxy', proxy: '1' },
          loadBalancerClass: 'service.k8s.aws/nlb',
          loadBalancerSourceRanges: ['10.0.0.0/8'],
        },
        envoyDeployment: { replicas: 3, pod: { annotations: { pod: '1' } } },
      },
    },
  });
  const build = (listeners: readonly Listener[] = [HTTP, HTTPS]) => {
    const view = aView({
      gateways: [aGateway({ listeners, infrastructure })],
      envoyProxies: [proxy],
    });
    const [translation] = translate(view).gateways;
    return {
      service: buildService(translation),
      deployment: buildDeployment(translation),
    };
  };

  it('are called after the Gateway, with the hash Envoy Gateway takes', () => {
    const { service, deployment } = build();
    expect([service?.metadata.name, deployment.metadata.name]).toEqual(
      Array(2).fill('envoy-payments-payments-edge-aa3a793f'),
    );
    expect(service?.metadata.ownerReferences).toMatchObject([
      { kind: 'GatewayClass', name: 'envoy' },
    ]);
  });

  it('cut the readable part of a long name at 48 characters', () => {
    const [translation] = translate(
      aView({ gateways: [aGateway({}, 'a'.repeat(60))] }),
    ).gateways;
    expect(buildDeployment(translation).metadata.name).toMatch(
      /^envoy-payments-a{39}-[0-9a-f]{8}$/,
    );
  });

  it('let the EnvoyProxy win on the Service and keep it off the pods', () => {
    const { service, deployment } = build();
    expect(service?.metadata.annotations).toEqual({
      both: 'proxy',
      gateway: '1',
      proxy: '1',
    });
    expect(deployment).toMatchObject({
      metadata: { annotations: { both: 'gateway', gateway: '1' } },
      spec: {
        replicas: 3,
        template: {
          metadata: {
            annotations: {
              both: 'gateway',
              gateway: '1',
              pod: '1',
              'prometheus.io/scrape': 'true',
            },
            labels: { team: 'pay' },
          },
        },
      },
    });
    expect(JSON.stringify(deployment)).not.toContain('"proxy":"1"');
  });

  it('shift low ports and name them after protocol and port', () => {
    const { service } = build([
      HTTP,
      HTTPS,
      { name: 'alt', port: 8080, protocol: 'HTTP' },
    ]);
    expect(service).toMatchObject({
      spec: {
        ports: [
          { name: 'http-80', port: 80, targetPort: 10080 },
          { name: 'http-443', port: 443, targetPort: 10443 },
          { name: 'http-8080', port: 8080, targetPort: 8080 },
        ],
        externalTrafficPolicy: 'Local',
        loadBalancerSourceRanges: ['10.0.0.0/8'],
      },
    });
  });

  it('leave out the port of a refused listener, and the Service where none is left', () => {
    const refused = { ...HTTPS, protocol: 'HTTPS' };
    expect(build([HTTP, refused]).service).toMatchObject({
      spec: { ports: [{ port: 80 }] },
    });
    expect(build([refused]).service).toBeUndefined();
  });
});
