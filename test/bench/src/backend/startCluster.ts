/* eslint-disable @backstage/no-relative-monorepo-imports -- the cluster its own tests use */
import { KUBERNETES_KINDS } from '@tls-edge/backstage-plugin-edge-common';

import { startKubernetesServer } from '../../../../plugins/edge-backend/src/__fixtures__/kubernetesServer';
import { multiplyEdge, readRecordedEdge } from '../core/recordedEdge';

/** A Kubernetes API double; it counts requests and takes changes. @internal */
export type Cluster = Awaited<ReturnType<typeof startKubernetesServer>>;

/** Raw Kubernetes objects as a recording holds them. @internal */
export type RawObjects = ReturnType<typeof readRecordedEdge>['objects'];

const partOf = (kind: string) => {
  const found = KUBERNETES_KINDS.find(row => row.kind === kind);
  if (!found) {
    throw new Error(`The product does not read objects of kind "${kind}"`);
  }
  return found.part;
};

/**
 * Recordings hold what the product reads. Others look for the containers of a pod, and for those
 * of its metrics, which the double answers with the pod itself.
 */
const withContainers = (object: RawObjects[number]): RawObjects[number] =>
  object.kind === 'Pod'
    ? {
        ...object,
        containers: [],
        spec: Object.assign({ containers: [] }, object.spec),
      }
    : object;

/** A cluster with so many edges, and the objects in it. @internal */
export const startCluster = async (
  edges: number,
): Promise<{ readonly cluster: Cluster; readonly objects: RawObjects }> => {
  const cluster = await startKubernetesServer();
  const recorded = multiplyEdge(readRecordedEdge(), edges);
  const objects = recorded.objects.map(withContainers);
  objects.forEach(object => cluster.put(partOf(object.kind), object));
  return { cluster, objects };
};
