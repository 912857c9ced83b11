import type { Condition, ObjectMeta } from './meta';

/** @public */
export interface GatewayClass {
  readonly kind: 'GatewayClass';
  readonly metadata: ObjectMeta;
  readonly controllerName: string;
  readonly parametersRef?: ParametersRef;
  readonly conditions: readonly Condition[];
}

/** @public */
export interface ParametersRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/** @public */
export interface Gateway {
  readonly kind: 'Gateway';
  readonly metadata: ObjectMeta;
  readonly gatewayClassName: string;
  readonly listeners: readonly Listener[];
  readonly infrastructure: {
    readonly annotations: Readonly<Record<string, string>>;
    readonly labels: Readonly<Record<string, string>>;
    readonly parametersRef?: ParametersRef;
  };
  readonly addresses: readonly {
    readonly type: string;
    readonly value: string;
  }[];
  readonly conditions: readonly Condition[];
  readonly listenerStatuses: readonly ListenerStatus[];
  /** Namespaces whose ListenerSets may add listeners; the API takes silence for `None`. */
  readonly allowedListeners?: 'All' | 'Same' | 'Selector' | 'None';
}

/** @public */
export interface Listener {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly hostname?: string;
  readonly hasTls: boolean;
  /** `Same` where the spec is silent. */
  readonly allowedNamespaces: 'All' | 'Same' | 'Selector' | 'None';
}

/** Listeners that somebody adds to a Gateway from an object of their own (Gateway API 1.5). @public */
export interface ListenerSet {
  readonly kind: 'ListenerSet';
  readonly metadata: ObjectMeta;
  readonly parentRef?: ParentRef;
  readonly listeners: readonly Listener[];
  readonly conditions: readonly Condition[];
  readonly listenerStatuses: readonly ListenerStatus[];
}

/** @public */
export interface ListenerStatus {
  readonly name: string;
  readonly attachedRoutes: number;
  readonly conditions: readonly Condition[];
}

/**
 * An HTTPRoute, or a GRPCRoute with its methods as the paths of HTTP/2 that they are
 * (`/package.Service/Method`).
 * @public
 */
export interface HttpRoute {
  readonly kind: 'HTTPRoute' | 'GRPCRoute';
  readonly metadata: ObjectMeta;
  readonly hostnames: readonly string[];
  readonly parentRefs: readonly ParentRef[];
  readonly rules: readonly RouteRule[];
  readonly parents: readonly RouteParentStatus[];
}

/** Defaults of the API are filled in: group, kind and the route's own namespace. @public */
export interface ParentRef {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly sectionName?: string;
  readonly port?: number;
}

/** @public */
export interface RouteRule {
  /** At least one: the API's default is the prefix `/`. */
  readonly matches: readonly RouteMatch[];
  readonly filters: readonly RouteFilter[];
  readonly backendRefs: readonly BackendRef[];
  /** Seconds, `timeouts.request`; 0 means no limit. */
  readonly timeoutSeconds?: number;
}

/** @public */
export interface RouteMatch {
  readonly path: {
    readonly type: 'Exact' | 'PathPrefix' | 'RegularExpression';
    readonly value: string;
  };
  readonly method?: string;
  /** Count only: enough for precedence. */
  readonly headers: number;
  readonly queryParams: number;
}

/** @public */
export type RouteFilter =
  | {
      readonly type: 'RequestRedirect';
      readonly scheme?: string;
      readonly statusCode: number;
      readonly hostname?: string;
      readonly port?: number;
      /** Leads to another path, so that a redirect to the same host is no loop. */
      readonly replacesPath?: boolean;
    }
  | {
      readonly type: 'RequestHeaderModifier';
      readonly set: readonly HeaderValue[];
      readonly add: readonly HeaderValue[];
      readonly remove: readonly string[];
    }
  | { readonly type: 'Other'; readonly name: string };

/** @public */
export interface HeaderValue {
  readonly name: string;
  readonly value: string;
}

/** Defaults of the API are filled in: group, kind, namespace and weight 1. @public */
export interface BackendRef {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly port?: number;
  readonly weight: number;
}

/** @public */
export interface RouteParentStatus {
  readonly parentRef: ParentRef;
  readonly controllerName: string;
  readonly conditions: readonly Condition[];
}
