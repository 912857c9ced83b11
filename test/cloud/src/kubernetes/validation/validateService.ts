import { Cause } from '../errors/ApiError';
import { asList, asObject } from '../object/json';
import { KubeObject } from '../object/KubeObject';
import { invalidValue, required } from './causes';

function portCauses(item: unknown, index: number): readonly Cause[] {
  const { port } = asObject(item);
  const valid =
    typeof port === 'number' &&
    Number.isInteger(port) &&
    port >= 1 &&
    port <= 65_535;
  return valid
    ? []
    : [
        invalidValue(
          `spec.ports[${index}].port`,
          port,
          'must be between 1 and 65535, inclusive',
        ),
      ];
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
