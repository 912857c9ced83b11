import { Service } from '../objects/core';
import { ControllerMarks } from './ControllerMarks';
import { ServiceAnnotations } from './ServiceAnnotations';

/** Whether a Service is a controller's; a class settles it, else the old type annotation. @internal */
export function ownsService(
  marks: Pick<ControllerMarks, 'loadBalancerClass' | 'takesTypeAnnotation'>,
  { spec, metadata }: Service,
): boolean {
  const annotations = new ServiceAnnotations(metadata.annotations);
  const type = annotations.text('type');
  if (spec.type !== 'LoadBalancer') {
    return false;
  }
  if (spec.loadBalancerClass) {
    return spec.loadBalancerClass === marks.loadBalancerClass;
  }
  return (
    marks.takesTypeAnnotation &&
    (type === 'nlb-ip' ||
      (type === 'external' &&
        annotations.text('nlb-target-type') !== undefined))
  );
}
