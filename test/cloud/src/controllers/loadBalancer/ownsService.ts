import { Service } from '../objects/core';
import { ServiceAnnotations } from './ServiceAnnotations';

/** The class by which Services ask for this controller. @internal */
export const LOAD_BALANCER_CLASS = 'service.k8s.aws/nlb';

/** Held on every Service that has something in AWS. @internal */
export const SERVICE_FINALIZER = 'service.k8s.aws/resources';

/** Whether a Service is this controller's; a class settles it, else the old type annotation. @internal */
export function ownsService({ spec, metadata }: Service): boolean {
  const annotations = new ServiceAnnotations(metadata.annotations);
  const type = annotations.text('type');
  if (spec.type !== 'LoadBalancer') {
    return false;
  }
  if (spec.loadBalancerClass) {
    return spec.loadBalancerClass === LOAD_BALANCER_CLASS;
  }
  return (
    type === 'nlb-ip' ||
    (type === 'external' && annotations.text('nlb-target-type') !== undefined)
  );
}
