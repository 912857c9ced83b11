import type { Deployment } from '../../snapshot';
import {
  aCondition,
  aDeployment,
  aMeta,
  aPod,
  aSeen,
  ENVOY_NAME,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { noEnvoyReplica } from './K05-no-envoy-replica';

const down = (overrides: Partial<Deployment> = {}) =>
  aDeployment({
    readyReplicas: 0,
    availableReplicas: 0,
    conditions: [
      aCondition('Available', {
        status: 'False',
        lastTransitionTime: '2026-11-23T11:40:00Z',
      }),
    ],
    ...overrides,
  });

const young = aMeta({
  name: ENVOY_NAME,
  creationTimestamp: '2026-11-23T11:58:00Z',
});
const unready = aPod({
  conditions: [aCondition('Ready', { status: 'False' })],
});
const waiting = (...reasons: readonly string[]) =>
  aPod({ phase: 'Pending', waiting: reasons, conditions: [] });

describeRule(noEnvoyReplica, {
  fires: {
    'pods that are not ready': {
      seen: aSeen({ deployment: down(), pods: [unready] }),
      since: '2026-11-23T11:40:00Z',
      message:
        'Nothing answers at https://pay.example.com, because no replica of Envoy is available: none of its pods is ready.',
      observed: '0 of 2 available',
      expected: '2 available',
    },
    'an image that cannot be pulled': {
      seen: aSeen({
        deployment: down(),
        pods: [waiting('ImagePullBackOff'), waiting('ImagePullBackOff')],
      }),
      message:
        'Nothing answers at https://pay.example.com, because no replica of Envoy is available: its pods wait: ImagePullBackOff.',
      remedy: 'Check the image of Envoy and the rights to pull it.',
    },
    'a container that keeps ending, even in the first minutes': {
      seen: aSeen({
        deployment: down({ metadata: young }),
        pods: [waiting('CrashLoopBackOff')],
      }),
      remedy: 'Read the log of the Envoy pods: they start and end.',
    },
    'a waiting reason nobody knows': {
      seen: aSeen({ deployment: down(), pods: [waiting('NewReason')] }),
      remedy: 'Look at the Envoy pods: NewReason.',
    },
    'pods that wait for different things': {
      seen: aSeen({
        deployment: down(),
        pods: [waiting('ErrImagePull'), waiting('CrashLoopBackOff')],
      }),
      message:
        'Nothing answers at https://pay.example.com, because no replica of Envoy is available: its pods wait: CrashLoopBackOff and ErrImagePull.',
    },
    'a Deployment scaled to zero': {
      seen: aSeen({ deployment: down({ replicas: 0 }), pods: [] }),
      observed: '0 of 0 available',
      expected: '1 available',
      remedy: 'Scale the Envoy Deployment up: set replicas in the EnvoyProxy.',
    },
    'pods that no node takes': {
      seen: aSeen({
        deployment: down(),
        pods: [
          aPod({
            phase: 'Pending',
            conditions: [
              aCondition('PodScheduled', {
                status: 'False',
                reason: 'Unschedulable',
              }),
            ],
          }),
        ],
      }),
      message: expect.stringMatching(/available: no node takes its pods\.$/),
      remedy: expect.stringMatching(/^Make room on the nodes, or /),
    },
    'a DaemonSet without a ready pod': {
      seen: aSeen({
        deployment: undefined,
        pods: [unready, unready],
        envoyEndpoints: [],
      }),
      object: expect.objectContaining({ kind: 'Pod' }),
      path: 'status.conditions',
      observed: '0 of 2 ready',
      expected: 'at least 1 ready',
    },
    'pods that could not be created': {
      seen: aSeen({ deployment: down(), pods: [] }),
      remedy:
        'Look at the events of the ReplicaSet: quota, admission or security policy.',
    },
  },
  quiet: {
    'pods that only the load balancer holds back': aSeen({
      deployment: down(),
      pods: [
        aPod({
          conditions: [
            aCondition('Ready', { status: 'False' }),
            aCondition('ContainersReady'),
            aCondition('target-health.elbv2.k8s.aws/k8s-envoygat-443', {
              status: 'False',
            }),
          ],
        }),
      ],
    }),
    'a DaemonSet with one ready pod of two': aSeen({
      deployment: undefined,
      pods: [aPod(), unready],
      envoyEndpoints: [],
    }),
    'the first minutes of a DaemonSet': aSeen({
      deployment: undefined,
      pods: [{ ...unready, metadata: young }],
      envoyEndpoints: [],
    }),
    'two available replicas': aSeen(),
    'one of two available': aSeen({
      deployment: aDeployment({ readyReplicas: 1, availableReplicas: 1 }),
    }),
    'the first minutes of a new edge': aSeen({
      deployment: down({ metadata: young }),
      pods: [unready],
    }),
    'an edge whose Deployment does not exist yet': aSeen({
      deployment: undefined,
      pods: [],
    }),
  },
});
