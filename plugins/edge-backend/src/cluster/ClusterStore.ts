import {
  emptyCluster,
  KUBERNETES_PARTS,
  type ClusterSnapshot,
  type KubernetesPart,
  type PartState,
} from '@tls-edge/backstage-plugin-edge-common';

import { createPartObjects, type PartObjects } from './PartObjects';
import { partStateOf } from './partStateOf';
import { isEdgeEventKind, selectEdgeEvents } from './selectEdgeEvents';
import { createShareValues } from './shareValues';
import type { WatchedKind } from './WatchedKind';

type AllObjects = { readonly [P in KubernetesPart]: PartObjects<P> };

/**
 * What one cluster said last, kept by its followers and read as a snapshot.
 * @internal
 */
export interface ClusterStore {
  readonly objects: AllObjects;
  readonly kind: (kind: WatchedKind) => PartState;
  /** Tells what is known of one kind, and with it of the part that it is in. */
  readonly setKind: (kind: WatchedKind, state: PartState) => void;
  readonly snapshot: () => ClusterSnapshot;
}

const createObjects = (share = createShareValues()): AllObjects => ({
  gatewayclasses: createPartObjects('gatewayclasses', { share }),
  gateways: createPartObjects('gateways', { share }),
  listenersets: createPartObjects('listenersets', { share }),
  httproutes: createPartObjects('httproutes', { share }),
  grpcroutes: createPartObjects('grpcroutes', { share }),
  envoyproxies: createPartObjects('envoyproxies', { share }),
  clienttrafficpolicies: createPartObjects('clienttrafficpolicies', { share }),
  backendtrafficpolicies: createPartObjects('backendtrafficpolicies', {
    share,
  }),
  securitypolicies: createPartObjects('securitypolicies', { share }),
  namespaces: createPartObjects('namespaces', { share }),
  services: createPartObjects('services', { share }),
  deployments: createPartObjects('deployments', { share }),
  pods: createPartObjects('pods', { share }),
  endpointslices: createPartObjects('endpointslices', { share }),
  targetgroupbindings: createPartObjects('targetgroupbindings', { share }),
  events: createPartObjects('events', { share, keeps: isEdgeEventKind }),
});

/**
 * A store in which every part waits for the first list of its `kinds` since `startedAt` (ISO 8601).
 * @internal
 */
export const createClusterStore = ({
  cluster,
  startedAt,
  kinds,
}: {
  readonly cluster: string;
  readonly startedAt: string;
  readonly kinds: readonly WatchedKind[];
}): ClusterStore => {
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
  const states = new Map(
    kinds.map((kind): [WatchedKind, PartState] => [kind, starting(kind.part)]),
  );
  const stateOf = (kind: WatchedKind) =>
    states.get(kind) ?? starting(kind.part);

  const read = () => ({
    gatewayclasses: objects.gatewayclasses.all(),
    gateways: objects.gateways.all(),
    listenersets: objects.listenersets.all(),
    httproutes: objects.httproutes.all(),
    grpcroutes: objects.grpcroutes.all(),
    envoyproxies: objects.envoyproxies.all(),
    clienttrafficpolicies: objects.clienttrafficpolicies.all(),
    backendtrafficpolicies: objects.backendtrafficpolicies.all(),
    securitypolicies: objects.securitypolicies.all(),
    namespaces: objects.namespaces.all(),
    services: objects.services.all(),
    deployments: objects.deployments.all(),
    pods: objects.pods.all(),
    endpointslices: objects.endpointslices.all(),
    targetgroupbindings: objects.targetgroupbindings.all(),
    events: objects.events.all(),
  });

  return {
    objects,
    kind: stateOf,
    setKind: (kind, state) => {
      states.set(kind, state);
      const { part } = kind;
      const ofPart = [...states].filter(([other]) => other.part === part);
      parts = {
        ...parts,
        [part]: partStateOf(ofPart.map(([, known]) => known)),
      };
    },
    snapshot: () => ({ cluster, parts, objects: selectEdgeEvents(read()) }),
  };
};
