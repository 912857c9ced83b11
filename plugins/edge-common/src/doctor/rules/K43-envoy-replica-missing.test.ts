import type { Condition, Deployment, Pod } from '../../snapshot';
import {
  aCondition,
  aDeployment,
  ago,
  aMeta,
  aPod,
  aSeen,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { envoyReplicaMissing } from './K43-envoy-replica-missing';

const no = (type: string, seconds = 900, overrides: Partial<Condition> = {}) =>
  aCondition(type, {
    status: 'False',
    lastTransitionTime: ago(seconds),
    ...overrides,
  });

const second = (overrides: Partial<Pod> = {}) =>
  aPod({
    metadata: aMeta({ name: 'second', namespace: ENVOY_NAMESPACE }),
    conditions: [no('Ready')],
    ...overrides,
  });

const one = (pod?: Pod, overrides: Partial<Deployment> = {}) =>
  aSeen({
    deployment: aDeployment({
      availableReplicas: 1,
      readyReplicas: 1,
      ...overrides,
    }),
    pods: [aPod(), ...(pod ? [pod] : [])],
  });

const gate = no('target-health.elbv2.k8s.aws/k8s-envoygat-443');

describeRule(envoyReplicaMissing, {
  fires: {
    'a pod that keeps ending': {
      seen: one(second({ waiting: ['CrashLoopBackOff'] })),
      object: {
        group: 'apps',
        kind: 'Deployment',
        namespace: ENVOY_NAMESPACE,
        name: ENVOY_NAME,
      },
      since: ago(900),
      message:
        'Fewer Envoy pods than asked for answer https://pay.example.com, because 1 replica is not available: its pods wait: CrashLoopBackOff.',
      observed: '1 of 2 available',
      expected: '2 of 2 available',
      remedy: 'Read the log of the Envoy pods: they start and end.',
    },
    'a pod that no node takes': {
      seen: one(
        second({
          conditions: [
            no('Ready'),
            no('PodScheduled', 900, { reason: 'Unschedulable' }),
          ],
        }),
      ),
      message: expect.stringMatching(/no node takes its pods\.$/),
    },
    'a pod that runs and is not ready': {
      seen: one(second()),
      message: expect.stringMatching(/its pods run and are not ready\.$/),
    },
    'a pod that a quota refuses': {
      seen: one(undefined, {
        conditions: [
          aCondition('ReplicaFailure', {
            reason: 'FailedCreate',
            lastTransitionTime: ago(900),
          }),
        ],
      }),
      message: expect.stringMatching(/its pods could not be created\.$/),
      remedy:
        'Look at the events of the ReplicaSet: quota, admission or security policy.',
    },
    'two of three': {
      seen: one(second(), { replicas: 3, updatedReplicas: 3 }),
      message: expect.stringContaining('because 2 replicas are not available'),
    },
    'a new version that does not start beside the old one': {
      seen: one(second(), { availableReplicas: 2, updatedReplicas: 1 }),
      message:
        'A change of Envoy for https://pay.example.com does not get through, because one of its pods is not available: the pods of the new version do not become ready.',
    },
    'a pod of a DaemonSet': {
      seen: aSeen({ deployment: undefined, pods: [aPod(), second()] }),
      object: expect.objectContaining({ kind: 'Pod', name: 'second' }),
      observed: '1 of 2 available',
    },
  },
  quiet: {
    'all replicas': aSeen(),
    'a pod of four minutes': one(second({ conditions: [no('Ready', 240)] })),
    'a pod that only the load balancer holds back': one(
      second({
        conditions: [no('Ready'), aCondition('ContainersReady'), gate],
      }),
    ),
    'no replica at all, which K05 tells': aSeen({
      deployment: aDeployment({ availableReplicas: 0, readyReplicas: 0 }),
      pods: [second()],
    }),
    'no Envoy': aSeen({ deployment: undefined, pods: [] }),
  },
});
