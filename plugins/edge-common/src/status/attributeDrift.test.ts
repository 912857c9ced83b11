import {
  aManagedService,
  aMeta,
  aTargetGroup,
  aTopology,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import { attributeDrift } from './attributeDrift';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-';

const drift = (
  annotations: Record<string, string>,
  targetGroups = [aTargetGroup(80), aTargetGroup(443)],
) =>
  attributeDrift(
    aTopology({
      service: aManagedService({
        metadata: aMeta({
          name: 'envoy',
          annotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
        }),
      }),
      targetGroups,
    }),
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
    [
      'the tags that are asked for, and no other',
      { [`${prefix}additional-resource-tags`]: 'team=pay' },
      { setting: 'tags', observed: 'none', expected: 'team=pay' },
    ],
    [
      'a security group',
      { [`${prefix}security-groups`]: 'sg-0a1b' },
      {
        setting: 'security groups',
        observed: 'sg-177eaf821fdf39d0c,sg-86d3354512050a550',
        expected: 'sg-0a1b',
      },
    ],
  ])('finds a difference in %s', (_, annotations, expected) => {
    expect(drift(annotations)).toEqual([expect.objectContaining(expected)]);
  });

  it.each([
    ['every port', 'TCP', 'TCP', ['tcp']],
    ['the TLS port alone', 'TCP', 'TLS', []],
    ['the plain port as well', 'TLS', 'TLS', []],
  ])(
    'asks for encryption again behind the TLS port only: %s',
    (_, plain, secure, observed) => {
      const groups = [
        aTargetGroup(80, { protocol: plain }),
        aTargetGroup(443, { protocol: secure }),
      ];

      expect(
        drift({ [`${prefix}backend-protocol`]: 'ssl' }, groups).map(
          one => one.observed,
        ),
      ).toEqual(observed);
    },
  );

  it('finds nothing without a Service', () => {
    expect(attributeDrift(aTopology({ service: undefined }))).toEqual([]);
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
