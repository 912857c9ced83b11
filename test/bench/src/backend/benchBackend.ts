/* eslint-disable @backstage/no-relative-monorepo-imports -- the cluster its own tests use */
import { setTimeout as sleep } from 'node:timers/promises';

import { mockCredentials } from '@backstage/backend-test-utils';
import { KUBERNETES_KINDS } from '@tls-edge/backstage-plugin-edge-common';

import { startKubernetesServer } from '../../../../plugins/edge-backend/src/__fixtures__/kubernetesServer';
import { multiplyEdge, readRecordedEdge } from '../core/recordedEdge';
import type { Measurement } from '../Measurement';
import { quantile } from '../quantile';
import { startPlugin } from './startPlugin';

const EDGES = 100;
const CHANGES = 100;
/** A viewer reads when the card appears and every 30 s: thrice in a minute, here in this time. */
const WINDOW_MS = 6_000;
const READS = 3;

type Cluster = Awaited<ReturnType<typeof startKubernetesServer>>;
type Objects = ReturnType<typeof readRecordedEdge>['objects'];

const partOf = (kind: string) => {
  const found = KUBERNETES_KINDS.find(row => row.kind === kind);
  if (!found) {
    throw new Error(`The product does not read objects of kind "${kind}"`);
  }
  return found.part;
};

const headers = { Authorization: mockCredentials.user.header() };

/** Reads as a browser does; the tag stays the same where nothing changed. */
const read = async (url: string, etag = '') => {
  const answer = await fetch(url, {
    headers: { ...headers, 'If-None-Match': etag },
  });
  await answer.text();
  if (answer.status !== 200 && answer.status !== 304) return undefined;
  return answer.headers.get('etag') ?? etag;
};

/** The tag of the first answer that is not `old`. */
const readNext = async (url: string, old: string) => {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    const etag = await read(url, old);
    if (etag !== undefined && etag !== old) return etag;
    await sleep(5);
  }
  throw new Error(`No new answer of ${url} within 20 seconds`);
};

const watchFor = async (urls: readonly string[], cluster: Cluster) => {
  const asked = cluster.requests.length;
  const before = process.cpuUsage();
  await Promise.all(
    urls.map(async (url, at) => {
      await sleep((WINDOW_MS / READS) * (at / urls.length));
      let etag: string | undefined;
      for (let reads = 0; reads < READS; reads += 1) {
        etag = await read(url, etag);
        await sleep(WINDOW_MS / READS);
      }
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return {
    requests: cluster.requests.length - asked,
    cpuSeconds: (user + system) / 1e6,
  };
};

const measureViewers = async (urls: readonly string[], cluster: Cluster) => {
  const start = cluster.requests.length;
  const rows: Measurement[] = [
    {
      name: `Kubernetes requests until ${EDGES} edges are known`,
      ...{ value: start, unit: 'requests' },
    },
  ];
  for (const viewers of [1, 10, 100]) {
    const seen = await watchFor(urls.slice(0, viewers), cluster);
    const name = `${viewers} open reports, a minute of reads`;
    rows.push(
      {
        name: `${name}: further Kubernetes requests`,
        // 5 % of what it costs to know the edges at all.
        ...{ value: seen.requests, unit: 'requests', aim: 0.05 * start },
      },
      {
        name: `${name}: processor time`,
        note: 'backend, cluster and viewers together',
        ...{ value: seen.cpuSeconds, unit: 's' },
      },
    );
  }
  return rows;
};

const measureDelay = async (
  url: string,
  cluster: Cluster,
  objects: Objects,
): Promise<readonly Measurement[]> => {
  const route = objects.find(({ kind }) => kind === 'HTTPRoute');
  if (!route) {
    throw new Error('The recording holds no route');
  }
  const extra = { ...route, metadata: { ...route.metadata, name: 'extra' } };
  const delays: number[] = [];
  let etag = await readNext(url, '');
  for (let change = 0; change < CHANGES; change += 1) {
    const start = performance.now();
    if (change % 2 === 0) cluster.put('httproutes', extra);
    else cluster.remove('httproutes', extra);
    etag = await readNext(url, etag);
    delays.push(performance.now() - start);
  }
  const name = 'From a changed route to the changed answer';
  const note = `${CHANGES} changes, one of ${EDGES} edges`;
  return [
    { name: `${name}, p50`, note, value: quantile(delays, 0.5), unit: 'ms' },
    {
      ...{ name: `${name}, p95`, note, value: quantile(delays, 0.95) },
      ...{ unit: 'ms', aim: 100 },
    },
  ];
};

/** What readers of reports cost the cluster and the backend, and how soon they see a change. @internal */
export const benchBackend = async (
  postgresUrl: string,
): Promise<readonly Measurement[]> => {
  const cluster = await startKubernetesServer();
  const { objects } = multiplyEdge(readRecordedEdge(), EDGES);
  objects.forEach(object => cluster.put(partOf(object.kind), object));
  const plugin = await startPlugin({
    ...{ postgresUrl, kubernetesUrl: cluster.url },
  });
  try {
    const urls = Array.from(
      { length: EDGES },
      (_, at) =>
        `${plugin.url}/v1/edges/lab/payments-${at}/payments-${at}-edge`,
    );
    for (const url of urls) await readNext(url, '');
    const viewers = await measureViewers(urls, cluster);
    return [...viewers, ...(await measureDelay(urls[0], cluster, objects))];
  } finally {
    await plugin.stop();
    await cluster.stop();
  }
};
