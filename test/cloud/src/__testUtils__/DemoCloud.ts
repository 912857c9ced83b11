import type { CloudState } from '../control/state/readState';
import { edgeFiles } from '../seed/edgeFiles';
import { DEMO_SERVICES } from '../seed/services';
import { waitUntil } from '../seed/waitUntil';
import { startCloud } from '../startCloud';

const LIMIT_MS = 30_000;
const json = { 'content-type': 'application/json' };

interface Proposal {
  readonly repository: string;
  readonly branch: string;
  readonly files: Readonly<Record<string, string>>;
  readonly title: string;
}

/** A whole cloud on free ports, and what a visitor, the portal and a team do with it. */
export async function startDemoCloud(timeFactor = 500) {
  const lines: string[] = [];
  const cloud = await startCloud({
    ports: { control: 0, kubernetes: 0, kubernetesUs: 0, aws: 0, git: 0 },
    timeFactor,
    report: line => lines.push(line),
  });
  const { urls } = cloud;

  const call = async (url: string, init: RequestInit) => {
    const answer = await fetch(url, init);
    if (!answer.ok) {
      throw new Error(`${init.method} ${url}: ${await answer.text()}`);
    }
    return answer.json();
  };
  const control = (method: string, path: string, body?: object) =>
    call(`${urls.control}/control${path}`, {
      method,
      headers: json,
      body: body && JSON.stringify(body),
    });
  /** Opens a pull request by the calls Backstage's publish action makes; gives its number. */
  const propose = async (proposal: Proposal): Promise<number> => {
    const { repository, branch, files, title } = proposal;
    const github = (method: string, path: string, body?: object) =>
      call(`${urls.git}/api/v3/repos/demo/${repository}${path}`, {
        method,
        headers: { ...json, authorization: 'token demo-token' },
        body: body && JSON.stringify(body),
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
      message: title,
      tree: tree.sha,
      parents: [main.sha],
    });
    await github('POST', '/git/refs', {
      ref: `refs/heads/${branch}`,
      sha: commit.sha,
    });
    const pull = await github('POST', '/pulls', {
      title,
      head: branch,
      base: 'main',
    });
    return pull.number;
  };
  const state = (): Promise<CloudState> => control('GET', '/state');

  return {
    ...cloud,
    lines,
    control,
    state,
    hold: (step: string) => control('POST', '/hold', { step }),
    release: (step?: string) => control('POST', '/release', { step }),
    setFault: (id: string, on: boolean) =>
      control('PUT', `/faults/${id}`, { on }),
    merge: (number: number) => control('POST', `/pulls/${number}/merge`),
    edge: async (name: string) => {
      const { edges } = await state();
      const found = edges.find(candidate => candidate.name === name);
      if (!found) throw new Error(`no edge '${name}'`);
      return found;
    },
    propose,
    /** The pull request that the portal would open for an edge of orders; gives its number. */
    requestEdge: (): Promise<number> => {
      const [orders] = DEMO_SERVICES;
      const edge = { name: 'orders-edge', hostname: 'orders.example.com' };
      return propose({
        repository: 'orders',
        branch: 'edge/production/orders-edge',
        files: edgeFiles({ ...orders, edge }),
        title: 'Request orders-edge',
      });
    },
    comesTrue: (what: string, isTrue: () => Promise<boolean>) =>
      waitUntil(async () => ((await isTrue()) ? [] : [what]), LIMIT_MS),
  };
}

export type DemoCloud = Awaited<ReturnType<typeof startDemoCloud>>;
