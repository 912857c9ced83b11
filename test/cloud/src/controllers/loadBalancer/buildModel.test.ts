import { Service } from '../objects/core';
import { buildModel, requireDeletable } from './buildModel';
import { AUTO_MODE_MARKS, LBC_MARKS } from './ControllerMarks';
import { ownsService } from './ownsService';

const settings = {
  marks: LBC_MARKS,
  clusterName: 'lab',
  vpcId: 'vpc-1',
  subnetIds: ['subnet-a', 'subnet-b'],
};

const good = {
  'nlb-target-type': 'ip',
  scheme: 'internal',
  'ssl-cert': 'arn:cert',
  'ssl-ports': '443',
  'ssl-negotiation-policy': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
};

function aService(
  annotations: Readonly<Record<string, string>> = {},
  spec: Partial<Service['spec']> = {},
  prefix = 'service.beta.kubernetes.io',
): Service {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'envoy-payments-payments-edge-aa3a793f',
      namespace: 'envoy-gateway-system',
      uid: 'uid-1',
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([name, value]) => [
          `${prefix}/aws-load-balancer-${name}`,
          value,
        ]),
      ),
    },
    spec: {
      type: 'LoadBalancer',
      externalTrafficPolicy: 'Local',
      healthCheckNodePort: 31305,
      ports: [
        {
          name: 'http-80',
          port: 80,
          protocol: 'TCP',
          targetPort: 10080,
          nodePort: 30080,
        },
        {
          name: 'http-443',
          port: 443,
          protocol: 'TCP',
          targetPort: 10443,
          nodePort: 30443,
        },
      ],
      ...spec,
    },
  };
}

const build = (
  annotations: Readonly<Record<string, string>> = good,
  spec = {},
) => buildModel(settings, aService(annotations, spec));
const without = (name: string) =>
  Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));

describe('buildModel', () => {
  it('names everything after namespace, Service and a hash', () => {
    const { loadBalancer, targetGroups } = build();
    const names = [loadBalancer.name, ...targetGroups.map(({ name }) => name)];
    names.forEach(name =>
      expect(name).toMatch(/^k8s-envoygat-envoypay-[0-9a-f]{10}$/),
    );
    expect(new Set(names).size).toBe(3);
    expect(build()).toEqual(build());
  });

  it('tags everything so that it is found again', () => {
    const { loadBalancer, targetGroups, listeners } = build({
      ...good,
      'additional-resource-tags': 'team=pay',
    });
    const stack = 'envoy-gateway-system/envoy-payments-payments-edge-aa3a793f';
    const tags = (resource: string) => ({
      team: 'pay',
      'elbv2.k8s.aws/cluster': 'lab',
      'service.k8s.aws/stack': stack,
      'service.k8s.aws/resource': resource,
    });
    expect(loadBalancer.tags).toEqual(tags('LoadBalancer'));
    expect(targetGroups.map(group => group.tags)).toEqual([
      tags(`${stack}:80`),
      tags(`${stack}:443`),
    ]);
    expect(listeners.map(listener => listener.tags)).toEqual([
      tags('80'),
      tags('443'),
    ]);
  });

  it('ends TLS on the ports that ssl-ports names', () => {
    expect(build().listeners).toMatchObject([
      { port: 80, protocol: 'TCP', certificates: [], sslPolicy: undefined },
      {
        port: 443,
        protocol: 'TLS',
        certificates: ['arn:cert'],
        sslPolicy: good['ssl-negotiation-policy'],
      },
    ]);
  });

  it.each([
    [
      'by the name of a port',
      { ...good, 'ssl-ports': 'http-443' },
      ['TCP', 'TLS'],
    ],
    ['on every port without ssl-ports', without('ssl-ports'), ['TLS', 'TLS']],
    ['nowhere without a certificate', without('ssl-cert'), ['TCP', 'TCP']],
  ])('ends TLS %s', (_, annotations, protocols) => {
    expect(
      build(annotations).listeners.map(({ protocol }) => protocol),
    ).toEqual(protocols);
  });

  it('takes the old SSL policy where none is named', () => {
    expect(
      build(without('ssl-negotiation-policy')).listeners[1].sslPolicy,
    ).toBe('ELBSecurityPolicy-2016-08');
  });

  it.each([
    ['HTTP2Preferred', 'HTTP2Preferred'],
    ['None', undefined],
  ])('asks for ALPN %s', (value, policy) => {
    expect(
      build({ ...good, 'alpn-policy': value }).listeners[1].alpnPolicy,
    ).toBe(policy);
  });

  it('checks health as told, else by TCP on the traffic port', () => {
    const http = {
      'healthcheck-protocol': 'http',
      'healthcheck-port': '19003',
      'healthcheck-path': '/ready',
    };
    const check = {
      intervalSeconds: 10,
      timeoutSeconds: 10,
      healthyThreshold: 3,
      unhealthyThreshold: 3,
    };
    expect(build().targetGroups[0].healthCheck).toMatchObject({
      ...check,
      protocol: 'TCP',
      port: 'traffic-port',
    });
    expect(
      build({ ...good, ...http, 'healthcheck-interval': '5' }).targetGroups[1]
        .healthCheck,
    ).toMatchObject({
      ...check,
      intervalSeconds: 5,
      protocol: 'HTTP',
      port: '19003',
      path: '/ready',
      successCodes: '200-399',
    });
  });

  it('sends instance targets to node ports and asks nodes which of them has an Envoy', () => {
    const [group] = build({
      ...good,
      'nlb-target-type': 'instance',
    }).targetGroups;
    expect(group).toMatchObject({
      targetType: 'instance',
      port: 30080,
      healthCheck: {
        protocol: 'HTTP',
        port: '31305',
        path: '/healthz',
        timeoutSeconds: 6,
        healthyThreshold: 2,
      },
    });
  });

  it('turns PROXY protocol on and off', () => {
    const attribute = (annotations: Readonly<Record<string, string>>) =>
      build(annotations).targetGroups[0].attributes[
        'proxy_protocol_v2.enabled'
      ];
    expect([
      attribute(good),
      attribute({ ...good, 'proxy-protocol': '*' }),
    ]).toEqual(['false', 'true']);
  });

  it('keeps the scheme that is there where none is asked for', () => {
    const service = aService(without('scheme'));
    expect(buildModel(settings, service).loadBalancer.scheme).toBe('internal');
    expect(
      buildModel(settings, service, 'internet-facing').loadBalancer.scheme,
    ).toBe('internet-facing');
  });

  it.each([
    ['the managed and the shared group', good, 2],
    ['own groups alone', { ...good, 'security-groups': 'sg-own' }, 1],
    [
      'own groups and the shared one',
      {
        ...good,
        'security-groups': 'sg-own',
        'manage-backend-security-group-rules': 'true',
      },
      2,
    ],
  ])('puts %s on the load balancer', (_, annotations, count) => {
    expect(build(annotations).loadBalancer.securityGroups).toHaveLength(count);
  });

  it('takes subnets, name and attributes as asked', () => {
    const { loadBalancer } = build({
      ...good,
      subnets: 'subnet-x, subnet-y',
      name: 'mine',
      attributes: 'load_balancing.cross_zone.enabled=true',
      'ip-address-type': 'dualstack',
    });
    expect(loadBalancer).toMatchObject({
      name: 'mine',
      ipAddressType: 'dualstack',
      subnetIds: ['subnet-x', 'subnet-y'],
      attributes: { 'load_balancing.cross_zone.enabled': 'true' },
    });
  });

  it('reads the other prefix too', () => {
    const service = aService(
      { scheme: 'internet-facing' },
      {},
      'service.kubernetes.io',
    );
    expect(buildModel(settings, service).loadBalancer.scheme).toBe(
      'internet-facing',
    );
  });

  it.each([
    ['Unused port in ssl-ports annotation [8443]', { 'ssl-ports': '8443' }],
    [
      'Unused port in ssl-ports annotation [8443 *]',
      { 'ssl-ports': '443,8443,*' },
    ],
    [
      'load balancer name cannot be longer than 32 characters',
      { name: 'a'.repeat(33) },
    ],
    ['unknown scheme: public', { scheme: 'public' }],
    ['unsupported targetType: pod', { 'nlb-target-type': 'pod' }],
    ['invalid ALPN policy h2', { 'alpn-policy': 'h2' }],
    ['only value currently supported is *', { 'proxy-protocol': 'v2' }],
    [
      'unsupported health check protocol: udp',
      { 'healthcheck-protocol': 'udp' },
    ],
    ['failed to parse int64 annotation', { 'healthcheck-interval': 'often' }],
    ['failed to parse stringMap annotation', { attributes: 'protected' }],
  ])('refuses: %s', (message, annotations) => {
    expect(() => build({ ...good, ...annotations })).toThrow(message);
  });

  it('refuses instance targets without node ports', () => {
    const ports = [{ port: 80, targetPort: 10080 }];
    expect(() => build({ 'nlb-target-type': 'instance' }, { ports })).toThrow(
      'unable to support instance target type with an unallocated NodePort',
    );
  });
});

