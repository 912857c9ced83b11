import type { EdgeTopology } from '../topology';
import {
  ago,
  aLoadBalancer,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  anEvent,
  aTargetGroup,
  aTopology,
  aWarning,
  NOW,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import { DRIFT_ENDS, settingDrift } from './settingDrift';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-';

const carrying = (
  annotations: Readonly<Record<string, string>>,
): Partial<EdgeTopology> => ({
  envoyProxy: anEnvoyProxy({ serviceAnnotations: annotations }),
  service: aManagedService({
    metadata: aMeta({ name: 'envoy', annotations }),
  }),
});

const asking = (annotations: Record<string, string>) =>
  carrying({ ...PAY_EDGE_ANNOTATIONS, ...annotations });

const without = (annotation: string) =>
  carrying(
    Object.fromEntries(
      Object.entries(PAY_EDGE_ANNOTATIONS).filter(
        ([key]) => key !== `${prefix}${annotation}`,
      ),
    ),
  );

const drift = (topology: Partial<EdgeTopology>) =>
  settingDrift(aTopology(topology), NOW);

const protectedBalancer = aLoadBalancer({
  attributes: { 'deletion_protection.enabled': 'true' },
});

describe('settingDrift', () => {
  it('finds nothing on a healthy edge', () => {
    expect(drift({})).toEqual([]);
  });

  it('finds nothing where there is no load balancer to compare with', () => {
    expect(drift({ loadBalancer: undefined })).toEqual([]);
    expect(drift({ service: undefined })).toEqual([]);
  });

  it('says what is asked, what reached the Service and what AWS has', () => {
    expect(
      drift({
        ...asking({ [`${prefix}alpn-policy`]: 'HTTP1Only' }),
        envoyProxy: anEnvoyProxy(),
      }),
    ).toEqual([
      {
        option: 'alpn',
        hop: 'listener',
        port: 443,
        setting: 'the ALPN policy of listener 443',
        asked: 'HTTP2Preferred',
        onService: 'HTTP1Only',
        live: 'HTTP2Preferred',
        cause: 'edited',
        impact: 'partial',
      },
    ]);
  });

  it.each([
    ['scheme', { [`${prefix}scheme`]: 'internet-facing' }, 'loadBalancer'],
    [
      'sslPolicy',
      { [`${prefix}ssl-negotiation-policy`]: 'ELBSecurityPolicy-2016-08' },
      'listener',
    ],
    [
      'crossZone',
      { [`${prefix}attributes`]: 'load_balancing.cross_zone.enabled=true' },
      'loadBalancer',
    ],
    [
      'deregistrationDelaySeconds',
      {
        [`${prefix}target-group-attributes`]:
          'deregistration_delay.timeout_seconds=60',
      },
      'targets',
    ],
    ['targetType', { [`${prefix}nlb-target-type`]: 'instance' }, 'targets'],
    [
      'healthyThreshold',
      { [`${prefix}healthcheck-healthy-threshold`]: '5' },
      'targets',
    ],
    [
      'ipAddressType',
      { [`${prefix}ip-address-type`]: 'dualstack' },
      'loadBalancer',
    ],
    ['proxyProtocol', { [`${prefix}proxy-protocol`]: '*' }, 'targets'],
    ['backendProtocol', { [`${prefix}backend-protocol`]: 'ssl' }, 'targets'],
  ])('compares %s', (option, annotations, hop) => {
    expect(drift(asking(annotations))).toEqual([
      expect.objectContaining({ option, hop, cause: 'edited' }),
    ]);
  });

  it('lets the annotation for PROXY protocol beat the attribute', () => {
    const enabled = aTargetGroup(443, {
      attributes: { 'proxy_protocol_v2.enabled': 'true' },
    });

    expect(
      drift({
        ...asking({
          [`${prefix}proxy-protocol`]: '*',
          [`${prefix}target-group-attributes`]:
            'proxy_protocol_v2.enabled=false',
        }),
        targetGroups: [enabled],
      }),
    ).toEqual([]);
  });

  it('compares no path where the check only connects', () => {
    expect(
      drift({
        ...asking({
          [`${prefix}healthcheck-protocol`]: 'tcp',
          [`${prefix}healthcheck-path`]: '/other',
        }),
        targetGroups: [
          aTargetGroup(443, {
            healthCheck: {
              ...aTargetGroup().healthCheck,
              protocol: 'TCP',
              path: '/ready',
            },
          }),
        ],
      }),
    ).toEqual([]);
  });

  describe('why AWS has another value', () => {
    const changed = asking({
      [`${prefix}attributes`]: 'deletion_protection.enabled=true',
    });
    const causes = (topology: Partial<EdgeTopology>) =>
      drift({ ...changed, ...topology }).map(({ cause }) => cause);

    it('is a refusal while one is the last word', () => {
      expect(
        causes({ events: [anEvent(), aWarning('FailedDeployModel', 'x')] }),
      ).toEqual(['refused']);
    });

    it('is work in progress soon after the controller spoke', () => {
      expect(causes({ events: [anEvent({ lastSeen: ago(60) })] })).toEqual([
        'applying',
      ]);
    });

    it('is a hand in AWS when the controller has long been content', () => {
      expect(causes({ events: [anEvent()] })).toEqual(['edited']);
    });

    it.each([
      [ago(60), [anEvent()], 'applying'],
      [ago(1200), [anEvent()], 'unattended'],
      [ago(1200), [anEvent({ lastSeen: ago(1100) })], 'edited'],
      [ago(1200), [anEvent(), aWarning('FailedDeployModel', 'x')], 'refused'],
      [ago(1200), [], 'unclear'],
      [undefined, [anEvent()], 'unclear'],
    ])(
      'of a Service that was changed at %s, with its events %#, is %s',
      (changedAt, events, cause) => {
        const service = changed.service && { ...changed.service, changedAt };

        expect(causes({ service, events })).toEqual([cause]);
      },
    );
  });

  it('knows that a name is only looked at when a load balancer is made', () => {
    expect(drift(asking({ [`${prefix}name`]: 'other' }))).toEqual([
      expect.objectContaining({
        option: 'loadBalancerName',
        onService: 'other',
        cause: 'ignored',
      }),
    ]);
  });

  describe('an option that was taken out', () => {
    it('leaves the ALPN policy of AWS as it was', () => {
      expect(drift(without('alpn-policy'))).toEqual([
        expect.objectContaining({
          option: 'alpn',
          port: 443,
          live: 'HTTP2Preferred',
          cause: 'sticky',
        }),
      ]);
    });

    it('leaves an attribute as it was', () => {
      expect(drift({ loadBalancer: protectedBalancer })).toEqual([
        expect.objectContaining({
          option: 'deletionProtection',
          live: 'true',
          cause: 'sticky',
        }),
      ]);
    });

    it('leaves an attribute of the target groups, told once', () => {
      const quick = { 'deregistration_delay.timeout_seconds': '10' };

      expect(
        drift({
          targetGroups: [80, 443].map(port =>
            aTargetGroup(port, { attributes: quick }),
          ),
        }),
      ).toEqual([
        expect.objectContaining({
          option: 'deregistrationDelaySeconds',
          hop: 'targets',
          live: '10',
        }),
      ]);
    });

    it('is nothing to tell where AWS has its default', () => {
      expect(
        drift({
          ...without('alpn-policy'),
          listeners: [
            aLoadBalancerListener(80),
            aLoadBalancerListener(443, { alpnPolicy: 'None' }),
          ],
        }),
      ).toEqual([]);
    });
  });
});

describe('DRIFT_ENDS', () => {
  it('tells what heals by itself from what waits for somebody', () => {
    expect(DRIFT_ENDS).toEqual({
      applying: 'soon',
      edited: 'nextSync',
      unclear: 'unknown',
      refused: 'never',
      unattended: 'never',
      ignored: 'never',
      sticky: 'never',
    });
  });
});
