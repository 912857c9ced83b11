import {
  aBackendRef,
  aCertificate,
  aCondition,
  aGateway,
  aListener,
  aListenerStatus,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  anUnhealthyTarget,
  aPolicy,
  aRoute,
  aRouteParent,
  aRouteRule,
  aSeen,
  aTargetGroup,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { diagnose } from './diagnose';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

/** What the manifests ask, carried to the Service as Envoy Gateway does it. */
const asking = (
  annotations: Record<string, string | undefined>,
  proxy: Parameters<typeof anEnvoyProxy>[0] = {},
): Partial<EdgeTopology> => {
  const all = Object.fromEntries(
    Object.entries({ ...PAY_EDGE_ANNOTATIONS, ...annotations }).flatMap(
      ([key, value]) => (value === undefined ? [] : [[key, value] as const]),
    ),
  );
  return {
    envoyProxy: anEnvoyProxy({ serviceAnnotations: all, ...proxy }),
    service: aManagedService({
      hostnames: [],
      metadata: aMeta({
        name: ENVOY_NAME,
        namespace: ENVOY_NAMESPACE,
        annotations: all,
      }),
    }),
  };
};

const nothingMade: Partial<EdgeTopology> = {
  loadBalancer: undefined,
  listeners: [],
  targetGroups: [],
  targetGroupBindings: [],
};

const refused = (reason: string, text: string): Partial<EdgeTopology> => ({
  ...nothingMade,
  events: [aWarning(reason, `Failed model due to ${text}`)],
});

const aws = (code: string): string =>
  `operation error Elastic Load Balancing v2: CreateListener, https response error StatusCode: 400, RequestID: 1, api error ${code}: no`;

const failing: Partial<EdgeTopology> = {
  targetGroups: [
    aTargetGroup(80, { targets: [anUnhealthyTarget()] }),
    aTargetGroup(443, { targets: [anUnhealthyTarget()] }),
  ],
};

const serving = (
  annotations: Record<string, string | undefined>,
  more: Partial<EdgeTopology> = {},
): Partial<EdgeTopology> => {
  const asked = asking(annotations);
  return {
    ...asked,
    service: aManagedService({ metadata: asked.service?.metadata }),
    ...more,
  };
};

const accepts = (type: string, reason: string) =>
  aRouteParent({}, aCondition(type, { status: 'False', reason }));

const CASES: Readonly<
  Record<string, readonly [string, string, Partial<EdgeTopology>]>
> = {
  'a certificate of another region': [
    'M14',
    'K10',
    {
      ...asking({
        [`${prefix}-ssl-cert`]:
          'arn:aws:acm:us-east-1:123456789012:certificate/1a2b',
      }),
      ...refused('FailedDeployModel', aws('CertificateNotFound')),
    },
  ],
  'a TLS policy nobody has': [
    'M17',
    'K10',
    {
      ...asking({
        [`${prefix}-ssl-negotiation-policy`]: 'ELBSecurityPolicy-None',
      }),
      ...refused('FailedDeployModel', aws('SSLPolicyNotFound')),
    },
  ],
  'a threshold out of range': [
    'M36',
    'K10',
    {
      ...asking({ [`${prefix}-healthcheck-healthy-threshold`]: '1' }),
      ...refused('FailedDeployModel', aws('ValidationError')),
    },
  ],
  'PROXY protocol for everyone but a star': [
    'M30',
    'K09',
    {
      ...asking({ [`${prefix}-proxy-protocol`]: 'true' }),
      ...refused('FailedBuildModel', 'invalid value true'),
    },
  ],
  'a name that is too long': [
    'M38',
    'K09',
    {
      ...asking({ [`${prefix}-name`]: 'n'.repeat(33) }),
      ...refused(
        'FailedBuildModel',
        'load balancer name cannot be longer than 32 characters',
      ),
    },
  ],
  'node targets without node ports': [
    'M67',
    'K09',
    {
      ...asking({ [`${prefix}-nlb-target-type`]: 'instance' }),
      ...refused(
        'FailedBuildModel',
        'unable to support instance target type with an unallocated NodePort',
      ),
    },
  ],
  'a certificate that was forgotten': [
    'M12',
    'A05',
    serving(
      { [`${prefix}-ssl-cert`]: undefined },
      {
        listeners: [
          aLoadBalancerListener(80),
          aLoadBalancerListener(443, { protocol: 'TCP' }),
        ],
      },
    ),
  ],
  'a health check of an unshifted port': [
    'M35',
    'A13',
    serving({ [`${prefix}-healthcheck-port`]: '443' }, failing),
  ],
  'own security groups that open nothing': [
    'M43',
    'A13',
    serving({ [`${prefix}-security-groups`]: 'sg-0123456789abcdef0' }, failing),
  ],
  'nodes asked on a port of pods': [
    'M70',
    'A13',
    serving(
      { [`${prefix}-nlb-target-type`]: 'instance' },
      { ...failing, service: aManagedService({ allocateNodePorts: true }) },
    ),
  ],
  'PROXY protocol of one section': [
    'M31',
    'M28',
    serving(
      { [`${prefix}-proxy-protocol`]: '*' },
      {
        policies: [
          aPolicy({
            proxyProtocol: 'required',
            targets: [
              { kind: 'Gateway', name: 'pay-edge', sectionName: 'https' },
            ],
          }),
        ],
        targetGroups: [80, 443].map(port =>
          aTargetGroup(port, {
            attributes: { 'proxy_protocol_v2.enabled': 'true' },
          }),
        ),
      },
    ),
  ],
  'a name the certificates asked for miss': [
    'M58',
    'A10',
    { certificates: [aCertificate({ domains: ['shop.example.com'] })] },
  ],
  'host names that do not meet': [
    'M59',
    'K17',
    {
      gateway: aGateway({
        listeners: [
          aListener({ name: 'http', port: 80 }),
          aListener({ hostname: 'shop.example.com' }),
        ],
      }),
      routes: [
        aRoute({
          parents: [accepts('Accepted', 'NoMatchingListenerHostname')],
        }),
      ],
    },
  ],
  'a grant that is missing': [
    'M60',
    'K18',
    {
      routes: [
        aRoute({
          rules: [
            aRouteRule({
              backendRefs: [aBackendRef({ namespace: 'billing' })],
            }),
          ],
          parents: [accepts('ResolvedRefs', 'RefNotPermitted')],
        }),
      ],
    },
  ],
  'two listeners on one port': [
    'M64',
    'K13',
    {
      gateway: aGateway({
        listeners: [
          aListener({ name: 'http', port: 80 }),
          aListener(),
          aListener({ name: 'second' }),
        ],
        listenerStatuses: [
          aListenerStatus({
            conditions: [
              aCondition('Conflicted', { reason: 'HostnameConflict' }),
            ],
          }),
        ],
      }),
    },
  ],
};

describe('what manifests cause', () => {
  it.each(Object.entries(CASES))(
    'comes before its symptom: %s',
    (_, [cause, symptom, topology]) => {
      const { findings, causes } = diagnose(aSeen(topology));
      const folded = findings.find(({ ruleId }) => ruleId === symptom);

      expect(folded).toMatchObject({ explainedBy: cause });
      expect(causes.map(({ ruleId }) => ruleId)).toContain(cause);
      expect(causes.map(({ ruleId }) => ruleId)).not.toContain(symptom);
    },
  );

  it('leaves a refusal that no setting brings about to itself', () => {
    const { causes } = diagnose(
      aSeen({
        ...asking({ [`${prefix}-name`]: 'n'.repeat(33) }),
        ...refused('FailedBuildModel', "couldn't auto-discover subnets"),
      }),
    );

    expect(causes.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['K09', 'M38']),
    );
  });
});
