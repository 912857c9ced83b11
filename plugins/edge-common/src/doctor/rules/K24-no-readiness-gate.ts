import type { Pod } from '../../snapshot';
import { deploymentRef, owningController, podRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { edgeAddress } from '../facts/hostnames';
import { countOf } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

/** Condition types that the controller answers: `target-health.elbv2.k8s.aws/<binding>`. */
const GATE = 'target-health.';

const isGated = ({ readinessGates = [] }: Pod): boolean =>
  readinessGates.some(type => type.startsWith(GATE));

const hasPodTargets = ({ targetGroupBindings }: EdgeTopology): boolean =>
  targetGroupBindings.some(({ targetType }) => targetType === 'ip');

/** The label that has new pods gated is named after the group of the bindings. */
const injectLabel = (topology: EdgeTopology): string => {
  const { group } = owningController(topology)?.targetGroupBinding ?? {
    group: 'elbv2.k8s.aws',
  };
  return `${group}/pod-readiness-gate-inject`;
};

/** A disruption budget counts ready pods; without the gate they are ready before any target is healthy. @internal */
export const noReadinessGate: DoctorRule = {
  id: 'K24',
  name: 'no-readiness-gate',
  title: 'Envoy pods start without a readiness gate',
  severity: 'warning',
  impact: 'risk',
  hop: 'targets',
  needs: ['cluster'],
  reads: ['pods', 'services', 'targetgroupbindings', 'namespaces'],
  explains: [],
  docs: 'With ip targets a new Envoy pod is ready minutes before the load balancer finds its target healthy. A rollout or the replacement of nodes goes by ready pods, as does a PodDisruptionBudget, and can end the last healthy target before the first new one serves. The readiness gate of the load balancer controller closes that gap: it is added to pods that are made while the namespace carries its label and their TargetGroupBinding exists. Pods from before the label keep running without it and are replaced safely, so the rule looks at the label of the namespace in which Envoy runs.',
  cannotTell: ({ topology }) =>
    topology.pods.length === 0 || topology.envoyNamespace
      ? undefined
      : 'the namespace of Envoy is not among those that are read',
  check: ({ topology }) => {
    const { pods, envoyNamespace, deployment } = topology;
    const label = injectLabel(topology);
    const bare = pods.filter(
      pod => !pod.metadata.deletionTimestamp && !isGated(pod),
    );
    return bare.length > 0 &&
      hasPodTargets(topology) &&
      envoyNamespace?.metadata.labels[label] !== 'enabled'
      ? [
          {
            object: deployment ? deploymentRef(deployment) : podRef(bare[0]),
            message: `A rollout of Envoy or the replacement of its nodes can leave ${edgeAddress(
              topology,
            )} without a healthy target, because new Envoy pods count as ready before the load balancer calls them healthy.`,
            observed: `${countOf(
              bare.length,
              'pod',
            )} without a readiness gate, and no label ${label} on the namespace ${
              envoyNamespace?.metadata.name
            }`,
            expected: `${label}=enabled on the namespace`,
            remedy: `Label the namespace ${envoyNamespace?.metadata.name} with ${label}=enabled, then restart Envoy once at a quiet time.`,
          },
        ]
      : [];
  },
};
