import type { LoadBalancer } from '../../snapshot';
import {
  aGateway,
  aHop,
  ago,
  aLoadBalancer,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEvent,
  ENVOY_NAME,
  LOAD_BALANCER_HOSTNAME,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';

const balancerHop = (overrides: Partial<LoadBalancer>) =>
  aHop('loadBalancer', { loadBalancer: aLoadBalancer(overrides) });

const gone = { loadBalancer: undefined, listeners: [], targetGroups: [] };

describe('the hop loadBalancer', () => {
  it('is ready when the NLB is active where it was asked to stand', () => {
    expect(aHop('loadBalancer')).toMatchObject({
      state: 'ready',
      summary:
        'Load balancer k8s-envoygat-envoypay-3803bcabf7 is active, internal, in 2 zones.',
    });
  });

  it.each([
    ['provisioning', 60, 'progressing'],
    ['provisioning', 700, 'broken'],
    ['active_impaired', 700, 'degraded'],
    ['failed', 700, 'broken'],
  ] as const)('takes %s since %d s for %s', (state, seconds, expected) => {
    expect(
      balancerHop({ state, createdAt: ago(seconds), stateReason: 'why' }).state,
    ).toBe(expected);
  });

  it('says why AWS could not set it up', () => {
    expect(
      balancerHop({ state: 'failed', stateReason: 'no free addresses' })
        .summary,
    ).toContain('no free addresses');
  });

  it('says how long setting up usually takes', () => {
    expect(
      balancerHop({ state: 'provisioning', createdAt: ago(60) }).usualSeconds,
    ).toBe(180);
  });

  it('is broken when AWS does not have what the Service names', () => {
    const hop = aHop('loadBalancer', gone);

    expect(hop.state).toBe('broken');
    expect(hop.summary).toContain(LOAD_BALANCER_HOSTNAME);
  });

  it('waits for an answer of AWS that was asked before the last deed', () => {
    expect(
      aHop('loadBalancer', {
        ...gone,
        events: [anEvent({ lastSeen: ago(20) })],
      }).state,
    ).toBe('progressing');
  });

  it('is degraded when the scheme is not the one asked for', () => {
    const hop = balancerHop({ scheme: 'internet-facing' });

    expect(hop.state).toBe('degraded');
    expect(hop.summary).toContain('internet-facing instead of internal');
  });

  it('waits for AWS to be read again after the controller was done', () => {
    const hop = aHop('loadBalancer', {
      events: [anEvent({ lastSeen: ago(20) })],
      loadBalancer: aLoadBalancer({ scheme: 'internet-facing' }),
    });

    expect(hop).toMatchObject({ state: 'progressing', since: ago(20) });
  });

  it('is degraded when it stands in other subnets', () => {
    const service = aManagedService({
      metadata: aMeta({
        name: ENVOY_NAME,
        annotations: {
          ...PAY_EDGE_ANNOTATIONS,
          'service.beta.kubernetes.io/aws-load-balancer-subnets':
            'subnet-00000001,subnet-00000002',
        },
      }),
    });

    expect(aHop('loadBalancer', { service }).state).toBe('degraded');
  });

  describe('that is half built', () => {
    const nameless = {
      service: aManagedService({ hostnames: [] }),
      listeners: [aLoadBalancerListener(80)],
    };
    const built = (seconds: number) =>
      aHop('loadBalancer', {
        ...nameless,
        loadBalancer: aLoadBalancer({ createdAt: ago(seconds) }),
      });

    it('is never called ready, though AWS calls it active', () => {
      expect(built(60).state).toBe('progressing');
      expect(built(3600)).toMatchObject({ state: 'degraded' });
    });

    it('shows which listeners it has', () => {
      expect(built(3600).evidence[0].value).toBe('half built: listeners 80');
    });
  });

  it('waits for the Service of a young Gateway', () => {
    const gateway = aGateway({
      metadata: aMeta({ name: 'pay-edge', creationTimestamp: ago(30) }),
    });

    expect(
      aHop('loadBalancer', { ...gone, service: undefined, gateway }).state,
    ).toBe('progressing');
    expect(aHop('loadBalancer', { ...gone, service: undefined }).state).toBe(
      'notChecked',
    );
  });
});
