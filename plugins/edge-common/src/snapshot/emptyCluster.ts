import type { ClusterSnapshot } from './ClusterSnapshot';
import { KUBERNETES_KINDS, type KubernetesPart } from './kinds';
import type { PartState } from './PartState';

/** The same value for every Kubernetes part, to start a record of parts from. @internal */
export const eachPart = (
  state: PartState,
): Record<KubernetesPart, PartState> => ({
  gatewayclasses: state,
  gateways: state,
  listenersets: state,
  httproutes: state,
  grpcroutes: state,
  envoyproxies: state,
  clienttrafficpolicies: state,
  backendtrafficpolicies: state,
  securitypolicies: state,
  namespaces: state,
  services: state,
  deployments: state,
  pods: state,
  endpointslices: state,
  targetgroupbindings: state,
  events: state,
});

/**
 * A cluster in which nothing was found. Parts count as read (`read` and empty is an answer)
 * unless `parts` says otherwise.
 * @public
 */
export const emptyCluster = (
  cluster: string,
  parts: Partial<Record<KubernetesPart, PartState>> = {},
): ClusterSnapshot => ({
  cluster,
  parts: { ...eachPart({ state: 'read' }), ...parts },
  objects: {
    gatewayclasses: [],
    gateways: [],
    listenersets: [],
    httproutes: [],
    grpcroutes: [],
    envoyproxies: [],
    clienttrafficpolicies: [],
    backendtrafficpolicies: [],
    securitypolicies: [],
    namespaces: [],
    services: [],
    deployments: [],
    pods: [],
    endpointslices: [],
    targetgroupbindings: [],
    events: [],
  },
});

/** All part names, in the order of `KUBERNETES_KINDS`. @public */
export const KUBERNETES_PARTS: readonly KubernetesPart[] = KUBERNETES_KINDS.map(
  ({ part }) => part,
);
