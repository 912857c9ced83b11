import {
  KUBERNETES_KINDS,
  readCluster,
} from '@tls-edge/backstage-plugin-edge-common';
import type { ClusterSnapshot } from '@tls-edge/backstage-plugin-edge-common';

import type { ClusterName } from '../seed/demoClusters';

/** The bindings of EKS Auto Mode are in a group of their own, which only some clusters serve. */
const KINDS = KUBERNETES_KINDS.flatMap(kind =>
  kind.part === 'targetgroupbindings'
    ? [kind, { ...kind, group: 'eks.amazonaws.com', version: 'v1' }]
    : [kind],
);

/** Lists every kind the product reads, as its reader. */
export async function readClusterSnapshot(
  url: string,
  cluster: ClusterName = 'demo-eu',
): Promise<ClusterSnapshot> {
  const lists = await Promise.all(
    KINDS.map(async kind => {
      const group = kind.group ? `apis/${kind.group}` : 'api';
      const selector = encodeURIComponent(kind.labelSelector ?? '');
      const answer = await fetch(
        `${url}/${group}/${kind.version}/${kind.part}?labelSelector=${selector}`,
        { headers: { authorization: 'Bearer demo-token' } },
      );
      const { items = [] } = await answer.json();
      const apiVersion = kind.group
        ? `${kind.group}/${kind.version}`
        : kind.version;
      return items.map((item: object) => ({
        apiVersion,
        kind: kind.kind,
        ...item,
      }));
    }),
  );
  return readCluster(lists.flat(), cluster);
}
