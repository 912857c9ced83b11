import type { Condition, Pod } from '../../snapshot';
import {
  closedGate,
  elapsedSeconds,
  isHeldByGate,
  LIMIT_SECONDS,
  podRef,
} from '../../status';
import type { DoctorRule, Seen } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';

const isOverdue = (
  { lastTransitionTime }: Condition,
  { metadata }: Pod,
  { now }: Seen,
): boolean =>
  elapsedSeconds(lastTransitionTime ?? metadata.creationTimestamp, now) >=
  LIMIT_SECONDS.cluster;

/** Kubernetes repeats in the pod what the load balancer says of it. @internal */
export const readinessGateClosed: DoctorRule = {
  id: 'K25',
  name: 'readiness-gate-closed',
  title: 'The load balancer does not call an Envoy pod healthy',
  severity: 'warning',
  impact: 'partial',
  hop: 'targets',
  needs: ['cluster'],
  reads: ['pods'],
  explains: [],
  docs: 'With the readiness gate of the load balancer controller, a pod counts as ready only once the load balancer finds its target healthy. A pod whose containers are ready and whose gate stays closed for more than five minutes is refused by the load balancer: its health check fails, its zone is not enabled, or it was never registered. The rules on targets say which.',
  check: seen =>
    seen.topology.pods.flatMap(pod => {
      const gate = closedGate(pod);
      return gate && isHeldByGate(pod) && isOverdue(gate, pod, seen)
        ? [
            {
              object: podRef(pod),
              path: 'status.conditions',
              message: `The Envoy pod ${
                pod.metadata.name
              } gets no requests to ${edgeAddress(
                seen.topology,
              )}, because the load balancer does not call it healthy, although its containers are ready.`,
              observed: [gate.reason, gate.message].filter(Boolean).join(': '),
              expected: 'a healthy target',
              remedy:
                'Look at the state of the target in its target group and at the reason AWS gives.',
              since: gate.lastTransitionTime,
            },
          ]
        : [];
    }),
};
