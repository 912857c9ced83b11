import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { ConfigReader } from '@backstage/config';
import {
  findTopology,
  indexCluster,
  readCluster,
  reportEdge,
  type AwsSnapshot,
  type ClusterSnapshot,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import {
  aMeta,
  aNetwork,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteParent,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { rawRoute } from '../__fixtures__/rawGatewayApi';
import { seedEdge } from '../__fixtures__/seedEdge';
import { testClock } from '../__fixtures__/startPortal';
import { PAY_PATH, usePortal } from '../__fixtures__/usePortal';
import { runRecord } from './runRecord';

const PACK = resolve(__dirname, '../../../../test/recordings/pack.mjs');
const EDGE = 'demo-eu/payments/pay-edge';

interface Packed {
  readonly now: string;
  readonly edge: EdgeId;
  readonly parts: ClusterSnapshot['parts'];
  readonly objects: readonly unknown[];
  readonly aws: AwsSnapshot;
}

/** A packed recording as the core judges it. */
const judge = ({ now, edge, parts, objects, aws }: Packed) => {
  const cluster = { ...readCluster(objects, edge.cluster), parts };
  const { accountId, region } = aws;
  const topology = findTopology({
    ...{ id: edge, index: indexCluster(cluster), aws },
    awsLocation: { accountId, region },
  });
  return reportEdge({
    ...{ topology, requests: [], now: new Date(now) },
    ownership: { entityRefs: [] },
  });
};

const verdictOf = ({
  state,
  firstBroken,
  causes,
}: Pick<EdgeReport, 'state' | 'firstBroken' | 'causes'>) => ({
  ...{ state, firstBroken },
  causes: causes.map(({ ruleId }) => ruleId),
});

describe('edge record', () => {
  const portal = usePortal();
  let home: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'edge-record-'));
    seedEdge(portal.kubernetes());
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const out = () => join(home, 'bundle');
  const config = (withAws = true) =>
    new ConfigReader({
      aws: { mainAccount: { accessKeyId: 'test', secretAccessKey: 'test' } },
      edge: {
        clusters: [
          {
            name: 'demo-eu',
            server: {
              url: portal.kubernetes().url,
              serviceAccountToken: 'test-token',
            },
            ...(withAws && {
              aws: { accountId: '123456789012', region: 'eu-west-1' },
            }),
          },
        ],
        environments: [],
        aws: { endpoint: portal.aws().url, budget: 1 },
      },
    });
  const record = (...more: string[]) =>
    runRecord(
      ['--config', 'x', '--edge', EDGE, '--out', out(), ...more],
      config(),
      testClock,
    );
  const file = async (path: string) =>
    JSON.parse(await readFile(join(out(), path), 'utf8'));
  const pack = async (): Promise<Packed> => {
    const packed = join(home, 'packed.json');
    await promisify(execFile)(process.execPath, [PACK, out(), packed]);
    return JSON.parse(await readFile(packed, 'utf8'));
  };
  const everything = async () => {
    const names = await readdir(out(), {
      recursive: true,
      withFileTypes: true,
    });
    const texts = names
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
    return (await Promise.all(texts)).join('\n');
  };

  const everywhere = aParentRef({ sectionName: undefined });
  const breaks = {
    'a ready edge': () => undefined,
    'a redirect loop': () =>
      portal.kubernetes().put(
        'httproutes',
        rawRoute(
          aRedirectRoute({
            metadata: aMeta({ name: 'pay-edge-ssl-redirect' }),
            parentRefs: [everywhere],
            parents: [aRouteParent({ parentRef: everywhere })],
          }),
        ),
      ),
    'a load balancer that failed': () =>
      portal.aws().change(({ loadBalancers }) => ({
        loadBalancers: loadBalancers.map(one => ({ ...one, state: 'failed' })),
      })),
    'a certificate that ACM does not know': () =>
      portal.aws().change(() => ({ certificates: [] })),
    'AWS that refuses its load balancers': () =>
      portal.aws().fault('elbv2', 'denied'),
    'AWS that refuses its certificates': () =>
      portal.aws().fault('acm', 'denied'),
    'security groups that keep the load balancer from the pods': () =>
      portal.aws().change(({ ec2 }) => ({
        ec2: {
          ...ec2,
          securityGroups: ec2.securityGroups.map(group => ({
            ...group,
            rules: [],
          })),
        },
      })),
    'an EC2 that refuses': () => portal.aws().fault('ec2', 'denied'),
  };

  it.each(Object.entries(breaks))(
    'gives a test the verdict of the live report: %s',
    async (_case, break_) => {
      break_();
      await record();
      const { verdict } = await file('recorded.json');
      expect(verdictOf(judge(await pack()))).toEqual(verdict);

      await portal.start();
      await portal.eventually<EdgeReport>(PAY_PATH, report =>
        expect(verdictOf(report)).toEqual(verdict),
      );
    },
  );

  it.each([
    ['masked', ['--mask']],
    ['plain', []],
  ])('keeps the verdict of a wrong host name, %s', async (_case, flags) => {
    portal
      .kubernetes()
      .put(
        'httproutes',
        rawRoute(aRoute({ hostnames: ['pay.elsewhere.test'] })),
      );
    await record(...flags);
    const found = judge(await pack());
    expect(found.findings.map(({ ruleId }) => ruleId)).toContain('A10');
    expect(verdictOf(found)).toEqual((await file('recorded.json')).verdict);
  });

  it('is laid out as the recordings are, with the time of each answer', async () => {
    await record();
    expect(await readdir(out())).toEqual(
      expect.arrayContaining([
        'aws',
        'envoy-gateway-system.services.yaml',
        'envoy-gateway-system.events.yaml',
        'gatewayclasses.yaml',
        'payments.gateways.yaml',
        'payments.httproutes.yaml',
      ]),
    );
    const calls: { at: string; call: string }[] = await file('aws/calls.json');
    expect(calls.map(({ call }) => call)).toEqual(
      expect.arrayContaining([
        'DescribeTargetHealthCommand',
        'DescribeCertificateCommand',
        'DescribeNetworkInterfacesCommand',
        'DescribeSecurityGroupRulesCommand',
      ]),
    );
    calls.forEach(({ at }) => expect(at).toMatch(/^2026-11-2\dT.*Z$/));
  });

  it('has what EC2 says of the network around the edge, and reads it back', async () => {
    await record();
    const { aws } = await pack();
    const real = aNetwork();
    expect(aws.ec2?.networkInterfaces).toEqual(real.networkInterfaces);
    expect(new Set(aws.ec2?.subnets)).toEqual(new Set(real.subnets));
    expect(new Set(aws.ec2?.securityGroups)).toEqual(
      new Set(real.securityGroups),
    );
    expect(aws.parts.ec2).toEqual({ state: 'read' });
  });

  it('asks the cluster for no Secret and writes no token', async () => {
    await record();
    expect(await everything()).not.toMatch(/test-token|kind: Secret/);
  });

  it('leaves out what belongs to other edges', async () => {
    portal.kubernetes().put(
      'httproutes',
      rawRoute(
        aRoute({
          metadata: aMeta({ name: 'foreign', namespace: 'foreign' }),
          parentRefs: [aParentRef({ namespace: 'foreign', name: 'other' })],
          parents: [],
        }),
      ),
    );
    await record();
    expect(await everything()).not.toContain('foreign');
  });

  it('masks the account and the names, and leaves nothing of them behind', async () => {
    await record('--mask');
    const text = await everything();
    expect(text).not.toMatch(/123456789012|example\.com/);
    expect(text).toContain('000000000001');
    expect(verdictOf(judge(await pack()))).toMatchObject({ state: 'ready' });
  });

  it('records a cluster without an account as one', async () => {
    await runRecord(['--edge', EDGE, '--out', out()], config(false), testClock);
    expect((await file('aws/place.json')).parts.elbv2).toEqual({
      state: 'notConfigured',
    });
    expect(judge(await pack())).toMatchObject({
      state: 'ready',
      coverage: 'kubernetes-only',
    });
  });

  it('notes a kind that the cluster refuses, and never takes it for empty', async () => {
    portal.kubernetes().fault('services', 403);
    await record();
    expect((await file('parts.json')).services).toMatchObject({
      state: 'failed',
      gap: { reason: 'forbidden' },
    });
    expect(judge(await pack()).state).toBe('unknown');
  });

  it.each([
    ['nothing', [], 'InputError', /usage:/],
    ['half an edge', ['--edge', 'a/b', '--out', 'x'], 'InputError', /"a\/b"/],
    [
      'an unknown cluster',
      ['--edge', 'none/a/b', '--out', 'x'],
      'InputError',
      /"none"; edge.clusters has "demo-eu"/,
    ],
    [
      'an edge that is not there',
      ['--edge', 'demo-eu/payments/none', '--out', 'x'],
      'NotFoundError',
      /no edge "demo-eu\/payments\/none"/,
    ],
  ])('refuses %s and writes nothing', async (_case, args, name, told) => {
    await expect(runRecord(args, config(), testClock)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(told),
    });
    expect(await readdir(home)).toEqual([]);
  });

  it('writes into no folder that holds something', async () => {
    await writeFile(join(home, 'mine.txt'), 'mine');
    await expect(
      runRecord(['--edge', EDGE, '--out', home], config(), testClock),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect(await readdir(home)).toEqual(['mine.txt']);
  });
});
