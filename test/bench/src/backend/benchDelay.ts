import type { Measurement } from '../Measurement';
import { quantile } from '../quantile';
import { forkBackend } from './forkBackend';
import { readNextReport, reportUrls } from './reports';
import { startCluster, type Cluster, type RawObjects } from './startCluster';

const EDGES = 100;
const CHANGES = 100;

/** Puts a route to the first edge and takes it away again, in turns. */
const measureDelays = async (
  url: string,
  cluster: Cluster,
  objects: RawObjects,
): Promise<readonly number[]> => {
  const route = objects.find(({ kind }) => kind === 'HTTPRoute');
  if (!route) {
    throw new Error('The recording holds no route');
  }
  const extra = { ...route, metadata: { ...route.metadata, name: 'extra' } };
  const delays: number[] = [];
  let etag = await readNextReport(url);
  for (let change = 0; change < CHANGES; change += 1) {
    const start = performance.now();
    if (change % 2 === 0) cluster.put('httproutes', extra);
    else cluster.remove('httproutes', extra);
    etag = await readNextReport(url, etag);
    delays.push(performance.now() - start);
  }
  return delays;
};

/** How soon a change in a cluster is in the answer of the backend. @internal */
export const benchDelay = async (
  postgresUrl: string,
): Promise<readonly Measurement[]> => {
  const { cluster, objects } = await startCluster(EDGES);
  const backend = await forkBackend({
    ...{ backend: 'edge', kubernetesUrl: cluster.url, postgresUrl },
  });
  const urls = reportUrls(backend.url, EDGES);
  for (const url of urls) await readNextReport(url);
  const delays = await measureDelays(urls[0], cluster, objects);
  await backend.stop();
  await cluster.stop();
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
