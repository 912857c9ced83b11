import { ClusterObject, Labels } from './ClusterObject';

/** @internal */
export interface Service extends ClusterObject {
  readonly kind: 'Service';
  readonly spec: {
    readonly type?: string;
    readonly clusterIP?: string;
    readonly loadBalancerClass?: string;
    readonly externalTrafficPolicy?: string;
    readonly healthCheckNodePort?: number;
    readonly ports: readonly ServicePort[];
    readonly selector?: Labels;
  };
  readonly status?: {
    readonly loadBalancer?: {
      readonly ingress?: readonly {
        readonly hostname?: string;
        readonly ip?: string;
        readonly ports?: readonly {
          readonly port: number;
          readonly protocol: string;
        }[];
      }[];
    };
  };
}

/** @internal */
export interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly protocol?: string;
  readonly targetPort?: number | string;
  readonly nodePort?: number;
}

/** @internal */
export interface PodTemplate {
  readonly metadata?: {
    readonly labels?: Labels;
    readonly annotations?: Labels;
  };
  readonly spec: {
    readonly containers: readonly {
      readonly name: string;
      readonly image: string;
      readonly ports?: readonly {
        readonly name?: string;
        readonly containerPort: number;
      }[];
    }[];
  };
}

/** @internal */
export interface Deployment extends ClusterObject {
  readonly kind: 'Deployment';
  readonly spec: {
    readonly replicas?: number;
    readonly selector: { readonly matchLabels: Labels };
    readonly template: PodTemplate;
  };
  readonly status?: ReplicaCounts & {
    readonly observedGeneration?: number;
    readonly conditions?: readonly WorkloadCondition[];
  };
}

/** @internal */
export interface ReplicaCounts {
  readonly replicas?: number;
  readonly updatedReplicas?: number;
  readonly readyReplicas?: number;
  readonly availableReplicas?: number;
  readonly unavailableReplicas?: number;
  readonly terminatingReplicas?: number;
}

/** Conditions of Deployments and Pods carry no generation and may lack reason and message. @internal */
export interface WorkloadCondition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason?: string;
  readonly message?: string;
  readonly lastTransitionTime: string;
  readonly lastUpdateTime?: string;
}

/** @internal */
export interface ReplicaSet extends ClusterObject {
  readonly kind: 'ReplicaSet';
  readonly spec: {
    readonly replicas: number;
    readonly selector: { readonly matchLabels: Labels };
    readonly template: PodTemplate;
  };
  readonly status?: ReplicaCounts & { readonly observedGeneration?: number };
}

/** @internal */
export interface Pod extends ClusterObject {
  readonly kind: 'Pod';
  readonly spec: PodTemplate['spec'] & { readonly nodeName?: string };
  readonly status?: {
    readonly phase?: string;
    readonly podIP?: string;
    readonly podIPs?: readonly { readonly ip: string }[];
    readonly startTime?: string;
    readonly conditions?: readonly WorkloadCondition[];
    readonly containerStatuses?: readonly unknown[];
  };
}

/** @internal */
export interface Node extends ClusterObject {
  readonly kind: 'Node';
  readonly spec?: { readonly providerID?: string };
}

/** @internal */
export interface EndpointSlice extends ClusterObject {
  readonly kind: 'EndpointSlice';
  readonly addressType: 'IPv4';
  /** null in the slice of a Service without pods, as are its ports. */
  readonly endpoints: readonly Endpoint[] | null;
  readonly ports:
    | readonly {
        readonly name?: string;
        readonly port: number;
        readonly protocol: string;
      }[]
    | null;
}

/** @internal */
export interface Endpoint {
  readonly addresses: readonly string[];
  readonly conditions: {
    readonly ready: boolean;
    readonly serving: boolean;
    readonly terminating: boolean;
  };
  readonly nodeName?: string;
  readonly zone?: string;
  readonly targetRef?: {
    readonly kind: 'Pod';
    readonly name: string;
    readonly namespace?: string;
    readonly uid?: string;
  };
}
