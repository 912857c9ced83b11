/** @public */
export type LoadBalancerControllerName = 'lbc' | 'eks-auto' | 'in-tree';

/**
 * How one controller marks what it owns.
 * @public
 */
export interface LoadBalancerController {
  readonly name: LoadBalancerControllerName;
  /** How sentences call it. */
  readonly title: string;
  /** `spec.loadBalancerClass`; the in-tree controller takes Services without one. */
  readonly loadBalancerClass?: string;
  /** Stands on every Service it owns. */
  readonly finalizer: string;
  /** Values of the type annotation by which it takes a Service without a class. */
  readonly typeAnnotations: readonly string[];
  /** `source.component` of its events. */
  readonly eventComponents: readonly string[];
  /** Tag keys on its load balancers, as far as it has such tags. */
  readonly tags: {
    readonly cluster?: string;
    readonly stack?: string;
    readonly resource?: string;
  };
  readonly targetGroupBinding?: {
    readonly group: string;
    readonly version: string;
  };
}

/**
 * The controllers that make NLBs for Services: AWS Load Balancer Controller, EKS Auto Mode, and
 * the cloud provider built into Kubernetes, which ignores most annotations.
 * @public
 */
export const LOAD_BALANCER_CONTROLLERS: Readonly<
  Record<LoadBalancerControllerName, LoadBalancerController>
> = {
  lbc: {
    name: 'lbc',
    title: 'AWS Load Balancer Controller',
    loadBalancerClass: 'service.k8s.aws/nlb',
    finalizer: 'service.k8s.aws/resources',
    typeAnnotations: ['external', 'nlb-ip'],
    eventComponents: ['service'],
    tags: {
      cluster: 'elbv2.k8s.aws/cluster',
      stack: 'service.k8s.aws/stack',
      resource: 'service.k8s.aws/resource',
    },
    targetGroupBinding: { group: 'elbv2.k8s.aws', version: 'v1beta1' },
  },
  'eks-auto': {
    name: 'eks-auto',
    title: 'EKS Auto Mode',
    loadBalancerClass: 'eks.amazonaws.com/nlb',
    finalizer: 'service.eks.amazonaws.com/resources',
    typeAnnotations: [],
    eventComponents: ['service'],
    tags: {
      cluster: 'eks:eks-cluster-name',
      stack: 'service.eks.amazonaws.com/stack',
      resource: 'service.eks.amazonaws.com/resource',
    },
    targetGroupBinding: { group: 'eks.amazonaws.com', version: 'v1' },
  },
  'in-tree': {
    name: 'in-tree',
    title: 'the cloud provider of Kubernetes',
    finalizer: 'service.kubernetes.io/load-balancer-cleanup',
    typeAnnotations: ['nlb'],
    eventComponents: ['service-controller'],
    tags: {},
  },
};

/**
 * Which controller a Service belongs to by what stands on it: its finalizer first (proof), then
 * its class (intent); `undefined` when neither speaks.
 * @public
 */
export const findLoadBalancerController = (service: {
  readonly loadBalancerClass?: string;
  readonly finalizers: readonly string[];
}): LoadBalancerController | undefined => {
  const all = Object.values(LOAD_BALANCER_CONTROLLERS);
  return (
    all.find(({ finalizer }) => service.finalizers.includes(finalizer)) ??
    all.find(
      ({ loadBalancerClass }) =>
        loadBalancerClass !== undefined &&
        loadBalancerClass === service.loadBalancerClass,
    )
  );
};
