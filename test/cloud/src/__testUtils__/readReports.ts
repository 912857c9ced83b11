import {
  findEdges,
  findTopology,
  indexCluster,
  reportEdge,
} from '@tls-edge/backstage-plugin-edge-common';
import type { MergedReport } from '@tls-edge/backstage-plugin-edge-common';

import { DEMO_CLUSTERS } from '../seed/demoClusters';
import type { ClusterName } from '../seed/demoClusters';
import { DEMO_WORLD } from '../seed/demoWorld';
import type { RunningCloud } from '../startCloud';
import { readAwsSnapshot } from './readAwsSnapshot';
import { readClusterSnapshot } from './readClusterSnapshot';

/**
 * What the product's core makes of a cluster, by the name of the Gateway; of a shared one, for
 * each entity by `gateway#entity` too.
 */
export async function readReports(
  urls: RunningCloud['urls'],
  options: {
    readonly cluster?: ClusterName;
    /** How long after the reading it is judged. */
    readonly laterMs?: number;
  } = {},
): Promise<ReadonlyMap<string, MergedReport>> {
  const { cluster = 'demo-eu', laterMs = 0 } = options;
  const url = cluster === 'demo-eu' ? urls.kubernetes : urls.kubernetesUs;
  const index = indexCluster(await readClusterSnapshot(url, cluster));
  const { region } = DEMO_CLUSTERS[cluster];
  const aws = await readAwsSnapshot(urls.aws, DEMO_CLUSTERS[cluster]);
  const awsLocation = { accountId: DEMO_WORLD.accountId, region };
  const now = new Date(Date.now() + laterMs);
  return new Map(
    findEdges(index).map(id => [
      id.scope ? `${id.gateway}#${id.scope}` : id.gateway,
      reportEdge({
        topology: findTopology({ id, index, aws, awsLocation }),
        requests: [],
        ownership: { entityRefs: [] },
        now,
      }),
    ]),
  );
}
