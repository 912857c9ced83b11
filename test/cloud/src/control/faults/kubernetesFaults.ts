import type { Fault } from './Fault';

/** Faults of the Kubernetes API; a dead cluster is dead to its controllers as well. @public */
export const KUBERNETES_FAULTS: readonly Fault[] = [
  {
    id: 'cluster-dead',
    title: 'The cluster does not answer',
    sentence:
      'Every connection to the Kubernetes API is cut: edges of this cluster keep their last known state, greyed.',
    lasting: true,
    aimed: false,
    apply: ({ kubernetes }, active) => {
      kubernetes.faults.weather = active.has('cluster-dead') ? 'dead' : 'fine';
    },
  },
  {
    id: 'cluster-refuse-httproutes',
    title: 'No right to read routes',
    sentence:
      'The portal gets 403 for HTTPRoutes: routes and backends cannot be told, everything else stays live.',
    lasting: true,
    aimed: false,
    apply: ({ kubernetes }, active) =>
      kubernetes.faults.refuseKind(
        'httproutes',
        active.has('cluster-refuse-httproutes'),
      ),
  },
  {
    id: 'watch-cut',
    title: 'Cut every watch once',
    sentence:
      'All open watch streams break in the middle; the portal picks them up again and nothing changes its state.',
    lasting: false,
    aimed: false,
    apply: ({ kubernetes }) => kubernetes.faults.cutWatches(),
  },
  {
    id: 'resource-version-expired',
    title: 'Forget the past once',
    sentence:
      'Watches that resume get 410 Gone, so that the portal has to list everything anew.',
    lasting: false,
    aimed: false,
    apply: ({ kubernetes }) => {
      kubernetes.faults.expireResourceVersions();
      kubernetes.faults.cutWatches();
    },
  },
];
