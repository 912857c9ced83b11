import type { Condition, Pod } from '../../snapshot';
import { aCondition, ago, aMeta, aPod, aSeen } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { readinessGateClosed } from './K25-readiness-gate-closed';

const gate = (overrides: Partial<Condition> = {}) =>
  aCondition('target-health.elbv2.k8s.aws/k8s-envoygat-443', {
    status: 'False',
    reason: 'Target.FailedHealthChecks',
    message: 'Health checks failed',
    lastTransitionTime: ago(600),
    ...overrides,
  });

const having = (
  condition: Condition,
  containers: Condition['status'] = 'True',
  overrides: Partial<Pod> = {},
) =>
  aSeen({
    pods: [
      aPod({
        conditions: [
          aCondition('ContainersReady', { status: containers }),
          aCondition('Ready', { status: 'False' }),
          condition,
        ],
        ...overrides,
      }),
    ],
  });

const NAME = aPod().metadata.name;

describeRule(readinessGateClosed, {
  fires: {
    'a pod the load balancer refuses': {
      seen: having(gate()),
      object: expect.objectContaining({ kind: 'Pod', name: NAME }),
      since: ago(600),
      message: `The Envoy pod ${NAME} gets no requests to https://pay.example.com, because the load balancer does not call it healthy, although its containers are ready.`,
      observed: 'Target.FailedHealthChecks: Health checks failed',
    },
    'a gate nobody has answered since the pod began': {
      seen: having(gate({ status: 'Unknown', lastTransitionTime: undefined })),
    },
  },
  quiet: {
    'pods without a gate': aSeen(),
    'an open gate': having(gate({ status: 'True' })),
    'a gate closed for two minutes': having(
      gate({ lastTransitionTime: ago(120) }),
    ),
    'a pod that is not ready by itself': having(gate(), 'False'),
    'a pod that is on its way out': having(gate(), 'True', {
      metadata: aMeta({ name: 'old', deletionTimestamp: ago(30) }),
    }),
  },
});
