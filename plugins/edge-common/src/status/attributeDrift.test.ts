import {
  aLoadBalancer,
  aManagedService,
  aMeta,
  aTargetGroup,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import { attributeDrift } from './attributeDrift';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-';

const drift = (annotations: Record<string, string>) =>
  attributeDrift(
    aManagedService({
      metadata: aMeta({
        name: 'envoy',
        annotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
      }),
    }),
    aLoadBalancer(),
    [aTargetGroup(80), aTargetGroup(443)],
  );

describe('attributeDrift', () => {
  it('finds nothing where AWS is as asked', () => {
    expect(drift({})).toEqual([]);
  });

  it.each([
    [
      'an attribute of the load balancer',
      { [`${prefix}attributes`]: 'load_balancing.cross_zone.enabled=true' },
      {
        setting: 'load_balancing.cross_zone.enabled',
        observed: 'false',
        expected: 'true',
      },
    ],
    [
      'an attribute of the target groups, once',
      {
        [`${prefix}target-group-attributes`]:
          'deregistration_delay.timeout_seconds=60',
      },
      {
        setting: 'deregistration_delay.timeout_seconds',
        observed: '300',
        expected: '60',
      },
    ],
    [
      'the target type',
      { [`${prefix}nlb-target-type`]: 'instance' },
      { setting: 'target type', observed: 'ip', expected: 'instance' },
    ],
    [
      'the port of the health check',
      { [`${prefix}healthcheck-port`]: 'traffic-port' },
      {
        setting: 'health check port',
        observed: '19003',
        expected: 'traffic-port',
      },
    ],
    [
      'the interval of the health check',
      { [`${prefix}healthcheck-interval`]: '30' },
      { setting: 'health check interval', observed: '10', expected: '30' },
    ],
  ])('finds a difference in %s', (_, annotations, expected) => {
    expect(drift(annotations)).toEqual([expect.objectContaining(expected)]);
  });

  it('does not mind how a protocol is spelled', () => {
    expect(drift({ [`${prefix}healthcheck-protocol`]: 'HTTP' })).toEqual([]);
  });

  it('does not miss what AWS does not tell', () => {
    expect(
      drift({ [`${prefix}attributes`]: 'zonal_shift.config.enabled=true' }),
    ).toEqual([]);
  });
});
