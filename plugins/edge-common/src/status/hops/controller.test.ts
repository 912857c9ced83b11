import type { KubeEvent, Service } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import {
  aCondition,
  aGateway,
  aHop,
  ago,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEvent,
  aTargetGroup,
  aTargetGroupBinding,
  aTopology,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  someParts,
  targetGroupName,
} from '../../testUtils';

const ownerless = (seconds: number, overrides: Partial<Service> = {}) =>
  aManagedService({
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      creationTimestamp: ago(seconds),
    }),
    loadBalancerClass: undefined,
    hostnames: [],
    ...overrides,
  });

const controllerHop = (service: Service, others: Partial<EdgeTopology> = {}) =>
  aHop('controller', { service, ...others });

const unused = 'Failed build model due to Unused port in ssl-ports [8443]';

const refusedFor = (
  seconds: number,
  message = unused,
  overrides: Partial<KubeEvent> = {},
) =>
  aWarning('FailedBuildModel', message, {
    firstSeen: ago(seconds),
    lastSeen: ago(1),
    ...overrides,
  });

/** The NLB as it was, while the Service asks for something else. */
const differing: Partial<EdgeTopology> = {
  listeners: [
    aLoadBalancerListener(80),
    aLoadBalancerListener(443, { sslPolicy: 'ELBSecurityPolicy-2016-08' }),
  ],
};

