import type { Measurement } from '../Measurement';
import { forkBackend } from './forkBackend';
import { installKubernetesPlugin } from './installKubernetesPlugin';
import {
  playMinute,
  type MinuteCost,
  type Stage,
  type Viewer,
} from './playMinute';
import { HEADERS, readNextReport, readReport, reportUrls } from './reports';
import { startCluster } from './startCluster';
import { startCountingProxy } from './startCountingProxy';
import { viewedEntity } from './viewedEntity';

const EDGES = 100;
const VIEWERS = [1, 10, 100];

/** Lets viewers of a backend look for a minute, in growing numbers. */
const playAll = async (
  stage: Stage,
  viewerOf: (at: number) => Viewer,
): Promise<readonly MinuteCost[]> => {
  const costs: MinuteCost[] = [];
  for (const count of VIEWERS) {
    const viewers = Array.from({ length: count }, (_, at) => viewerOf(at));
    costs.push(await playMinute(stage, viewers));
  }
  return costs;
};

/** The page reads when it opens and every 30 seconds, with the tag of what it has. */
const reportViewer = (url: string): Viewer => {
  let etag: string | undefined;
  return {
    readsPerMinute: 2,
    read: async () => {
      etag = await readReport(url, etag);
    },
  };
};

/** As the plugin's own frontend: every 10 seconds (its hook `useKubernetesObjects`). */
const kubernetesViewer = (api: string): Viewer => ({
  readsPerMinute: 6,
  read: async () => {
    const answer = await fetch(
      `${api}/services/${viewedEntity.metadata.name}`,
      {
        method: 'POST',
        headers: { ...HEADERS, 'Content-Type': 'application/json' },
        body: JSON.stringify({ entity: viewedEntity, auth: {} }),
      },
    );
    const text = await answer.text();
    if (answer.status !== 200 || text.includes('"errors":[{')) {
      throw new Error(
        `The Kubernetes plugin answered ${answer.status}: ${text}`,
      );
    }
  },
});

const rowsOf = (
  who: string,
  costs: readonly MinuteCost[],
  aims: Partial<MinuteCost> = {},
): readonly Measurement[] =>
  costs.flatMap(({ requests, bytes, cpuSeconds }, at) => {
    const name = `${who}, a minute of ${VIEWERS[at]} open cards`;
    const isMost = at === costs.length - 1;
    return [
      {
        name: `${name}: Kubernetes requests`,
        ...{ value: requests, unit: 'requests' },
        aim: isMost ? aims.requests : undefined,
      },
      {
        name: `${name}: bytes from Kubernetes`,
        ...{ value: bytes / 1_024, unit: 'KiB' },
        aim:
          isMost && aims.bytes !== undefined ? aims.bytes / 1_024 : undefined,
      },
      {
        name: `${name}: processor time of the backend`,
        ...{ value: cpuSeconds, unit: 's' },
      },
    ];
  });

/** The most that 100 viewers may cost: 5 % above what the cluster tells one, knowing the edges included. */
const aimsOf = (known: MinuteCost, one: MinuteCost): Partial<MinuteCost> => ({
  requests: one.requests + 0.05 * (known.requests + one.requests),
  bytes: one.bytes + 0.05 * (known.bytes + one.bytes),
});

const benchReports = async (
  postgresUrl: string,
): Promise<readonly Measurement[]> => {
  const { cluster } = await startCluster(EDGES);
  const proxy = await startCountingProxy(cluster.url);
  const backend = await forkBackend({
    ...{ backend: 'edge', kubernetesUrl: proxy.url, postgresUrl },
  });
  const urls = reportUrls(backend.url, EDGES);
  for (const url of urls) await readNextReport(url);
  const known = {
    requests: cluster.requests.length,
    bytes: proxy.bytes(),
    cpuSeconds: await backend.cpuSeconds(),
  };
  const costs = await playAll({ cluster, proxy, backend }, at =>
    reportViewer(urls[at]),
  );
  await backend.stop();
  await proxy.stop();
  await cluster.stop();
  const name = `Until ${EDGES} edges are known`;
  return [
    {
      name: `${name}: Kubernetes requests`,
      ...{ value: known.requests, unit: 'requests' },
    },
    {
      name: `${name}: bytes from Kubernetes`,
      ...{ value: known.bytes / 1_024, unit: 'KiB' },
    },
    ...rowsOf('TLS Edge', costs, aimsOf(known, costs[0])),
  ];
};

/**
 * The double knows no selectors: for this plugin it holds the objects of one edge, which is what
 * the entity of each viewer selects.
 */
const benchKubernetesPlugin = async (): Promise<readonly Measurement[]> => {
  const folder = await installKubernetesPlugin();
  const { cluster } = await startCluster(1);
  const proxy = await startCountingProxy(cluster.url);
  const backend = await forkBackend({
    ...{ backend: 'kubernetes', kubernetesUrl: proxy.url, folder },
  });
  await kubernetesViewer(backend.url).read();
  const costs = await playAll({ cluster, proxy, backend }, () =>
    kubernetesViewer(backend.url),
  );
  await backend.stop();
  await proxy.stop();
  await cluster.stop();
  return rowsOf('plugin-kubernetes-backend', costs);
};

/** What open cards cost a cluster and the backend, beside Backstage's own Kubernetes plugin. @internal */
export const benchViewers = async (
  postgresUrl: string,
): Promise<readonly Measurement[]> => [
  ...(await benchReports(postgresUrl)),
  ...(await benchKubernetesPlugin()),
];
