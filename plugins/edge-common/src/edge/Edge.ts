import type { NlbSettings } from '../nlb';
import type { EdgeRequest, EdgeRoute, RequestFile } from '../request';
import type { EdgeBackends, EdgeClients } from './EdgeTraffic';

/**
 * The wish as plain data: what will exist, still without the shape of any manifest.
 * @public
 */
export interface Edge {
  readonly name: string;
  readonly environment: string;
  readonly cluster: string;
  readonly namespace: string;
  /** Where the NLB will stand, as far as the configuration says. */
  readonly aws: { readonly region?: string; readonly accountId?: string };
  readonly entity: {
    readonly ref: string;
    readonly name: string;
    readonly owner?: string;
  };
  readonly form: EdgeRequest['form'];
  readonly carrier: EdgeRequest['carrier'];
  /** Who ends TLS. */
  readonly tls: EdgeRequest['tls'];
  readonly gateway: EdgeGateway;
  readonly loadBalancer: EdgeLoadBalancer;
  readonly envoy: EdgeEnvoy;
  readonly hostnames: readonly string[];
  /** Absent when nothing listens on the plain port. */
  readonly redirect?: {
    readonly name: string;
    readonly statusCode: EdgeRequest['httpsRedirect']['statusCode'];
    /** Where https listens, when clients would not guess it. */
    readonly port?: number;
  };
  /** The app's rules in groups of at most 16, which is what one HTTPRoute takes. */
  readonly routes: readonly {
    readonly name: string;
    readonly kind: 'HTTPRoute' | 'GRPCRoute';
    readonly rules: readonly EdgeRoute[];
  }[];
  /** Value of `Strict-Transport-Security`; absent where no such header is sent. */
  readonly hsts?: string;
  /** Absent where Envoy Gateway's defaults hold; the same for `backends`. */
  readonly clients?: EdgeClients;
  readonly backends?: EdgeBackends;
  /** What owners of other namespaces must agree to, one entry each. */
  readonly grants: readonly {
    readonly name: string;
    readonly namespace: string;
    readonly services: readonly string[];
  }[];
  /** Whether each app rule tells the backend that the client spoke https. */
  readonly setsForwardedProto: boolean;
  /** Whether defaults of the API are spelled out, for sync engines that compare with them. */
  readonly explicitDefaults: boolean;
  readonly file: RequestFile;
  readonly requestHash: string;
}

/** @public */
export interface EdgeGateway {
  readonly name: string;
  readonly className: string;
  readonly listeners: readonly {
    readonly name: 'http' | 'https';
    readonly port: number;
    /** Secrets with certificates, where Envoy ends TLS. */
    readonly secrets?: readonly string[];
  }[];
  readonly allowedRoutes?: EdgeRequest['allowedRoutes'];
}

/** @public */
export interface EdgeLoadBalancer {
  /** `spec.loadBalancerClass` of the Service; only an EnvoyProxy carries it. */
  readonly class?: string;
  readonly settings: NlbSettings;
  /** Fields of the Service, by way of an EnvoyProxy. */
  readonly sourceRanges: readonly string[];
  readonly externalTrafficPolicy?: EdgeRequest['externalTrafficPolicy'];
  readonly allocateNodePorts?: boolean;
  readonly extraAnnotations: Readonly<Record<string, string>>;
  readonly servicePatch?: EdgeRequest['servicePatch'];
}

/** @public */
export interface EdgeEnvoy {
  readonly replicas?: number;
  readonly autoscaling?: EdgeRequest['autoscaling'];
  readonly pdb?: EdgeRequest['pdb'];
  readonly spread?: EdgeRequest['spread'];
  /** Kubernetes durations such as `180s`. */
  readonly drainTimeout?: string;
  readonly minDrainDuration?: string;
}
