import type { Condition, ObjectMeta } from './meta';

/** Read for its labels alone, by which controllers choose namespaces. @public */
export interface Namespace {
  readonly kind: 'Namespace';
  readonly metadata: ObjectMeta;
}

/** @public */
export interface Service {
  readonly kind: 'Service';
  readonly metadata: ObjectMeta;
  readonly type: string;
  readonly loadBalancerClass?: string;
  readonly allocateNodePorts: boolean;
  readonly externalTrafficPolicy?: string;
  readonly ports: readonly ServicePort[];
  readonly selector: Readonly<Record<string, string>>;
  /** `status.loadBalancer.ingress[].hostname`. */
  readonly hostnames: readonly string[];
  readonly conditions: readonly Condition[];
  /**
   * ISO 8601, when anything but the status was last written: the newest of
   * `metadata.managedFields[].time`, which a server leaves as it is when a write changes nothing.
   */
  readonly changedAt?: string;
}

/** @public */
export interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly protocol: string;
  readonly targetPort?: number | string;
  readonly nodePort?: number;
  readonly appProtocol?: string;
}

/** @public */
export interface Deployment {
  readonly kind: 'Deployment';
  readonly metadata: ObjectMeta;
  readonly observedGeneration?: number;
  readonly replicas: number;
  readonly readyReplicas: number;
  readonly availableReplicas: number;
  readonly updatedReplicas: number;
  readonly conditions: readonly Condition[];
}

/** @public */
export interface Pod {
  readonly kind: 'Pod';
  readonly metadata: ObjectMeta;
  readonly phase: string;
  readonly ip?: string;
  readonly node?: string;
  /** The node's own address (`status.hostIP`). */
  readonly hostIp?: string;
  readonly conditions: readonly Condition[];
  /** Waiting reasons of containers, such as `ImagePullBackOff`. */
  readonly waiting: readonly string[];
  /** Condition types that must be True before the pod counts as ready (`spec.readinessGates`). */
  readonly readinessGates?: readonly string[];
  /** Images of all containers, as the spec names them. */
  readonly images?: readonly string[];
}

/** @public */
export interface EndpointSlice {
  readonly kind: 'EndpointSlice';
  readonly metadata: ObjectMeta;
  /** From the label `kubernetes.io/service-name`. */
  readonly serviceName?: string;
  readonly ports: readonly { readonly name?: string; readonly port?: number }[];
  readonly endpoints: readonly Endpoint[];
}

/** @public */
export interface Endpoint {
  readonly addresses: readonly string[];
  /** The API's unset means ready. */
  readonly ready: boolean;
  readonly terminating: boolean;
  readonly zone?: string;
  readonly node?: string;
}

/** `elbv2.k8s.aws` or, on EKS Auto Mode, `eks.amazonaws.com`. @public */
export interface TargetGroupBinding {
  readonly kind: 'TargetGroupBinding';
  readonly group: string;
  readonly metadata: ObjectMeta;
  readonly targetGroupArn: string;
  readonly targetType?: string;
  readonly serviceName: string;
  readonly servicePort: number | string;
  readonly observedGeneration?: number;
  readonly conditions: readonly Condition[];
}

/** Times are folded: `lastSeen` is the newest of `series`, `lastTimestamp`, `eventTime`, creation. @public */
export interface KubeEvent {
  readonly kind: 'Event';
  readonly metadata: ObjectMeta;
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly message: string;
  readonly component: string;
  readonly count: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly regarding: {
    readonly group: string;
    readonly kind: string;
    readonly namespace?: string;
    readonly name: string;
    readonly uid?: string;
  };
}
