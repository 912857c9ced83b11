import { ClusterObject } from './ClusterObject';

/** @internal */
export interface TargetGroupBinding extends ClusterObject {
  readonly kind: 'TargetGroupBinding';
  readonly spec: {
    readonly ipAddressType: 'ipv4';
    readonly networking: unknown;
    readonly serviceRef: { readonly name: string; readonly port: number };
    readonly targetGroupARN: string;
    readonly targetGroupProtocol: string;
    readonly targetType: 'ip' | 'instance';
    readonly vpcID: string;
  };
  readonly status?: { readonly observedGeneration?: number };
}
