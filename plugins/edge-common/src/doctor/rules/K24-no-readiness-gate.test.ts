import {
  aDeployment,
  aManagedService,
  aMeta,
  aNamespace,
  anEvent,
  aPod,
  aSeen,
  aTargetGroupBinding,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '../../testUtils';
import { runRules } from '../runRules';
import { describeRule } from './__fixtures__/describeRule';
import { noReadinessGate } from './K24-no-readiness-gate';

const labelled = (labels: Readonly<Record<string, string>>) =>
  aNamespace({
    metadata: aMeta({ name: ENVOY_NAMESPACE, namespace: undefined, labels }),
  });
const bare = (name = 'envoy-1') =>
  aPod({
    readinessGates: [],
    metadata: aMeta({ name, namespace: ENVOY_NAMESPACE }),
  });
const unprotected = { pods: [bare()], envoyNamespace: labelled({}) };
const NAME = aDeployment().metadata.name;

describeRule(noReadinessGate, {
  fires: {
    'pods without a gate in a namespace without the label': {
      seen: aSeen({ pods: [bare(), bare('b')], envoyNamespace: labelled({}) }),
      object: expect.objectContaining({ kind: 'Deployment', name: NAME }),
      message:
        'A rollout of Envoy or the replacement of its nodes can leave https://pay.example.com without a healthy target, because new Envoy pods count as ready before the load balancer calls them healthy.',
      observed:
        '2 pods without a readiness gate, and no label elbv2.k8s.aws/pod-readiness-gate-inject on the namespace envoy-gateway-system',
      remedy:
        'Label the namespace envoy-gateway-system with elbv2.k8s.aws/pod-readiness-gate-inject=enabled, then restart Envoy once at a quiet time.',
    },
    'a label that says something else': {
      seen: aSeen({
        ...unprotected,
        envoyNamespace: labelled({
          'elbv2.k8s.aws/pod-readiness-gate-inject': 'disabled',
        }),
      }),
    },
    'gates of another kind': {
      seen: aSeen({
        ...unprotected,
        pods: [aPod({ readinessGates: ['example.com/warm'] })],
      }),
    },
    'pods of a DaemonSet': {
      seen: aSeen({ ...unprotected, deployment: undefined }),
      object: expect.objectContaining({ kind: 'Pod', name: 'envoy-1' }),
    },
    'EKS Auto Mode, whose label is another': {
      seen: aSeen({
        pods: [bare()],
        envoyNamespace: aNamespace(),
        service: aManagedService({
          loadBalancerClass: 'eks.amazonaws.com/nlb',
          metadata: aMeta({ name: ENVOY_NAME, namespace: ENVOY_NAMESPACE }),
        }),
        events: [anEvent()],
      }),
      expected:
        'eks.amazonaws.com/pod-readiness-gate-inject=enabled on the namespace',
    },
  },
  quiet: {
    'gated pods': aSeen(),
    'gated pods whose label was taken away since': aSeen({
      envoyNamespace: labelled({}),
    }),
    'pods from before the label, which are replaced by gated ones': aSeen({
      pods: [bare()],
    }),
    'instance targets, which are nodes': aSeen({
      ...unprotected,
      targetGroupBindings: [80, 443].map(port =>
        aTargetGroupBinding(port, { targetType: 'instance' }),
      ),
    }),
    'a pod that goes': aSeen({
      ...unprotected,
      pods: [
        aPod({
          readinessGates: [],
          metadata: aMeta({ name: 'old', deletionTimestamp: '2026-11-23' }),
        }),
      ],
    }),
    'no pods': aSeen({ pods: [], envoyNamespace: undefined }),
  },
});

it('is skipped where the namespace of Envoy is not known', () => {
  const seen = aSeen({ pods: [bare()], envoyNamespace: undefined });

  expect(runRules(seen, [noReadinessGate]).skipped).toEqual([
    {
      ruleId: 'K24',
      reason: 'the namespace of Envoy is not among those that are read',
    },
  ]);
});
