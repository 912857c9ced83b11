import type { EdgeState } from '../hops';
import {
  aCertificate,
  aCondition,
  aGateway,
  ago,
  aListener,
  aListenerStatus,
  aLoadBalancer,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aRedirectRoute,
  aRoute,
  aTarget,
  aTargetGroup,
  CERTIFICATE_ARN,
  ENVOY_NAMESPACE,
  PAY_EDGE,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { hopOf, reported, serviceMeta } from './__fixtures__/reported';

const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

describe('settings of the load balancer', () => {
  const asking = (extra: Readonly<Record<string, string>>) => {
    const annotations = { ...PAY_EDGE_ANNOTATIONS };
    Object.entries(extra).forEach(([key, value]) => {
      annotations[`${PREFIX}${key}`] = value;
    });
    return {
      service: aManagedService({ metadata: serviceMeta({ annotations }) }),
      envoyProxy: anEnvoyProxy({ serviceAnnotations: annotations }),
    };
  };
  const OTHER_ARN = CERTIFICATE_ARN.replace(/[^/]+$/, 'other');
  const both = [CERTIFICATE_ARN, OTHER_ARN];
  const sni = (other: Partial<ReturnType<typeof aCertificate>>) => ({
    ...asking({ 'ssl-cert': both.join(',') }),
    listeners: [
      aLoadBalancerListener(80),
      aLoadBalancerListener(443, { certificateArns: both }),
    ],
    routes: [
      aRedirectRoute(),
      aRoute(),
      aRoute({
        metadata: aMeta({ name: 'org' }),
        hostnames: ['pay.example.org'],
      }),
    ],
    certificates: [
      aCertificate(),
      aCertificate({ arn: OTHER_ARN, domains: ['*.example.org'], ...other }),
    ],
  });

  it.each<[string, Partial<EdgeTopology>, EdgeState]>([
    [
      'instance targets',
      {
        ...asking({
          'nlb-target-type': 'instance',
          'healthcheck-port': 'traffic-port',
        }),
        targetGroups: [80, 443].map(port =>
          aTargetGroup(port, {
            targetType: 'instance',
            healthCheck: {
              ...aTargetGroup(port).healthCheck,
              port: 'traffic-port',
            },
            targets: [
              aTarget({ id: 'i-0a', port: 31362 }),
              aTarget({ id: 'i-0b', port: 31362, zone: 'eu-west-1b' }),
            ],
          }),
        ),
      },
      'ready',
    ],
    [
      'both address families (dualstack)',
      {
        ...asking({ 'ip-address-type': 'dualstack' }),
        loadBalancer: aLoadBalancer({ ipAddressType: 'dualstack' }),
      },
      'ready',
    ],
    ['several certificates, each for its names (SNI)', sni({}), 'ready'],
    [
      'a further certificate that has expired',
      sni({ status: 'EXPIRED', notAfter: ago(3600) }),
      'degraded',
    ],
    [
      'a further certificate that ACM does not have',
      {
        ...sni({}),
        certificates: [aCertificate()],
        missingCertificates: [OTHER_ARN],
      },
      'degraded',
    ],
    [
      'names that no certificate covers, beside some that one does',
      sni({ domains: ['*.example.net'] }),
      'degraded',
    ],
  ])('%s', (_, edge, state) => {
    const report = reported(edge);

    expect([report.state, report.summary]).toEqual([state, expect.anything()]);
  });
});

describe('an EnvoyProxy on the class and one on the Gateway', () => {
  const { [`${PREFIX}scheme`]: scheme, ...rest } = PAY_EDGE_ANNOTATIONS;
  const classEnvoyProxy = anEnvoyProxy({
    metadata: aMeta({ name: 'platform', namespace: ENVOY_NAMESPACE }),
    serviceAnnotations: { [`${PREFIX}scheme`]: scheme },
  });
  const onService = (annotations: Readonly<Record<string, string>>) => ({
    classEnvoyProxy,
    service: aManagedService({ metadata: serviceMeta({ annotations }) }),
  });

  it.each<[string, Partial<EdgeTopology>, EdgeState]>([
    [
      'merge where the Gateway’s says so by mergeType',
      {
        ...onService(PAY_EDGE_ANNOTATIONS),
        envoyProxy: anEnvoyProxy({ serviceAnnotations: rest }),
      },
      'ready',
    ],
    [
      'merge, and what did not arrive is missed',
      {
        ...onService(rest),
        envoyProxy: anEnvoyProxy({ serviceAnnotations: rest }),
      },
      'degraded',
    ],
    [
      'replace each other where it says nothing',
      {
        ...onService(rest),
        envoyProxy: anEnvoyProxy({
          serviceAnnotations: rest,
          mergeType: undefined,
        }),
      },
      'ready',
    ],
  ])('%s', (_, edge, state) => {
    expect(hopOf(reported(edge), 'envoy')?.state).toBe(state);
  });
});

describe('a listener for one team', () => {
  it('that is refused degrades an edge whose app listener works', () => {
    const report = reported({
      gateway: aGateway({
        listeners: [
          aListener({ name: 'http', port: 80 }),
          aListener(),
          aListener({ name: 'other', port: 8443 }),
        ],
        listenerStatuses: [
          aListenerStatus({ name: 'http' }),
          aListenerStatus(),
          aListenerStatus({
            name: 'other',
            conditions: [
              aCondition('Programmed', { status: 'False', reason: 'Invalid' }),
            ],
          }),
        ],
      }),
      id: PAY_EDGE,
    });

    expect(hopOf(report, 'gateway')?.state).toBe('degraded');
  });
});
