import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { parseEdgeConfig } from '@tls-edge/backstage-plugin-edge-common';
import { sourceListSchema } from '@tls-edge/backstage-plugin-edge-common/report';
import {
  CERTIFICATE_ARN,
  LOAD_BALANCER_HOSTNAME,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { anEdgeId, aStoredEdge } from '../__fixtures__/aReport';
import { startAwsServer, type AwsServer } from '../__fixtures__/awsServer';
import {
  startKubernetesServer,
  type KubernetesServer,
} from '../__fixtures__/kubernetesServer';
import { testClock } from '../__fixtures__/startPortal';
import { until } from '../__fixtures__/until';
import type { ClusterSource } from '../assess/ClusterSource';
import type { Mark } from '../assess/findEdgesToAssess';
import { createClusterSources } from './createClusterSources';
import { DEFAULT_TIMINGS } from './EdgeTimings';
import { listSources } from './listSources';

const EU = { accountId: '123456789012', region: 'eu-west-1' };
const US = { accountId: '123456789012', region: 'us-east-1' };
const wants = {
  targetGroupArns: [targetGroupArn(443)],
  hostnames: [LOAD_BALANCER_HOSTNAME],
  certificateArns: [CERTIFICATE_ARN],
  subnetIds: [],
};

describe('createClusterSources', () => {
  let kubernetes: KubernetesServer;
  let aws: AwsServer;
  let stopped: AbortController;
  let sources: readonly ClusterSource[];
  let marks: Mark[];

  const start = (clusters: readonly object[], account: object = {}) => {
    sources = createClusterSources({
      config: parseEdgeConfig({
        aws: { endpoint: aws.url, budget: 1, ...account },
        clusters: clusters.map(cluster => ({
          server: {
            url: kubernetes.url,
            serviceAccountToken: 'test-token',
          },
          ...cluster,
        })),
      }),
      rootConfig: new ConfigReader({}),
      credentials: {
        getCredentialProvider: async () => ({
          sdkCredentialProvider: async () => ({
            accessKeyId: 'test',
            secretAccessKey: 'test',
          }),
        }),
      },
      timings: { ...DEFAULT_TIMINGS, clock: testClock, awsAttempts: 1 },
      isHot: () => true,
      mark: mark => marks.push(mark),
      signal: stopped.signal,
      logger: mockServices.logger.mock(),
    });
    return sources;
  };
  const rows = () =>
    sourceListSchema.parse(
      listSources(
        sources,
        ['pay-edge', 'shop-edge'].map(
          name => aStoredEdge({ id: anEdgeId(name) }).summary,
        ),
      ),
    ).items;

  beforeEach(async () => {
    [kubernetes, aws] = await Promise.all([
      startKubernetesServer(),
      startAwsServer(),
    ]);
    stopped = new AbortController();
    marks = [];
  });
  afterEach(async () => {
    stopped.abort();
    await Promise.all(sources.map(({ watcher }) => watcher.stop()));
    await Promise.all([kubernetes.stop(), aws.stop()]);
  });

  it('has one reader for all clusters of an account and region', () => {
    const [one, other, far, none] = start([
      { name: 'demo-eu', aws: EU },
      { name: 'demo-eu-2', aws: EU },
      { name: 'demo-us', aws: US },
      { name: 'bare' },
    ]);
    expect(one.aws).toBeDefined();
    expect(other.aws).toBe(one.aws);
    expect(far.aws?.collector.region).toBe('us-east-1');
    expect(none.aws).toBeUndefined();
    expect(rows().map(({ id, edges }) => [id, edges])).toEqual([
      ['cluster:demo-eu', 2],
      ['cluster:demo-eu-2', 0],
      ['cluster:demo-us', 0],
      ['cluster:bare', 0],
      ['aws:123456789012/eu-west-1', 2],
      ['aws:123456789012/us-east-1', 0],
    ]);
  });

  it('starts, becomes live, and tells its calls and how long a sweep takes', async () => {
    const [{ watcher, aws: account }] = start([{ name: 'demo-eu', aws: EU }]);
    expect(rows().map(({ state }) => state)).toEqual(['starting', 'starting']);
    account?.collector.want('demo-eu/payments/pay-edge', wants);
    await watcher.started;
    await until(() => {
      const [cluster, reader] = rows();
      expect([cluster.state, reader.state]).toEqual(['live', 'live']);
      expect(cluster.sweepSeconds).toBeUndefined();
      expect(reader.calls).toBeGreaterThan(5);
      expect(reader.observedAt).toBeDefined();
      expect(reader.sweepSeconds).toBeGreaterThanOrEqual(20);
      expect(cluster.tiers).toBeUndefined();
      expect(reader.tiers).toMatchObject([
        { tier: 'hot', edges: 1, ttlSeconds: 20, oldEdges: 0 },
        { tier: 'warm', edges: 0, ttlSeconds: 60 },
        { tier: 'cold', edges: 0, ttlSeconds: 600 },
      ]);
    });
    expect(marks).toContainEqual({
      cluster: 'demo-eu',
      edgeKey: 'demo-eu/payments/pay-edge',
    });
  });

  it('lists the whole account only where that is wanted', async () => {
    const [plain] = start([{ name: 'demo-eu', aws: EU }]);
    expect(plain.aws?.collector.snapshot().parts.inventory).toBeUndefined();
    await plain.watcher.stop();

    const [swept] = start([{ name: 'demo-eu', aws: EU }], { inventory: true });
    await until(() =>
      expect(swept.aws?.collector.snapshot().parts.inventory).toEqual({
        state: 'read',
      }),
    );
    expect(swept.aws?.collector.snapshot().inventory).toMatchObject({
      targetGroupCount: 2,
      limits: { 'network-load-balancers': 50 },
    });
  });

  it('keeps an account without rights apart from its cluster', async () => {
    aws.fault('elbv2', 'denied');
    const [{ watcher, aws: account }] = start([{ name: 'demo-eu', aws: EU }]);
    account?.collector.want('demo-eu/payments/pay-edge', wants);
    await watcher.started;
    await until(() => {
      const [cluster, reader] = rows();
      expect([cluster.state, cluster.gaps]).toEqual(['live', []]);
      expect(reader.state).toBe('partial');
      expect(reader.gaps).toMatchObject([
        { part: 'elbv2', reason: 'forbidden' },
      ]);
    });
  });

  it('counts throttled answers', async () => {
    aws.fault('elbv2', 'throttled');
    const [{ aws: account }] = start([{ name: 'demo-eu', aws: EU }]);
    account?.collector.want('demo-eu/payments/pay-edge', wants);
    await until(() => expect(rows()[1].throttled).toBeGreaterThan(0));
  });

  it('is partial when one kind is refused, failed when nothing answers', async () => {
    kubernetes.fault('pods', 403);
    const [{ watcher }] = start([{ name: 'demo-eu' }]);
    await watcher.started;
    expect(rows()[0]).toMatchObject({
      state: 'partial',
      gaps: [{ part: 'pods', reason: 'forbidden' }],
    });
    await watcher.stop();

    kubernetes.fault('*', 503);
    const [dead] = start([{ name: 'demo-eu' }]);
    await dead.watcher.started;
    expect(rows()[0].state).toBe('failed');
  });

  it('sends nothing to any cluster when the access of one cannot work', () => {
    sources = [];
    expect(() =>
      start([
        { name: 'demo-eu' },
        { name: 'x', server: undefined, kubernetes: 'y' },
      ]),
    ).toThrow(/edge\.clusters\[1\]/);
    expect(kubernetes.requests).toEqual([]);
  });
});
