import type { Measurement } from '../Measurement';
import { forkBackend } from './forkBackend';
import { readNextReport, reportUrls } from './reports';
import { startCluster } from './startCluster';

/** So many that everything has run that will run for more. */
const FEW = 100;
const MANY = 500;

/** Memory of a backend that knows so many edges; each count is asked for as many reports. */
const memoryWith = async (
  edges: number,
  postgresUrl: string,
): Promise<number> => {
  const { cluster } = await startCluster(edges);
  const backend = await forkBackend({
    ...{ backend: 'edge', kubernetesUrl: cluster.url, postgresUrl },
  });
  const urls = reportUrls(backend.url, edges);
  for (let at = 0; at < MANY; at += 1) await readNextReport(urls[at % edges]);
  const bytes = await backend.heapBytes();
  await backend.stop();
  await cluster.stop();
  return bytes;
};

/** What each further edge takes of the backend's memory, once garbage is collected. @internal */
export const benchMemory = async (
  postgresUrl: string,
): Promise<readonly Measurement[]> => {
  const few = await memoryWith(FEW, postgresUrl);
  const many = await memoryWith(MANY, postgresUrl);
  return [
    {
      name: `Memory of the backend for each of ${MANY} edges`,
      note: `heap and buffers after garbage collection, less those of ${FEW} edges`,
      ...{ value: (many - few) / (MANY - FEW) / 1_024, unit: 'KiB', aim: 25 },
    },
  ];
};
