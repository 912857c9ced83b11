import {
  aLoadBalancer,
  aNetwork,
  aNetworkInterface,
  aNodeGroup,
  anUnhealthyTarget,
  aTarget,
  aTargetGroup,
  aTopology,
  targetGroupArn,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { targetInterface } from './targetInterface';
import { isTrafficClosed, targetReach, whyUnreached } from './targetReach';

const closed = aNetwork({ securityGroups: [aNodeGroup({ rules: [] })] });
const failing = [anUnhealthyTarget(), anUnhealthyTarget({ id: '10.0.2.10' })];
const having = (overrides: Partial<EdgeTopology> = {}) =>
  aTopology({
    targetGroups: [aTargetGroup(443, { targets: failing })],
    ec2: closed,
    ...overrides,
  });

describe('targetInterface', () => {
  const network = aNetwork({
    networkInterfaces: [
      aNetworkInterface(),
      aNetworkInterface({
        id: 'eni-second',
        addresses: ['10.0.1.6'],
        prefixes: ['10.0.3.0/28', 'odd', '2001:db8::/80'],
        isPrimary: false,
      }),
    ],
  });

  it.each([
    ['a pod by its address', '10.0.1.10', 'eni-1a'],
    ['a pod by its prefix', '10.0.3.15', 'eni-second'],
    ['a pod by its IPv6 prefix', '2001:db8::7', 'eni-second'],
    ['a node by its primary interface', 'i-1a', 'eni-1a'],
    ['no pod outside the prefix', '10.0.3.16', undefined],
    ['no other node', 'i-9', undefined],
  ])('finds %s', (_, id, expected) => {
    expect(targetInterface(network, aTarget({ id }))?.id).toBe(expected);
  });
});

describe('targetReach', () => {
  it('judges each registered target, port by port', () => {
    expect(
      targetReach(having()).map(({ target, closedAtTarget }) => [
        target.id,
        closedAtTarget,
      ]),
    ).toEqual([
      ['10.0.1.10', [10443, 19003]],
      ['10.0.2.10', [10443, 19003]],
    ]);
  });

  it('looks once at a port that carries both traffic and check', () => {
    const { healthCheck } = aTargetGroup();
    const [first] = targetReach(
      having({
        targetGroups: [
          aTargetGroup(443, {
            targets: failing,
            healthCheck: { ...healthCheck, port: 'traffic-port' },
          }),
        ],
      }),
    );

    expect(first.closedAtTarget).toEqual([10443]);
  });

  it.each([
    ['EC2 is not read', { ec2: undefined }],
    ['there is no load balancer', { loadBalancer: undefined }],
    ['no interface is known', { ec2: aNetwork({ networkInterfaces: [] }) }],
  ])('knows nothing while %s', (_, overrides) => {
    expect(targetReach(having(overrides))).toEqual([]);
  });

  it('takes groups of the load balancer that EC2 does not show for open', () => {
    expect(
      targetReach(having()).flatMap(one => one.closedAtLoadBalancer),
    ).toEqual([]);
  });
});

describe('isTrafficClosed', () => {
  const group = { arn: targetGroupArn(443), targets: failing };

  it('needs every target closed', () => {
    expect(isTrafficClosed(having(), group)).toBe(true);
    expect(isTrafficClosed(having({ ec2: aNetwork() }), group)).toBe(false);
  });

  it('is no proof while one target is not known', () => {
    const ec2 = { ...closed, networkInterfaces: [aNetworkInterface()] };

    expect(isTrafficClosed(having({ ec2 }), group)).toBe(false);
  });

  it('is no proof of a group that nobody judged', () => {
    expect(isTrafficClosed(having(), { ...group, arn: 'other' })).toBe(false);
  });
});

describe('whyUnreached', () => {
  it.each([
    ['targets that are known', {}, undefined],
    ['no load balancer', { loadBalancer: undefined }, undefined],
    [
      'unknown interfaces',
      { ec2: aNetwork({ networkInterfaces: [] }) },
      'EC2 shows no network interface of the registered targets',
    ],
    [
      'no target',
      { targetGroups: [], loadBalancer: aLoadBalancer() },
      'no target is registered',
    ],
  ])('of %s', (_, overrides, reason) => {
    expect(whyUnreached(having(overrides))).toBe(reason);
  });
});
