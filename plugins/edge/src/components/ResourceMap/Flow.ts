import type {
  Hop,
  HopState,
  ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';
import type { MapFact } from '@tls-edge/backstage-plugin-edge-common/report';

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

/** A node of the map, or several of one kind, zone and state that stand as one. @internal */
export interface FlowNode {
  readonly id: string;
  readonly column: ColumnId;
  readonly kind: string;
  readonly label: string;
  readonly state: HopState;
  readonly facts: readonly MapFact[];
  /** Absent for a group. */
  readonly object?: ObjectRef;
  /** How many nodes it stands for; one unless it is a group. */
  readonly size: number;
  /** Whether a group shows its members behind it. */
  readonly isOpen: boolean;
  /** No request passes through it, but what requests pass rests on it. */
  readonly isAside: boolean;
  /** It is asked for and not there. */
  readonly isMissing: boolean;
}

/** A step from one node to the next, in the direction of a request. @internal */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  /** Whether nothing says so but the order of the columns. */
  readonly isAssumed?: boolean;
}

/** The map as it is drawn. @internal */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  /** Between nodes that a request passes. */
  readonly links: readonly FlowLink[];
  /** What rests on what; at least one end is an aside. */
  readonly ties: readonly FlowLink[];
}
