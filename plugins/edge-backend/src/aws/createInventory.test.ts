import {
  aLoadBalancer,
  anAwsSnapshot,
  aTargetGroup,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { awsClientsOf } from '../__fixtures__/awsClientsOf';
import { startAwsServer, type AwsServer } from '../__fixtures__/awsServer';
import { until } from '../__fixtures__/until';
import { systemClock } from '../clock/Clock';
import { createInventory } from './createInventory';
import { fetchInventory } from './fetchInventory';

const balancer = (name: string) =>
  aLoadBalancer({
    ...{ name, dnsName: `${name}.elb.amazonaws.com` },
    arn: `arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/net/${name}/1`,
    tags: { 'service.k8s.aws/stack': `ns/${name}` },
  });

describe('the inventory of an account', () => {
  let aws: AwsServer;
  let stopped: AbortController;

  beforeEach(async () => {
    aws = await startAwsServer();
    stopped = new AbortController();
  });
  afterEach(async () => {
    stopped.abort();
    await aws.stop();
  });

  const fetch = () => fetchInventory(awsClientsOf(aws.url).elbv2);

  it('has every load balancer with its tags, over several pages, sorted', async () => {
    aws.change(() => ({
      loadBalancers: ['c', 'a', 'b'].map(balancer),
      targetGroups: [80, 443, 8_443].map(port => aTargetGroup(port)),
    }));

    await expect(fetch()).resolves.toEqual({
      loadBalancers: ['a', 'b', 'c'].map(name => {
        const { arn, dnsName, tags } = balancer(name);
        const createdAt = '2026-11-23T11:00:00.000Z';
        return { arn, name, dnsName, createdAt, tags };
      }),
      targetGroupCount: 3,
      limits: { 'network-load-balancers': 50, 'target-groups': 3_000 },
    });
  });

  it('asks for 20 tags in one call', async () => {
    const names = Array.from({ length: 41 }, (_, index) => `n${index}`);
    aws.change(() => ({ loadBalancers: names.map(balancer) }));
    const { loadBalancers } = await fetch();

    expect(loadBalancers).toHaveLength(41);
    expect(aws.calls.filter(call => call === 'DescribeTags')).toHaveLength(3);
  });

  it('is empty for an empty account', async () => {
    aws.change(() => ({ loadBalancers: [], targetGroups: [] }));

    await expect(fetch()).resolves.toMatchObject({
      loadBalancers: [],
      targetGroupCount: 0,
    });
    expect(aws.calls).not.toContain('DescribeTags');
  });

  const start = () =>
    createInventory({
      ...{ source: 'aws:1/eu-west-1', clock: systemClock, everyMs: 3_600_000 },
      ...{ roundMs: 5, signal: stopped.signal },
      elbv2: awsClientsOf(aws.url).elbv2,
    });

  it('joins the snapshot once it was read, and is read once in its time', async () => {
    const inventory = start();
    const before = anAwsSnapshot();

    expect(inventory.addTo(before)).toMatchObject({
      parts: { inventory: { state: 'failed', gap: { reason: 'starting' } } },
    });
    await until(() =>
      expect(inventory.addTo(before).parts.inventory).toEqual({
        state: 'read',
      }),
    );
    const after = inventory.addTo(before);

    expect(after.inventory?.loadBalancers).toHaveLength(1);
    expect(after.inventory).toBe(inventory.addTo(before).inventory);
    expect(after.loadBalancers).toBe(before.loadBalancers);
    const pages = aws.calls.filter(call => call === 'DescribeAccountLimits');
    expect(pages).toHaveLength(2);
  });

  it.each([
    ['denied', 'forbidden'],
    ['throttled', 'throttled'],
    ['down', 'unreachable'],
  ] as const)('that is %s is a gap of its own', async (fault, reason) => {
    aws.fault('DescribeAccountLimits', fault);
    const inventory = start();
    await until(() =>
      expect(inventory.addTo(anAwsSnapshot()).parts).toMatchObject({
        elbv2: { state: 'read' },
        inventory: {
          gap: {
            ...{ source: 'aws:1/eu-west-1', part: 'inventory', reason },
            message: expect.stringContaining('everything in the account'),
          },
        },
      }),
    );
  });
});
