import type { Measurement } from '../Measurement';
import { forkBackend } from './forkBackend';
import { readNextReport, reportUrls } from './reports';
import { startCluster } from './startCluster';

const FEW = 1;
const MANY = 500;

/** Heap of a backend that knows so many edges and has read each report once. */
const heapWith = async (
  edges: number,
  postgresUrl: string,
): Promise<number> => {
  const { cluster } = await startCluster(edges);
  const backend = await forkBackend({
    ...{ backend: 'edge', kubernetesUrl: cluster.url, postgresUrl },
  });
  for (const url of reportUrls(backend.url, edges)) await readNextReport(url);
  const { heapBytes } = await backend.usage();
  await backend.stop();
  await cluster.stop();
  return heapBytes;
};

/** What each further edge takes of the backend's heap, once garbage is collected. @internal */
export const benchMemory = async (
  postgresUrl: string,
): Promise<readonly Measurement[]> => {
  const few = await heapWith(FEW, postgresUrl);
  const many = await heapWith(MANY, postgresUrl);
  return [
    {
      name: `Memory of the backend for each of ${MANY} edges`,
      note: 'heap after garbage collection, less that of one edge',
      ...{ value: (many - few) / (MANY - FEW) / 1_024, unit: 'KiB', aim: 25 },
    },
  ];
};
