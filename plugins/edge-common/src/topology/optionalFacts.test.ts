import {
  aClusterSnapshot,
  aLoadBalancer,
  anAwsSnapshot,
  aNetwork,
  anInventory,
  aProbe,
  aResolvedName,
  aTopology,
  LOAD_BALANCER_ARN,
  PAY_EDGE,
  someMetrics,
  someParts,
} from '../testUtils';
import { indexCluster } from './ClusterIndex';
import { findTopology } from './findTopology';

const index = indexCluster(aClusterSnapshot());
const read = { state: 'read' } as const;
const OPTIONAL = ['ec2', 'metrics', 'inventory', 'logBuckets'] as const;

const logging = aLoadBalancer({
  attributes: { 'access_logs.s3.bucket': 'edge-logs' },
});
const bucket = { name: 'edge-logs', exists: true };

describe('what a portal can do without', () => {
  it('is absent and not configured where nobody reads it', () => {
    const { elbv2, acm } = someParts();
    const found = findTopology({
      id: PAY_EDGE,
      index,
      aws: { ...anAwsSnapshot(), parts: { elbv2, acm } },
    });

    expect(OPTIONAL.map(part => found.parts[part].state)).toEqual(
      OPTIONAL.map(() => 'notConfigured'),
    );
    expect([found.parts.resolver, found.parts.probe]).toEqual([
      { state: 'notConfigured' },
      { state: 'notConfigured' },
    ]);
    expect(found).toMatchObject({
      ec2: undefined,
      metrics: undefined,
      inventory: undefined,
      logBucket: undefined,
      names: undefined,
      probes: undefined,
    });
  });

  it('stays not configured while the rest of AWS has not answered', () => {
    const { parts } = findTopology({
      id: PAY_EDGE,
      index,
      awsLocation: { accountId: '1', region: 'eu-west-1' },
    });

    expect(parts.elbv2.state).toBe('failed');
    expect(parts.ec2.state).toBe('notConfigured');
  });

  it('is passed on by reference where it tells of the whole account', () => {
    const ec2 = aNetwork();
    const inventory = anInventory();
    const parts = someParts({ ec2: read, inventory: read });
    const found = findTopology({
      id: PAY_EDGE,
      index,
      aws: anAwsSnapshot(aTopology({ parts, ec2, inventory })),
    });

    expect(found.parts.ec2).toBe(read);
    expect(found.ec2).toBe(ec2);
    expect(found.inventory).toBe(inventory);
  });

  it('is the own one where there is one for each load balancer', () => {
    const own = someMetrics({ NewFlowCount: 1 });
    const found = findTopology({
      id: PAY_EDGE,
      index,
      aws: {
        ...anAwsSnapshot(aTopology({ loadBalancer: logging })),
        metrics: [{ ...own, loadBalancerArn: 'arn:other' }, own],
        logBuckets: [{ name: 'other', exists: false }, bucket],
      },
    });

    expect(found.metrics).toBe(own);
    expect(found.metrics?.loadBalancerArn).toBe(LOAD_BALANCER_ARN);
    expect(found.logBucket).toBe(bucket);
  });

  it('has no bucket where no logs are written', () => {
    const found = findTopology({
      id: PAY_EDGE,
      index,
      aws: { ...anAwsSnapshot(), logBuckets: [bucket] },
    });

    expect(found.logBucket).toBeUndefined();
  });

  it('comes from a resolver and from probes as they say themselves', () => {
    const names = [aResolvedName()];
    const probes = [aProbe()];
    const gap = {
      source: 'resolver',
      part: 'names',
      reason: 'timeout',
      message: 'no answer',
      since: '2026-11-23T11:00:00Z',
    } as const;
    const failed = { state: 'failed', gap } as const;
    const found = findTopology({
      id: PAY_EDGE,
      index,
      resolved: { state: failed, names },
      probed: { state: read, probes },
    });

    expect(found.parts).toMatchObject({ resolver: failed, probe: read });
    expect(found.names).toBe(names);
    expect(found.probes).toBe(probes);
  });
});