describe('the hop controller', () => {
  it('is ready when the Service is owned, has its address and its bindings', () => {
    expect(aHop('controller')).toMatchObject({ state: 'ready' });
  });

  describe('looking for an owner', () => {
    it.each([
      [60, 'progressing'],
      [299, 'progressing'],
      [301, 'broken'],
    ])('waits %d s for anybody: %s', (seconds, state) => {
      const hop = controllerHop(ownerless(seconds), { events: [] });

      expect(hop.state).toBe(state);
      expect(hop.summary).toContain('No load-balancer controller owns');
    });

    it.each([
      ['class', { loadBalancerClass: 'service.k8s.aws/nlb' }],
      [
        'class of EKS Auto Mode',
        { loadBalancerClass: 'eks.amazonaws.com/nlb' },
      ],
      [
        'finalizer',
        {
          metadata: aMeta({
            name: ENVOY_NAME,
            namespace: ENVOY_NAMESPACE,
            finalizers: ['service.kubernetes.io/load-balancer-cleanup'],
          }),
        },
      ],
      [
        'type annotation',
        {
          metadata: aMeta({
            name: ENVOY_NAME,
            namespace: ENVOY_NAMESPACE,
            annotations: {
              'service.beta.kubernetes.io/aws-load-balancer-type': 'external',
              'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type':
                'ip',
            },
          }),
        },
      ],
    ])('knows it by its %s', (_, overrides) => {
      const hop = controllerHop(ownerless(600, overrides), { events: [] });

      expect(hop.evidence).toContainEqual(
        expect.objectContaining({
          verdict: 'good',
          label: 'Owner of the Service',
        }),
      );
    });

    it('knows it by an event of its own, before there is a finalizer', () => {
      const hop = controllerHop(ownerless(600), { events: [refusedFor(600)] });

      expect(hop.summary).toContain('Unused port');
    });

    it('is broken for a class nobody serves', () => {
      const hop = controllerHop(
        ownerless(600, { loadBalancerClass: 'example.com/lb' }),
        { events: [] },
      );

      expect(hop.state).toBe('broken');
      expect(hop.evidence[0].value).toBe('example.com/lb');
    });
  });

  describe('hearing a refusal', () => {
    const pending = ownerless(600, {
      loadBalancerClass: 'service.k8s.aws/nlb',
    });

    it('is broken when no load balancer has come into being', () => {
      expect(
        controllerHop(pending, {
          events: [refusedFor(600)],
          loadBalancer: undefined,
          listeners: [],
        }),
      ).toMatchObject({
        state: 'broken',
        summary: `The load-balancer controller refuses the Service: ${unused}`,
      });
    });

    it('is degraded when the old settings go on serving', () => {
      const hop = aHop('controller', {
        ...differing,
        events: [anEvent(), refusedFor(600)],
      });

      expect(hop.state).toBe('degraded');
      expect(hop.summary).toContain('old settings are still in force');
    });

    it('takes one that a success has overtaken for history', () => {
      expect(
        aHop('controller', {
          ...differing,
          events: [
            refusedFor(600, unused, { lastSeen: ago(300) }),
            anEvent({ lastSeen: ago(200) }),
          ],
        }).state,
      ).toBe('ready');
    });

    it('takes it for healed when AWS is as asked, though no success was written', () => {
      expect(
        aHop('controller', { events: [anEvent(), refusedFor(600)] }).state,
      ).toBe('ready');
    });

    it('believes it where AWS is not read', () => {
      expect(
        aHop('controller', {
          events: [refusedFor(600)],
          parts: someParts({ elbv2: { state: 'notConfigured' } }),
        }).state,
      ).toBe('degraded');
    });

    it.each([
      ['a permanent cause', unused, 30, 'progressing'],
      ['a permanent cause', unused, 90, 'degraded'],
      ['throttling', 'ThrottlingException: Rate exceeded', 90, 'progressing'],
      ['throttling', 'ThrottlingException: Rate exceeded', 1300, 'degraded'],
      ['a race', 'InvalidGroup.Duplicate: exists', 600, 'progressing'],
      ['a timeout', 'context deadline exceeded', 600, 'progressing'],
    ])('weighs %s (%s) after %d s: %s', (_, message, seconds, state) => {
      expect(
        aHop('controller', {
          ...differing,
          events: [refusedFor(seconds, message)],
        }).state,
      ).toBe(state);
    });

    it('shows repeats once, with their count and without request ids', () => {
      const hop = aHop('controller', {
        ...differing,
        events: [
          refusedFor(
            600,
            '(combined from similar events): operation error, RequestID: 0f-1, CertificateNotFound',
            { count: 7 },
          ),
        ],
      });

      expect(hop.evidence[0].value).toBe(
        'operation error, CertificateNotFound (7 times)',
      );
    });
  });

  describe('waiting for the address', () => {
    it.each([
      [60, 'progressing'],
      [600, 'broken'],
    ])('gives it %d s: %s', (seconds, state) => {
      const service = ownerless(seconds, {
        loadBalancerClass: 'service.k8s.aws/nlb',
      });

      expect(controllerHop(service, { events: [] }).state).toBe(state);
    });

    it.each([
      ['AddressNotAssigned', 60, 'progressing'],
      ['AddressNotAssigned', 600, 'degraded'],
      ['AddressNotUsable', 600, 'degraded'],
      ['NoResources', 600, 'ready'],
    ])(
      'with Programmed=False for %s since %d s is %s',
      (reason, seconds, state) => {
        const hop = aHop('controller', {
          gateway: aGateway({
            conditions: [
              aCondition('Accepted'),
              aCondition('Programmed', {
                status: 'False',
                reason,
                lastTransitionTime: ago(seconds),
              }),
            ],
          }),
        });

        expect(hop.state).toBe(state);
        expect(hop.summary.includes('disagrees with the load balancer')).toBe(
          state === 'degraded',
        );
      },
    );
  });

  describe('looking at target group bindings', () => {
    it('is degraded when one port has none', () => {
      expect(
        aHop('controller', {
          targetGroupBindings: [aTargetGroupBinding(80)],
          targetGroups: [],
        }),
      ).toMatchObject({
        state: 'degraded',
        summary: `Port 443 of Service ${ENVOY_NAME} has no target group.`,
      });
    });

    it.each([
      [
        'broken when no port has one and none a healthy target',
        { targetGroups: [] },
        'broken',
        `Port 80 of Service ${ENVOY_NAME} has no target group.`,
      ],
      [
        'degraded when no port has one and targets are healthy still',
        {},
        'degraded',
        `Nobody keeps the targets of port 80 up to date: Service ${ENVOY_NAME} has no binding for it.`,
      ],
      [
        'waiting for them when the Service has just been changed',
        { service: aManagedService({ changedAt: ago(20) }) },
        'progressing',
        expect.anything(),
      ],
    ])('is %s', (_, topology, state, summary) => {
      expect(
        aHop('controller', { targetGroupBindings: [], ...topology }),
      ).toMatchObject({ state, summary });
    });

    it('finds one that names the port instead of its number', () => {
      expect(
        aHop('controller', {
          targetGroupBindings: [
            aTargetGroupBinding(80),
            aTargetGroupBinding(443, { servicePort: 'http-443' }),
          ],
        }).state,
      ).toBe('ready');
    });

    it('asks for none of the in-tree controller, which knows no such object', () => {
      const service = aManagedService({
        loadBalancerClass: undefined,
        metadata: aMeta({
          name: ENVOY_NAME,
          namespace: ENVOY_NAMESPACE,
          finalizers: ['service.kubernetes.io/load-balancer-cleanup'],
          annotations: aManagedService().metadata.annotations,
        }),
      });

      expect(controllerHop(service, { targetGroupBindings: [] }).state).toBe(
        'ready',
      );
    });

    it('is progressing while one is being applied', () => {
      expect(
        aHop('controller', {
          targetGroupBindings: [
            aTargetGroupBinding(80),
            aTargetGroupBinding(443, { observedGeneration: 0 }),
          ],
        }).state,
      ).toBe('progressing');
    });

    it('is degraded when its targets are not kept up to date', () => {
      const regarding = {
        group: 'elbv2.k8s.aws',
        kind: 'TargetGroupBinding',
        namespace: ENVOY_NAMESPACE,
        name: targetGroupName(443),
      };
      const warning = aWarning('BackendNotFound', 'unable to find port 443', {
        regarding,
      });

      expect(
        aHop('controller', {
          events: [...aTopology().events, warning],
          targetGroups: [aTargetGroup(80), aTargetGroup(443, { targets: [] })],
        }),
      ).toMatchObject({
        state: 'degraded',
        summary:
          'Targets of port 443 are not kept up to date: unable to find port 443',
      });
    });
  });

  describe('of a Service that is being deleted', () => {
    it.each([
      [60, 'progressing'],
      [900, 'broken'],
    ])('gives it %d s: %s', (seconds, state) => {
      const service = aManagedService({
        metadata: aMeta({
          name: ENVOY_NAME,
          namespace: ENVOY_NAMESPACE,
          deletionTimestamp: ago(seconds),
          finalizers: ['service.k8s.aws/resources'],
        }),
      });

      expect(controllerHop(service, { events: [] }).state).toBe(state);
    });
  });

  it('waits for the Service of a young Gateway, and is not reached later', () => {
    const young = aGateway({
      metadata: aMeta({ name: 'pay-edge', creationTimestamp: ago(30) }),
    });

    expect(
      aHop('controller', { service: undefined, gateway: young }).state,
    ).toBe('progressing');
    expect(aHop('controller', { service: undefined }).state).toBe('notChecked');
  });
});
