import { Cause } from '../errors/ApiError';
import { asList, asObject } from '../object/json';
import { KubeObject } from '../object/KubeObject';
import { invalidValue, required } from './causes';

function isPort(value: unknown): boolean {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 1 &&
    value <= 65_535
  );
}

function portCauses(item: unknown, index: number): readonly Cause[] {
  const { port, targetPort } = asObject(item);
  const numbers: readonly (readonly [string, unknown])[] = [
    ['port', port],
    // A name says which port of a pod is meant.
    ...(typeof targetPort === 'number'
      ? [['targetPort', targetPort] as const]
      : []),
  ];
  return numbers
    .filter(([, value]) => !isPort(value))
    .map(([field, value]) =>
      invalidValue(
        `spec.ports[${index}].${field}`,
        value,
        'must be between 1 and 65535, inclusive',
      ),
    );
}

/** What the API server refuses in a Service; its load balancer class never changes. @internal */
export function validateService(
  service: KubeObject,
  stored: KubeObject | undefined,
): readonly Cause[] {
  const { ports, loadBalancerClass, type } = asObject(service.spec);
  const before = asObject(stored?.spec);
  const classChanged =
    stored !== undefined &&
    type === 'LoadBalancer' &&
    before.type === 'LoadBalancer' &&
    before.loadBalancerClass !== loadBalancerClass;
  return [
    ...(asList(ports).length === 0 ? [required('spec.ports')] : []),
    ...asList(ports).flatMap(portCauses),
    ...(classChanged
      ? [
          invalidValue(
            'spec.loadBalancerClass',
            loadBalancerClass ?? null,
            'may not change once set',
          ),
        ]
      : []),
  ];
}
