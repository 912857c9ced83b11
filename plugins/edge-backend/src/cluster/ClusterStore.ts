import {
  emptyCluster,
  KUBERNETES_PARTS,
  type ClusterSnapshot,
  type KubernetesPart,
  type PartState,
} from '@tls-edge/backstage-plugin-edge-common';

import { createPartObjects, type PartObjects } from './PartObjects';
import { isEdgeEventKind, selectEdgeEvents } from './selectEdgeEvents';

type AllObjects = { readonly [P in KubernetesPart]: PartObjects<P> };

/**
 * What one cluster said last, kept by its followers and read as a snapshot.
 * @internal
 */
export interface ClusterStore {
  readonly objects: AllObjects;
  readonly part: (part: KubernetesPart) => PartState;
  readonly setPart: (part: KubernetesPart, state: PartState) => void;
  readonly snapshot: () => ClusterSnapshot;
}

const createObjects = (): AllObjects => ({
  gatewayclasses: createPartObjects('gatewayclasses'),
  gateways: createPartObjects('gateways'),
  listenersets: createPartObjects('listenersets'),
  httproutes: createPartObjects('httproutes'),
  envoyproxies: createPartObjects('envoyproxies'),
  clienttrafficpolicies: createPartObjects('clienttrafficpolicies'),
  backendtrafficpolicies: createPartObjects('backendtrafficpolicies'),
  services: createPartObjects('services'),
  deployments: createPartObjects('deployments'),
  pods: createPartObjects('pods'),
  endpointslices: createPartObjects('endpointslices'),
  targetgroupbindings: createPartObjects('targetgroupbindings'),
  events: createPartObjects('events', isEdgeEventKind),
});

/**
 * A store in which every part waits for its first list since `startedAt` (ISO 8601).
 * @internal
 */
export const createClusterStore = (
  cluster: string,
  startedAt: string,
): ClusterStore => {
  const objects = createObjects();
  const starting = (part: KubernetesPart): PartState => ({
    state: 'failed',
    gap: {
      source: `cluster:${cluster}`,
      part,
      reason: 'starting',
      message: `The first reading of ${part} in cluster "${cluster}" is under way`,
      since: startedAt,
    },
  });
  const waiting = KUBERNETES_PARTS.map((part): [KubernetesPart, PartState] => [
    part,
    starting(part),
  ]);
  let parts: ClusterSnapshot['parts'] = {
    ...emptyCluster(cluster).parts,
    ...Object.fromEntries(waiting),
  };

  const read = () => ({
    gatewayclasses: objects.gatewayclasses.all(),
    gateways: objects.gateways.all(),
    listenersets: objects.listenersets.all(),
    httproutes: objects.httproutes.all(),
    envoyproxies: objects.envoyproxies.all(),
    clienttrafficpolicies: objects.clienttrafficpolicies.all(),
    backendtrafficpolicies: objects.backendtrafficpolicies.all(),
    services: objects.services.all(),
    deployments: objects.deployments.all(),
    pods: objects.pods.all(),
    endpointslices: objects.endpointslices.all(),
    targetgroupbindings: objects.targetgroupbindings.all(),
    events: objects.events.all(),
  });

  return {
    objects,
    part: part => parts[part],
    setPart: (part, state) => {
      parts = { ...parts, [part]: state };
    },
    snapshot: () => ({ cluster, parts, objects: selectEdgeEvents(read()) }),
  };
};
