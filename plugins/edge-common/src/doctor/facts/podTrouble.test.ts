import type { Pod } from '../../snapshot';
import { aCondition, aPod } from '../../testUtils';
import { podTrouble } from './podTrouble';

const waiting = (...reasons: readonly string[]): Pod =>
  aPod({ phase: 'Pending', waiting: reasons });
const unscheduled = (reason: string): Pod =>
  aPod({
    phase: 'Pending',
    conditions: [aCondition('PodScheduled', { status: 'False', reason })],
  });

it.each([
  ['nothing', [], undefined, undefined],
  ['a pod that runs', [aPod()], undefined, undefined],
  [
    'one reason of two pods',
    [waiting('CrashLoopBackOff'), waiting('CrashLoopBackOff')],
    'its pods wait: CrashLoopBackOff',
    'Read the log of the Envoy pods: they start and end.',
  ],
  [
    'two reasons, in the order of the alphabet',
    [waiting('ImagePullBackOff'), waiting('CreateContainerConfigError')],
    'its pods wait: CreateContainerConfigError and ImagePullBackOff',
    'Check the Secrets and ConfigMaps the Envoy pods mount.',
  ],
  [
    'a reason nobody knows',
    [waiting('NewReason')],
    'its pods wait: NewReason',
    'Look at the Envoy pods: NewReason.',
  ],
  [
    'a pod without a node',
    [unscheduled('Unschedulable')],
    'no node takes its pods',
    'Make room on the nodes, or correct what the Envoy pods ask of them: resources, selectors, tolerations, spread.',
  ],
  [
    'a pod that a gate keeps from the scheduler',
    [unscheduled('SchedulingGated')],
    undefined,
    undefined,
  ],
  [
    'a pod that waits beside one without a node',
    [unscheduled('Unschedulable'), waiting('ErrImagePull')],
    'its pods wait: ErrImagePull',
    'Check the image of Envoy and the rights to pull it.',
  ],
])('tells of %s what is wrong: %#', (_, pods, because, remedy) => {
  expect(podTrouble(pods)).toEqual(because && { because, remedy });
});