describe('requireDeletable', () => {
  it('holds a Service whose annotation protects it', () => {
    const service = aService({
      attributes: 'deletion_protection.enabled=true',
    });
    expect(() => requireDeletable(service)).toThrow(
      'deletion_protection is enabled, cannot delete the service: envoy-payments-payments-edge-aa3a793f',
    );
    expect(() => requireDeletable(aService())).not.toThrow();
  });
});

describe('ownsService', () => {
  it.each([
    ['its class', { loadBalancerClass: 'service.k8s.aws/nlb' }, {}, true],
    [
      'another class',
      { loadBalancerClass: 'other' },
      { type: 'external', 'nlb-target-type': 'ip' },
      false,
    ],
    [
      'type external with a target type',
      {},
      { type: 'external', 'nlb-target-type': 'ip' },
      true,
    ],
    ['type external alone', {}, { type: 'external' }, false],
    ['the old type nlb-ip', {}, { type: 'nlb-ip' }, true],
    ['nothing that says so', {}, good, false],
    [
      'its class on a ClusterIP',
      { type: 'ClusterIP', loadBalancerClass: 'service.k8s.aws/nlb' },
      {},
      false,
    ],
  ])('goes by %s', (_, spec, annotations, owns) => {
    expect(ownsService(LBC_MARKS, aService(annotations, spec))).toBe(owns);
  });

  it.each([
    ['its class', { loadBalancerClass: 'eks.amazonaws.com/nlb' }, {}, true],
    [
      'its sibling’s class',
      { loadBalancerClass: 'service.k8s.aws/nlb' },
      {},
      false,
    ],
    ['the old type nlb-ip', {}, { type: 'nlb-ip' }, false],
    [
      'no class at all',
      {},
      { type: 'external', 'nlb-target-type': 'ip' },
      false,
    ],
  ])('goes in EKS Auto Mode by %s', (_, spec, annotations, owns) => {
    const service = aService(annotations, spec);
    expect(ownsService(AUTO_MODE_MARKS, service)).toBe(owns);
  });
});
