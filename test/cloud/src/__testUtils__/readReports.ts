import {
  findEdges,
  findTopology,
  indexCluster,
  reportEdge,
} from '@tls-edge/backstage-plugin-edge-common';
import type { MergedReport } from '@tls-edge/backstage-plugin-edge-common';

import { readAwsSnapshot } from './readAwsSnapshot';
import { readClusterSnapshot } from './readClusterSnapshot';

/** What the product's core makes of a cloud, by the name of the Gateway. */
export async function readReports(
  urls: { readonly kubernetes: string; readonly aws: string },
  /** How long after the reading it is judged. */
  laterMs = 0,
): Promise<ReadonlyMap<string, MergedReport>> {
  const index = indexCluster(await readClusterSnapshot(urls.kubernetes));
  const aws = await readAwsSnapshot(urls.aws);
  const now = new Date(Date.now() + laterMs);
  return new Map(
    findEdges(index).map(id => [
      id.gateway,
      reportEdge({
        topology: findTopology({ id, index, aws }),
        requests: [],
        ownership: { entityRefs: [] },
        now,
      }),
    ]),
  );
}
