import type { EdgeEnvironment, EdgePolicy } from './policy/EdgePolicy';

/**
 * What the catalog says about the entity an edge is for.
 * @public
 */
export interface EntityFacts {
  /** `component:default/orders`. */
  readonly ref: string;
  readonly name: string;
  readonly title?: string;
  /** Entity ref of the owner; of several, the first one. */
  readonly owner?: string;
  /** Every owner, `owner` first; absent where only one is known of. */
  readonly owners?: readonly string[];
  /** Annotation `backstage.io/kubernetes-namespace`. */
  readonly namespace?: string;
  /** Annotation `tls-edge.dev/service`: `orders:8080`. */
  readonly service?: string;
}

/**
 * All that a request is judged and completed by.
 * @public
 */
export interface RequestContext {
  readonly policy: EdgePolicy;
  readonly environment: EdgeEnvironment;
  readonly cluster: {
    readonly name: string;
    readonly region?: string;
    readonly accountId?: string;
  };
  readonly entity: EntityFacts;
  /** Owners of the cluster's namespaces by entity ref; a namespace without entry is anyone's. */
  readonly namespaceOwners?: Readonly<Record<string, string>>;
}
