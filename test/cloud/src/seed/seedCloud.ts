import type { Cloud } from '../control/Cloud';
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
  const { aws, git, kubernetes, sync } = cloud;
  aws.account.clock.setFactor(HURRY);
  seedAws(aws);
  await seedCluster(kubernetes);
  await seedGit(git);
  sync.release();
  await sync.idle();
  await waitUntil(() => unsettledEdges(cloud), LIMIT_MS);
  aws.account.clock.setFactor(factor);
}
