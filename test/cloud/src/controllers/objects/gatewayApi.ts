import { ClusterObject, Condition, Labels } from './ClusterObject';

/** @internal */
export interface GatewayClass extends ClusterObject {
  readonly kind: 'GatewayClass';
  readonly spec: {
    readonly controllerName: string;
    readonly parametersRef?: ParametersRef;
  };
  readonly status?: { readonly conditions?: readonly Condition[] };
}

/** @internal */
export interface ParametersRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/** @internal */
export interface Gateway extends ClusterObject {
  readonly kind: 'Gateway';
  readonly spec: {
    readonly gatewayClassName: string;
    readonly listeners: readonly Listener[];
    readonly infrastructure?: {
      readonly annotations?: Labels;
      readonly labels?: Labels;
      readonly parametersRef?: ParametersRef;
    };
    /** Whose ListenerSets it takes; none where it is silent. */
    readonly allowedListeners?: { readonly namespaces?: NamespaceChoice };
  };
  readonly status?: GatewayStatus;
}

/** Namespaces as the Gateway API lets one choose them. @internal */
export interface NamespaceChoice {
  readonly from?: 'All' | 'Same' | 'Selector' | 'None';
  readonly selector?: { readonly matchLabels?: Labels };
}

/** @internal */
export interface ListenerSet extends ClusterObject {
  readonly kind: 'ListenerSet';
  readonly spec: {
    readonly parentRef: ParentRef;
    readonly listeners: readonly Listener[];
  };
  readonly status?: Pick<GatewayStatus, 'conditions' | 'listeners'>;
}

/** @internal */
export interface Listener {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly hostname?: string;
  readonly tls?: {
    readonly certificateRefs?: readonly {
      readonly name: string;
      readonly namespace?: string;
    }[];
  };
  readonly allowedRoutes?: { readonly namespaces?: NamespaceChoice };
}

/** @internal */
export interface GatewayStatus {
  readonly addresses?: readonly {
    readonly type: string;
    readonly value: string;
  }[];
  readonly attachedListenerSets?: number;
  readonly conditions?: readonly Condition[];
  readonly listeners?: readonly ListenerStatus[];
}

/** @internal */
export interface ListenerStatus {
  readonly name: string;
  readonly attachedRoutes: number;
  readonly supportedKinds: readonly {
    readonly group: string;
    readonly kind: string;
  }[];
  readonly conditions: readonly Condition[];
}

/** @internal */
export interface HttpRoute extends ClusterObject {
  readonly kind: 'HTTPRoute';
  readonly spec: {
    readonly parentRefs?: readonly ParentRef[];
    readonly hostnames?: readonly string[];
    readonly rules?: readonly {
      readonly backendRefs?: readonly BackendRef[];
    }[];
  };
  readonly status?: { readonly parents?: readonly RouteParent[] };
}

/** @internal */
export interface ParentRef {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly sectionName?: string;
  readonly port?: number;
}

/** @internal */
export interface BackendRef {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
  readonly port?: number;
}

/** @internal */
export interface RouteParent {
  readonly parentRef: ParentRef;
  readonly controllerName: string;
  readonly conditions: readonly Condition[];
}

/** @internal */
export interface ReferenceGrant extends ClusterObject {
  readonly kind: 'ReferenceGrant';
  readonly spec: {
    readonly from: readonly {
      readonly group: string;
      readonly kind: string;
      readonly namespace: string;
    }[];
    readonly to: readonly {
      readonly group: string;
      readonly kind: string;
      readonly name?: string;
    }[];
  };
}
