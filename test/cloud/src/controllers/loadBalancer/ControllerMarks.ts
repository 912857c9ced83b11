/** The kinds in which controllers bind target groups, by their names in `KINDS`. @internal */
export type BindingKind = 'TargetGroupBinding' | 'AutoModeBinding';

/** What a controller writes on everything that is its own. @internal */
export interface ControllerMarks {
  /** The class by which Services ask for it. */
  readonly loadBalancerClass: string;
  /** Whether the type annotation of old makes a Service without a class its own. */
  readonly takesTypeAnnotation: boolean;
  /** Held on every Service that has something in AWS. */
  readonly serviceFinalizer: string;
  readonly tags: {
    readonly cluster: string;
    readonly stack: string;
    readonly resource: string;
  };
  readonly binding: {
    readonly kind: BindingKind;
    readonly apiVersion: string;
    readonly finalizer: string;
    /** Annotation for what was registered last. */
    readonly checkpoint: string;
    /** Of the labels that lead back to the Service. */
    readonly labelPrefix: string;
  };
}

/** AWS Load Balancer Controller 3.5, as recorded. @internal */
export const LBC_MARKS: ControllerMarks = {
  loadBalancerClass: 'service.k8s.aws/nlb',
  takesTypeAnnotation: true,
  serviceFinalizer: 'service.k8s.aws/resources',
  tags: {
    cluster: 'elbv2.k8s.aws/cluster',
    stack: 'service.k8s.aws/stack',
    resource: 'service.k8s.aws/resource',
  },
  binding: {
    kind: 'TargetGroupBinding',
    apiVersion: 'elbv2.k8s.aws/v1beta1',
    finalizer: 'elbv2.k8s.aws/resources',
    checkpoint: 'elbv2.k8s.aws/checkpoint',
    labelPrefix: 'service.k8s.aws',
  },
};

/**
 * The controller inside EKS Auto Mode. Class, tags and the group of its bindings are documented
 * (Amazon EKS User Guide, "Use Service Annotations to configure Network Load Balancers"); what it
 * writes on bindings is not, and follows its sibling.
 * @internal
 */
export const AUTO_MODE_MARKS: ControllerMarks = {
  loadBalancerClass: 'eks.amazonaws.com/nlb',
  takesTypeAnnotation: false,
  serviceFinalizer: 'service.eks.amazonaws.com/resources',
  tags: {
    cluster: 'eks:eks-cluster-name',
    stack: 'service.eks.amazonaws.com/stack',
    resource: 'service.eks.amazonaws.com/resource',
  },
  binding: {
    kind: 'AutoModeBinding',
    apiVersion: 'eks.amazonaws.com/v1',
    finalizer: 'eks.amazonaws.com/resources',
    checkpoint: 'eks.amazonaws.com/checkpoint',
    labelPrefix: 'service.eks.amazonaws.com',
  },
};
