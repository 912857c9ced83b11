import { NLB_OPTIONS, type NlbSettings } from '../edge';
import {
  aLoadBalancer,
  aLoadBalancerListener,
  aTargetGroup,
  aTopology,
} from '../testUtils';
import { stickyDrift } from './stickyDrift';

const calm = {
  loadBalancer: aLoadBalancer({ attributes: {} }),
  targetGroups: [aTargetGroup(443, { attributes: {} })],
  listeners: [aLoadBalancerListener(443, { alpnPolicy: 'None' })],
};

/** Option, key, what a new load balancer has, what somebody left behind, what the wish would be. */
const ATTRIBUTES: readonly (readonly [
  keyof NlbSettings,
  string,
  string,
  string,
  unknown,
])[] = [
  ['crossZone', 'load_balancing.cross_zone.enabled', 'false', 'true', true],
  ['deletionProtection', 'deletion_protection.enabled', 'false', 'true', false],
  ['accessLogs', 'access_logs.s3.enabled', 'false', 'true', true],
  [
    'dnsClientRouting',
    'dns_record.client_routing_policy',
    'any_availability_zone',
    'availability_zone_affinity',
    'any_availability_zone',
  ],
  ['zonalShift', 'zonal_shift.config.enabled', 'false', 'true', false],
  [
    'deregistrationDelaySeconds',
    'deregistration_delay.timeout_seconds',
    '300',
    '60',
    60,
  ],
  [
    'terminateOnDeregister',
    'deregistration_delay.connection_termination.enabled',
    'false',
    'true',
    true,
  ],
  ['stickiness', 'stickiness.enabled', 'false', 'true', false],
  [
    'unhealthyDrainingSeconds',
    'target_health_state.unhealthy.draining_interval_seconds',
    '0',
    '30',
    30,
  ],
];

const liveWith = (option: keyof NlbSettings, key: string, value: string) => {
  const attributes = { [key]: value };
  return aTopology(
    NLB_OPTIONS[option].annotation === 'attributes'
      ? { ...calm, loadBalancer: aLoadBalancer({ attributes }) }
      : { ...calm, targetGroups: [aTargetGroup(443, { attributes })] },
  );
};

describe.each(ATTRIBUTES)('the attribute of %s', (option, key, ...values) => {
  const [usual, left, wish] = values;

  it('stands out where it was set and is asked for no longer', () => {
    expect(stickyDrift(liveWith(option, key, left), {})).toEqual([
      {
        option,
        hop:
          NLB_OPTIONS[option].annotation === 'attributes'
            ? 'loadBalancer'
            : 'targets',
        setting: key,
        live: left,
        impact: 'partial',
      },
    ]);
  });

  it('is calm at what AWS gives by itself', () => {
    expect(stickyDrift(liveWith(option, key, usual), {})).toEqual([]);
  });

  it('is calm where it is asked for: then it is compared elsewhere', () => {
    expect(
      stickyDrift(liveWith(option, key, left), { [option]: wish }),
    ).toEqual([]);
  });
});

describe('the ALPN policy that was left behind', () => {
  const preferred = { protocol: 'TLS', alpnPolicy: 'HTTP2Preferred' };

  it.each([
    [443, preferred, {}, 1],
    [8443, { protocol: 'TLS', alpnPolicy: 'HTTP1Only' }, {}, 1],
    [443, { protocol: 'TLS', alpnPolicy: 'None' }, {}, 0],
    [443, { protocol: 'TLS', alpnPolicy: undefined }, {}, 0],
    [443, { ...preferred, protocol: 'TCP' }, {}, 0],
    [443, preferred, { alpn: 'HTTP1Only' }, 0],
  ])('of port %i is %j, with %j asked: %i', (port, live, asked, count) => {
    const listeners = [aLoadBalancerListener(port, live)];
    const drift = stickyDrift(aTopology({ ...calm, listeners }), asked);

    expect(drift.map(one => [one.port, one.live])).toEqual(
      Array.from({ length: count }, () => [port, live.alpnPolicy]),
    );
  });
});

it('two target groups with one value left behind are named once', () => {
  const attributes = { 'stickiness.enabled': 'true' };
  const groups = (...list: Record<string, string>[]) =>
    list.map((one, index) => aTargetGroup(index + 1, { attributes: one }));
  const drift = (targetGroups: ReturnType<typeof groups>) =>
    stickyDrift(aTopology({ ...calm, targetGroups }), {});

  expect(drift(groups(attributes, attributes))).toHaveLength(1);
  expect(
    drift(groups({ 'stickiness.enabled': 'false' }, attributes)),
  ).toHaveLength(1);
});

it('nothing is left behind where there is no load balancer', () => {
  const nothing = { loadBalancer: undefined, targetGroups: [], listeners: [] };

  expect(stickyDrift(aTopology(nothing), {})).toEqual([]);
});
