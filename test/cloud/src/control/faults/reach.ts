import { CLUSTER_NAMES, DEMO_CLUSTERS } from '../../seed/demoClusters';

/** What a fault of a whole source can be narrowed to. @public */
export type Reach = 'cluster' | 'region';

/** Names a fault of this reach can be aimed at. @public */
export const REACHES: Readonly<Record<Reach, readonly string[]>> = {
  cluster: CLUSTER_NAMES,
  region: Object.values(DEMO_CLUSTERS).map(({ region }) => region),
};
