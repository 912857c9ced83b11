import { CLUSTER_NAMES } from '../../seed/demoClusters';
import type { Cloud, CloudCluster } from '../Cloud';
import type { ActiveFaults, Fault } from './Fault';

const [FIRST] = CLUSTER_NAMES;

const aimedAt = (active: ActiveFaults, id: string) => {
  const aim = active.get(id);
  return aim && (aim.cluster ?? FIRST);
};

/** Brings each cluster to whether the fault reaches it. */
const applyEach =
  (
    id: string,
    change: (faults: CloudCluster['kubernetes']['faults'], on: boolean) => void,
  ) =>
  ({ clusters }: Cloud, active: ActiveFaults): void =>
    Object.values(clusters).forEach(({ name, kubernetes }) =>
      change(kubernetes.faults, aimedAt(active, id) === name),
    );

const shared = { aimed: false, reach: 'cluster' } as const;

/**
 * Faults of one Kubernetes API, of the first cluster where none is named; a dead cluster is dead
 * to its controllers as well.
 * @public
 */
export const KUBERNETES_FAULTS: readonly Fault[] = [
  {
    ...shared,
    id: 'cluster-dead',
    title: 'The cluster does not answer',
    sentence:
      'Every connection to the Kubernetes API is cut: edges of this cluster keep their last known state, greyed.',
    lasting: true,
    apply: applyEach('cluster-dead', (faults, on) => {
      faults.weather = on ? 'dead' : 'fine';
    }),
  },
  {
    ...shared,
    id: 'cluster-refuse-httproutes',
    title: 'No right to read routes',
    sentence:
      'The portal gets 403 for HTTPRoutes: routes and backends cannot be told, everything else stays live.',
    lasting: true,
    apply: applyEach('cluster-refuse-httproutes', (faults, on) =>
      faults.refuseKind('httproutes', on),
    ),
  },
  {
    ...shared,
    id: 'watch-cut',
    title: 'Cut every watch once',
    sentence:
      'All open watch streams break in the middle; the portal picks them up again and nothing changes its state.',
    lasting: false,
    apply: applyEach('watch-cut', (faults, on) => {
      if (on) {
        faults.cutWatches();
      }
    }),
  },
  {
    ...shared,
    id: 'resource-version-expired',
    title: 'Forget the past once',
    sentence:
      'Watches that resume get 410 Gone, so that the portal has to list everything anew.',
    lasting: false,
    apply: applyEach('resource-version-expired', (faults, on) => {
      if (on) {
        faults.expireResourceVersions();
        faults.cutWatches();
      }
    }),
  },
];
