import type {
  Hop,
  HopState,
  ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';

/** Steps of the map from left to right, as a request takes them. @internal */
export const COLUMNS = [
  'hostname',
  'nlb',
  'listeners',
  'targets',
  'gateway',
  'routes',
  'backends',
] as const;

/** @internal */
export type ColumnId = (typeof COLUMNS)[number];

/** The step of each hop; the rest of the cluster stands with Envoy and the Gateway. @internal */
export const COLUMN_OF: Record<Hop, ColumnId> = {
  request: 'gateway',
  gatewayClass: 'gateway',
  gateway: 'gateway',
  envoy: 'gateway',
  controller: 'targets',
  loadBalancer: 'nlb',
  listener: 'listeners',
  certificate: 'listeners',
  targets: 'targets',
  routes: 'routes',
  backends: 'backends',
  dns: 'hostname',
  probe: 'hostname',
};

/** An object of the map, or several of one kind and state that stand as one. @internal */
export interface FlowNode {
  readonly id: string;
  readonly column: ColumnId;
  readonly kind: string;
  readonly label: string;
  readonly state: HopState;
  /** Absent for a group. */
  readonly object?: ObjectRef;
  /** How many objects it stands for; one unless it is a group. */
  readonly size: number;
}

/** A step from one node to the next, in the direction of a request. @internal */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
}

/** The map as it is drawn. @internal */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}
