import type { Cloud } from '../control/Cloud';
import { CLUSTER_NAMES } from './demoClusters';
import { HAND_MADE_OBJECTS } from './handMade';
import { seedAws } from './seedAws';
import { seedCluster } from './seedCluster';
import { seedGit } from './seedGit';
import { unsettledEdges } from './unsettledEdges';
import { waitUntil } from './waitUntil';

const LIMIT_MS = 90_000;
const HURRY = 2_000;

/**
 * Builds the demo world and waits until each of its edges shows what it is there to show; time hurries meanwhile.
 * @param factor - pace of time afterwards
 * @throws Error naming the edges that did not get there
 * @public
 */
export async function seedCloud(cloud: Cloud, factor: number): Promise<void> {
  const { aws, git, clusters } = cloud;
  aws.account.clock.setFactor(HURRY);
  seedAws(aws);
  for (const name of CLUSTER_NAMES) {
    await seedCluster(clusters[name].kubernetes, HAND_MADE_OBJECTS[name]);
  }
  await seedGit(git);
  await Promise.all(
    Object.values(clusters).map(({ sync }) => {
      sync.release();
      return sync.idle();
    }),
  );
  await waitUntil(() => unsettledEdges(cloud), LIMIT_MS);
  aws.account.clock.setFactor(factor);
}
