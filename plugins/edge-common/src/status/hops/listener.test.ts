import type { LoadBalancerListener } from '../../snapshot';
import {
  aHop,
  ago,
  aListener,
  aGateway,
  aLoadBalancer,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEvent,
  aWarning,
  ENVOY_NAME,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';

const plain = aLoadBalancerListener(80);

const listenerHop = (...listeners: readonly LoadBalancerListener[]) =>
  aHop('listener', { listeners });

const serviceWith = (annotations: Record<string, string>, ports?: number[]) =>
  aManagedService({
    metadata: aMeta({ name: ENVOY_NAME, annotations }),
    ...(ports && {
      ports: ports.map(port => ({
        name: `http-${port}`,
        port,
        protocol: 'TCP',
      })),
    }),
  });

describe('the hop listener', () => {
  it('is ready when TLS ends where it was asked to', () => {
    expect(aHop('listener')).toMatchObject({
      state: 'ready',
      summary: 'The load balancer ends TLS on port 443 as asked.',
    });
  });

  it('is broken when the only TLS listener is missing', () => {
    expect(listenerHop(plain)).toMatchObject({
      state: 'broken',
      summary:
        'The load balancer does not have listener 443 as asked: missing instead of TLS.',
    });
  });

  it('is broken when the TLS listener speaks plain TCP', () => {
    expect(
      listenerHop(plain, aLoadBalancerListener(443, { protocol: 'TCP' })).state,
    ).toBe('broken');
  });

  it('is degraded when only the listener of the redirect is missing', () => {
    expect(listenerHop(aLoadBalancerListener(443)).state).toBe('degraded');
  });

  it('is degraded when one of two TLS listeners is missing', () => {
    const service = serviceWith(
      {
        ...PAY_EDGE_ANNOTATIONS,
        'service.beta.kubernetes.io/aws-load-balancer-ssl-ports': '443,8443',
      },
      [443, 8443],
    );

    expect(
      aHop('listener', { service, listeners: [aLoadBalancerListener(443)] })
        .state,
    ).toBe('degraded');
  });

  it.each([
    ['SSL policy', { sslPolicy: 'ELBSecurityPolicy-2016-08' }],
    ['ALPN policy', { alpnPolicy: undefined }],
    ['certificates', { certificateArns: ['arn:other'] }],
  ])('is degraded when the %s is not the one asked for', (_, overrides) => {
    const hop = listenerHop(plain, aLoadBalancerListener(443, overrides));

    expect(hop.state).toBe('degraded');
    expect(
      hop.evidence.filter(({ verdict }) => verdict === 'bad'),
    ).toHaveLength(1);
  });

  it('waits while a new load balancer gets its listeners', () => {
    const gateway = aGateway({
      metadata: aMeta({ name: 'pay-edge', creationTimestamp: ago(60) }),
    });

    expect(aHop('listener', { gateway, listeners: [plain] })).toMatchObject({
      state: 'progressing',
      usualSeconds: 180,
    });
  });

  it.each([
    [20, 'progressing'],
    [700, 'degraded'],
  ])(
    'of AWS as it was %d s before or after the controller changed it is %s',
    (seconds, state) => {
      const hop = aHop('listener', {
        events: [anEvent({ lastSeen: ago(seconds) })],
        listeners: [plain, aLoadBalancerListener(443, { alpnPolicy: 'None' })],
      });

      expect(hop).toMatchObject({ state, since: ago(seconds) });
    },
  );

  it('does not wait for a change that is refused again and again', () => {
    const hop = aHop('listener', {
      events: [
        anEvent(),
        aWarning('FailedDeployModel', 'x', { lastSeen: ago(5) }),
      ],
      listeners: [plain, aLoadBalancerListener(443, { alpnPolicy: 'None' })],
    });

    expect(hop.state).toBe('degraded');
  });

  describe('where no certificate is asked for', () => {
    const tcp = aLoadBalancerListener(443, {
      protocol: 'TCP',
      certificateArns: [],
    });

    it('is broken when 443 is plain on both sides', () => {
      expect(
        aHop('listener', { service: serviceWith({}), listeners: [plain, tcp] }),
      ).toMatchObject({
        state: 'broken',
        summary: `Nobody ends TLS on port 443: Service ${ENVOY_NAME} asks for no certificate, and Envoy expects plain HTTP.`,
      });
    });

    it('is ready when Envoy ends TLS itself', () => {
      const gateway = aGateway({
        listeners: [
          aListener({ name: 'http', port: 80 }),
          aListener({ protocol: 'HTTPS', hasTls: true }),
        ],
      });

      expect(
        aHop('listener', {
          service: serviceWith({}),
          gateway,
          listeners: [plain, tcp],
        }).state,
      ).toBe('ready');
    });

    it('is ready when there is port 80 only', () => {
      expect(
        aHop('listener', {
          service: serviceWith({}, [80]),
          listeners: [plain],
        }),
      ).toMatchObject({
        state: 'ready',
        summary: 'The load balancer listens on port 80 without TLS, as asked.',
      });
    });
  });

  it('shows every listener with its policy', () => {
    expect(
      aHop('listener').evidence.map(({ label, value }) => `${label}: ${value}`),
    ).toEqual([
      'Listener 80: TCP',
      'Listener 443: TLS ELBSecurityPolicy-TLS13-1-2-2021-06',
    ]);
  });

  it('is not reached without a load balancer', () => {
    expect(
      aHop('listener', { loadBalancer: undefined, listeners: [] }).state,
    ).toBe('notChecked');
    expect(
      aHop('listener', {
        loadBalancer: aLoadBalancer(),
        service: undefined,
        listeners: [],
      }).state,
    ).toBe('notChecked');
  });
});
