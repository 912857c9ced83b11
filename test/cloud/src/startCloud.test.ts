import type { CloudState } from './control/state/readState';
import { edgeFiles } from './seed/edgeFiles';
import { DEMO_SERVICES } from './seed/services';
import { waitUntil } from './seed/waitUntil';
import { startCloud } from './startCloud';
import type { RunningCloud } from './startCloud';

jest.setTimeout(120_000);

const FREE = { control: 0, kubernetes: 0, aws: 0, git: 0 };
const LIMIT_MS = 30_000;
const BRANCH = 'edge/production/orders-edge';

interface Named {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly status?: {
    readonly addresses?: readonly { readonly value: string }[];
    readonly listeners?: readonly { readonly attachedRoutes: number }[];
  };
}

describe('startCloud', () => {
  let cloud: RunningCloud;
  const lines: string[] = [];
  beforeAll(async () => {
    cloud = await startCloud({
      ports: FREE,
      timeFactor: 500,
      report: line => lines.push(line),
    });
  });
  afterAll(() => cloud.stop());

  const control = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${cloud.urls.control}/control${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    expect(answer.status).toBe(200);
    return answer.json();
  };
  const state = (): Promise<CloudState> => control('GET', '/state');
  const edge = async (name: string) => {
    const { edges } = await state();
    return edges.find(candidate => candidate.name === name);
  };
  const gateways = async (): Promise<readonly Named[]> => {
    const answer = await fetch(
      `${cloud.urls.kubernetes}/apis/gateway.networking.k8s.io/v1/gateways`,
      { headers: { authorization: 'Bearer demo-token' } },
    );
    return (await answer.json()).items;
  };
  const github = async (method: string, path: string, body?: object) => {
    const answer = await fetch(
      `${cloud.urls.git}/api/v3/repos/demo/orders${path}`,
      {
        method,
        headers: {
          authorization: 'token demo-token',
          'content-type': 'application/json',
        },
        body: body && JSON.stringify(body),
      },
    );
    expect(answer.ok).toBe(true);
    return answer.json();
  };
  const requestEdge = async (): Promise<number> => {
    const [orders] = DEMO_SERVICES;
    const files = edgeFiles({
      ...orders,
      edge: { name: 'orders-edge', hostname: 'orders.example.com' },
    });
    const { commit: main } = await github('GET', '/branches/main');
    const tree = await github('POST', '/git/trees', {
      base_tree: main.sha,
      tree: Object.entries(files).map(([path, content]) => ({
        path,
        content,
        mode: '100644',
      })),
    });
    const commit = await github('POST', '/git/commits', {
      message: 'Request orders-edge',
      tree: tree.sha,
      parents: [main.sha],
    });
    await github('POST', '/git/refs', {
      ref: `refs/heads/${BRANCH}`,
      sha: commit.sha,
    });
    const pull = await github('POST', '/pulls', {
      title: 'Request orders-edge',
      head: BRANCH,
      base: 'main',
    });
    return pull.number;
  };
  const comesTrue = (what: string, isTrue: () => Promise<boolean>) =>
    waitUntil(async () => ((await isTrue()) ? [] : [what]), LIMIT_MS);

  it('says which server listens where and that the world is in place', () => {
    const portOf = (url: string) => new URL(url).port;
    expect(lines).toEqual([
      `control on ${portOf(cloud.urls.control)}`,
      `kubernetes on ${portOf(cloud.urls.kubernetes)}`,
      `aws on ${portOf(cloud.urls.aws)}`,
      `git on ${portOf(cloud.urls.git)}`,
      'the demo world is in place',
    ]);
  });

  it('is ready, with time at the pace that was asked for', async () => {
    expect(await control('GET', '/ready')).toEqual({ ready: true });
    expect((await state()).factor).toBe(500);
  });

  it('has every seeded edge where its story says', async () => {
    const { edges, syncFailures, pulls } = await state();
    expect(
      edges.map(({ name, loadBalancer, targets }) => [
        name,
        loadBalancer?.state,
        targets,
      ]),
    ).toEqual([
      ['orders-edge', undefined, {}],
      ['pay-edge', 'active', { healthy: 4 }],
      ['shop-edge', 'active', { healthy: 4 }],
      ['search-edge', undefined, {}],
      ['media-edge', 'active', { unhealthy: 4 }],
      ['legacy-gw', 'active', { healthy: 2 }],
    ]);
    expect(syncFailures).toEqual({});
    expect(pulls).toEqual([]);
  });

  it('lets the redirect of the shop answer on both listeners', async () => {
    const attached = async (name: string) => {
      const gateway = (await gateways()).find(
        ({ metadata }) => metadata.name === name,
      );
      return gateway?.status?.listeners?.map(
        listener => listener.attachedRoutes,
      );
    };
    expect(await attached('shop-edge')).toEqual([1, 2]);
    expect(await attached('pay-edge')).toEqual([1, 1]);
  });

  it('leads a requested edge from pull request to health, a step at a time', async () => {
    const number = await requestEdge();
    expect((await state()).pulls[0]).toMatchObject({ number, state: 'open' });
    for (const step of ['sync', 'loadBalancer', 'targets']) {
      await control('POST', '/hold', { step });
    }
    await control('POST', `/pulls/${number}/merge`);
    expect(
      (await gateways()).map(({ metadata }) => metadata.name),
    ).not.toContain('orders-edge');
    await control('POST', '/release', { step: 'sync' });
    await comesTrue(
      'orders-edge has four targets that wait',
      async () => (await edge('orders-edge'))?.targets.initial === 4,
    );
    expect((await edge('orders-edge'))?.loadBalancer?.state).toBe(
      'provisioning',
    );
    await control('POST', '/release', { step: 'loadBalancer' });
    await comesTrue(
      'the load balancer is active',
      async () => (await edge('orders-edge'))?.loadBalancer?.state === 'active',
    );
    expect((await edge('orders-edge'))?.targets).toEqual({ initial: 4 });
    await control('POST', '/release');
    await comesTrue(
      'all targets are healthy',
      async () => (await edge('orders-edge'))?.targets.healthy === 4,
    );
  });

  it('breaks the requested edge and heals it', async () => {
    await control('PUT', '/faults/targets-unhealthy', { on: true });
    expect((await edge('orders-edge'))?.targets).toEqual({ unhealthy: 4 });
    expect((await edge('pay-edge'))?.targets).toEqual({ healthy: 4 });
    await control('PUT', '/faults/targets-unhealthy', { on: false });
    expect((await edge('orders-edge'))?.targets).toEqual({ healthy: 4 });
  });

  it('starts over to the world it began with', async () => {
    await control('PUT', '/faults/cluster-dead', { on: true });
    await control('POST', '/hold', { step: 'targets' });
    const again: CloudState = await control('POST', '/reset');
    expect(again.ready).toBe(true);
    expect(again.pulls).toEqual([]);
    expect(again.faults.filter(fault => fault.on)).toEqual([]);
    expect(again.steps.filter(step => step.held)).toEqual([]);
    expect((await edge('orders-edge'))?.loadBalancer).toBeUndefined();
    expect((await edge('media-edge'))?.targets).toEqual({ unhealthy: 4 });
    expect(
      (await gateways()).map(({ metadata }) => metadata.name),
    ).not.toContain('orders-edge');
  });

  it('does not start on a taken port, and leaves no server behind', async () => {
    const taken = Number(new URL(cloud.urls.aws).port);
    await expect(
      startCloud({ ports: { ...FREE, aws: taken } }),
    ).rejects.toThrow(`Port ${taken} is taken, aws cannot listen on it`);
  });
});
