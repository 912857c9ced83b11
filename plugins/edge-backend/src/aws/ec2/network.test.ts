import {
  aLoadBalancer,
  anInboundRule,
  aNetwork,
  aNetworkInterface,
  anOutboundRule,
  aSecurityGroup,
  aSubnet,
  aTarget,
  aTargetGroup,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { awsClientsOf } from '../../__fixtures__/awsClientsOf';
import { startAwsServer, type AwsServer } from '../../__fixtures__/awsServer';
import { createHandClock } from '../../__fixtures__/handClock';
import { createAwsCollector, type AwsCollector } from '../AwsCollector';
import type { AwsClientOptions, AwsClients } from '../createAwsClients';
import type { EdgeWants } from '../EdgeWants';
import { createTokenBucket, EC2_RATE } from '../TokenBucket';
import { nodeKey } from './nodeKey';

const bySort = <T extends { readonly id: string }>(all: readonly T[]) =>
  [...all].sort((one, other) => (one.id < other.id ? -1 : 1));

describe('the questions to EC2', () => {
  let server: AwsServer;
  let clients: AwsClients;

  const connect = async (overrides: Partial<AwsClientOptions> = {}) => {
    clients = awsClientsOf(server.url, overrides);
    return clients.ec2();
  };

  beforeEach(async () => {
    server = await startAwsServer();
  });
  afterEach(async () => {
    clients.destroy();
    await server.stop();
  });

  it('reads security groups with their rules, page by page', async () => {
    const groups = aNetwork().securityGroups;
    const { securityGroups } = await connect();
    const found = await securityGroups(groups.map(({ id }) => id));
    expect([...found.values()]).toEqual(groups);
  });

  it.each([
    ['an IPv4 range', anInboundRule(443)],
    ['an IPv6 range', anInboundRule(443, { kind: 'cidr', cidr: '::/0' })],
    ['a prefix list', anInboundRule(443, { kind: 'prefixList', id: 'pl-1' })],
    ['a group', anInboundRule(443, { kind: 'securityGroup', id: 'sg-2' })],
    ['every protocol on its way out', anOutboundRule()],
    ['a range of ports', anInboundRule(1, undefined, { toPort: 65_535 })],
  ])('reads a rule for %s', async (_, rule) => {
    const group = aSecurityGroup({ id: 'sg-1', rules: [rule] });
    server.change(() => ({ ec2: aNetwork({ securityGroups: [group] }) }));
    const { securityGroups } = await connect();
    expect((await securityGroups(['sg-1'])).get('sg-1')).toEqual(group);
  });

  it('reads subnets, of their IPv6 ranges those in use', async () => {
    const subnet = aSubnet({ cidrs: ['10.0.1.0/24', '2001:db8:1::/64'] });
    server.change(() => ({ ec2: aNetwork({ subnets: [subnet] }) }));
    const { subnets } = await connect();
    expect((await subnets([subnet.id, 'subnet-gone'])).get(subnet.id)).toEqual(
      subnet,
    );
  });

  it.each([
    ['a pod’s address', '10.0.1.10', 'eni-1a'],
    ['an IPv6 address', '2001:db8::7', 'eni-six'],
    ['a node, by its primary one', 'i-1a', 'eni-1a'],
    ['an address that nobody has', '10.9.9.9', undefined],
    ['an address within a delegated prefix', '10.0.9.17', undefined],
  ])('finds the interface of %s', async (_, target, expected) => {
    const networkInterfaces = [
      aNetworkInterface({
        ...{ id: 'eni-second', isPrimary: false, addresses: ['10.0.1.99'] },
        prefixes: ['10.0.9.16/28'],
      }),
      aNetworkInterface(),
      aNetworkInterface({ id: 'eni-six', addresses: ['2001:db8::7'] }),
    ];
    server.change(() => ({ ec2: aNetwork({ networkInterfaces }) }));
    const reader = await connect();
    const found = await reader.networkInterfaces([target]);
    expect(found.get(target)?.map(({ id }) => id)).toEqual(
      expected === undefined ? [] : [expected],
    );
  });

  it.each([
    ['all of them', '10.0.1.10', ['eni-1a', 'eni-second']],
    ['none, where nothing has its address', '10.9.9.9', []],
    ['none, where it is no instance', '10.0.8.8', []],
  ])('finds the interfaces of a node: %s', async (_, address, expected) => {
    const networkInterfaces = [
      aNetworkInterface(),
      aNetworkInterface({
        ...{ id: 'eni-second', isPrimary: false, addresses: ['10.0.1.99'] },
        prefixes: ['10.0.9.16/28'],
      }),
      aNetworkInterface({
        ...{ id: 'eni-else', instanceId: 'i-else', addresses: ['10.0.7.7'] },
      }),
      aNetworkInterface({
        ...{ id: 'eni-free', instanceId: undefined, addresses: ['10.0.8.8'] },
      }),
    ];
    server.change(() => ({ ec2: aNetwork({ networkInterfaces }) }));
    const reader = await connect();
    const key = nodeKey(address);
    const found = await reader.networkInterfaces([key, '10.0.7.7']);
    expect(found.get(key)?.map(({ id }) => id)).toEqual(expected);
    expect(found.get('10.0.7.7')?.map(({ id }) => id)).toEqual(['eni-else']);
  });

  it('takes a token of EC2’s own bucket for each call, and none of the load balancers’', async () => {
    const clock = createHandClock();
    const noted: string[] = [];
    const { subnets } = await connect({
      bucket: { take: async () => void noted.push('elbv2') },
      ec2Bucket: createTokenBucket(clock, 0.01, undefined, EC2_RATE),
      onCall: () => noted.push('call'),
    });
    for (let turn = 0; turn < 3; turn += 1) await subnets(['subnet-1']);
    expect(noted).toEqual(['call', 'call', 'call']);
    expect(clock.ms()).toBe(10_000);
  });
});

describe('an account with EC2', () => {
  let server: AwsServer;
  let stopped: AbortController;
  let collector: AwsCollector;
  let clients: AwsClients;

  const wants: EdgeWants = {
    targetGroupArns: [targetGroupArn(443)],
    ...{ hostnames: [], certificateArns: [], subnetIds: [] },
  };
  /** Runs until the clock is past the time. */
  const play = async (options: {
    readonly untilMs?: number;
    readonly wanted?: EdgeWants;
    readonly onRound?: () => void;
  }) => {
    const { untilMs = 10_000, wanted = wants, onRound } = options;
    const clock = createHandClock();
    clients = awsClientsOf(server.url);
    collector = createAwsCollector({
      ...{ accountId: '123456789012', region: 'eu-west-1', clients, clock },
      freshness: { hot: 20, warm: 60, cold: 600, certificates: 3_600 },
      ...{ roundMs: 2_000, tierOf: () => 'hot', onChange: () => undefined },
      onRound: () => {
        onRound?.();
        if (clock.ms() >= untilMs) stopped.abort();
      },
    });
    collector.want('pay', wanted);
    await collector.run(stopped.signal);
    clients.destroy();
    return collector.snapshot('pay');
  };
  const count = (action: string) =>
    server.calls.filter(call => call === action).length;

  beforeEach(async () => {
    server = await startAwsServer();
    stopped = new AbortController();
  });
  afterEach(() => server.stop());

  it('follows load balancer and targets to subnets, interfaces and their groups', async () => {
    const { ec2, parts } = await play({});
    const expected = aNetwork();
    expect(parts.ec2).toEqual({ state: 'read' });
    expect(ec2).toEqual({
      securityGroups: bySort(expected.securityGroups),
      subnets: bySort(expected.subnets),
      networkInterfaces: expected.networkInterfaces,
    });
  });

  it('reads the subnets that an annotation names beside those in use', async () => {
    const own = aSubnet({ id: 'subnet-asked' });
    server.change(() => ({
      ec2: aNetwork({ subnets: [...aNetwork().subnets, own] }),
    }));
    const subnetIds = ['subnet-asked', 'subnet-gone'];
    const { ec2, parts } = await play({ wanted: { ...wants, subnetIds } });
    expect(ec2?.subnets).toContainEqual(own);
    expect(ec2?.subnets).toHaveLength(3);
    expect(parts.ec2).toEqual({ state: 'read' });
  });

  it('finds a pod by the prefix that is delegated to its node', async () => {
    const delegated = aNetworkInterface({
      ...{ id: 'eni-pods', isPrimary: false, addresses: ['10.0.1.99'] },
      prefixes: ['10.0.9.16/28'],
      securityGroupIds: ['sg-pods'],
    });
    const pods = aSecurityGroup({ id: 'sg-pods' });
    server.change(() => ({
      targetGroups: [
        aTargetGroup(443, { targets: [aTarget({ id: '10.0.9.17' })] }),
      ],
      ec2: aNetwork({
        networkInterfaces: [aNetworkInterface(), delegated],
        securityGroups: [...aNetwork().securityGroups, pods],
      }),
    }));
    const nodesOfPods = { '10.0.9.17': '10.0.1.10' };
    const { ec2, parts } = await play({ wanted: { ...wants, nodesOfPods } });
    expect(ec2?.networkInterfaces.map(({ id }) => id)).toEqual([
      'eni-1a',
      'eni-pods',
    ]);
    expect(ec2?.securityGroups).toContainEqual(pods);
    expect(parts.ec2).toEqual({ state: 'read' });
  });

  it('asks about no node whose pods have interfaces of their own', async () => {
    const asked: (string | null)[] = [];
    server.onCall((action, body) => {
      if (action === 'DescribeNetworkInterfaces') {
        asked.push(body.get('Filter.1.Name'));
      }
    });
    const nodesOfPods = { '10.0.1.10': '10.0.3.4', '10.0.2.10': '10.0.3.5' };
    await play({ wanted: { ...wants, nodesOfPods } });
    expect([...new Set(asked)]).toEqual(['addresses.private-ip-address']);
  });

  it('tells an interface once that carries several targets', async () => {
    const targets = ['10.0.1.5', '10.0.1.10'].map(id => aTarget({ id }));
    server.change(() => ({
      targetGroups: [aTargetGroup(443, { targets })],
      loadBalancers: [aLoadBalancer({ securityGroups: [] })],
    }));
    const { ec2 } = await play({});
    expect(ec2?.networkInterfaces.map(({ id }) => id)).toEqual(['eni-1a']);
    expect(ec2?.securityGroups).toHaveLength(1);
  });

  it('asks the network of a hot edge once a minute, and a new target’s at once', async () => {
    const asked: number[] = [];
    await play({
      untilMs: 300_000,
      onRound: () => asked.push(count('DescribeSubnets')),
    });
    expect(count('DescribeSubnets')).toBeGreaterThanOrEqual(4);
    expect(count('DescribeSubnets')).toBeLessThanOrEqual(6);
    expect(asked.at(0)).toBe(1);
    expect(count('DescribeTargetHealth')).toBeGreaterThan(8);
  });

  it.each([
    ['denied', 'forbidden'],
    ['down', 'unreachable'],
    ['throttled', 'throttled'],
  ] as const)('lets an EC2 that is %s fail alone', async (fault, reason) => {
    server.fault('ec2', fault);
    const { parts, ec2, targetGroups } = await play({});
    expect(parts).toMatchObject({
      elbv2: { state: 'read' },
      acm: { state: 'read' },
      ec2: { state: 'failed', gap: { part: 'ec2', reason } },
    });
    expect(ec2?.subnets).toEqual([]);
    expect(targetGroups).toHaveLength(2);
    expect(collector.isAnswered('pay')).toBe(true);
  });

  it('reads what is granted when one action is refused', async () => {
    server.fault('DescribeNetworkInterfaces', 'denied');
    const { parts, ec2 } = await play({});
    expect(parts.ec2).toMatchObject({
      gap: {
        reason: 'forbidden',
        message: expect.stringContaining('networks'),
      },
    });
    expect(ec2?.networkInterfaces).toEqual([]);
    expect(ec2?.subnets).toHaveLength(2);
    expect(ec2?.securityGroups).toHaveLength(2);
  });

  it('is still being read for an edge that reaches what was never asked', async () => {
    const seen: unknown[] = [];
    await play({
      onRound: () => {
        collector.want('same', wants);
        collector.want('new', { ...wants, subnetIds: ['subnet-new'] });
        seen.push(
          ['same', 'new'].map(edge => collector.snapshot(edge).parts.ec2),
        );
      },
    });
    const starting = {
      state: 'failed',
      gap: expect.objectContaining({ reason: 'starting', part: 'ec2' }),
    };
    expect(seen.at(0)).toEqual([{ state: 'read' }, starting]);
    expect(seen.at(-1)).toEqual([{ state: 'read' }, { state: 'read' }]);
  });
});
