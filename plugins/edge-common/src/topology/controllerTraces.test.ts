import {
  aManagedService,
  aMeta,
  aService,
  aTargetGroupBinding,
} from '../testUtils';
import { controllerTraces } from './controllerTraces';

const marked = (...finalizers: readonly string[]) =>
  aManagedService({ metadata: aMeta({ name: 'envoy', finalizers }) });

const LBC = 'service.k8s.aws/resources';
const AUTO = 'service.eks.amazonaws.com/resources';
const IN_TREE = 'service.kubernetes.io/load-balancer-cleanup';
const ofAuto = aTargetGroupBinding(80, { group: 'eks.amazonaws.com' });

describe('traces of load-balancer controllers', () => {
  it.each([
    ['nothing', [], [], []],
    ['Services nobody has marked', [aService(), marked()], [], []],
    ['a mark of somebody else', [marked('example.com/x')], [], []],
    [
      'two Services of one controller and a binding',
      [marked(LBC), marked(LBC, 'example.com/x'), aService()],
      [aTargetGroupBinding()],
      [{ name: 'lbc', services: 2, bindings: 1 }],
    ],
    [
      'bindings whose Service is gone',
      [],
      [ofAuto],
      [{ name: 'eks-auto', services: 0, bindings: 1 }],
    ],
    [
      'all three, in the order of the table',
      [marked(IN_TREE), marked(AUTO), marked(LBC)],
      [],
      [
        { name: 'lbc', services: 1, bindings: 0 },
        { name: 'eks-auto', services: 1, bindings: 0 },
        { name: 'in-tree', services: 1, bindings: 0 },
      ],
    ],
  ])('are read off %s', (_, services, bindings, traces) => {
    expect(controllerTraces(services, bindings)).toEqual(traces);
  });
});
