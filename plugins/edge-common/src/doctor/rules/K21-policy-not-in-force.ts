import type { Condition, Policy } from '../../snapshot';
import { policyRef, refusedRequests } from '../../status';
import { ENVOY_GATEWAY_CONTROLLER, type EdgeTopology } from '../../topology';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import type { ReasonText } from '../facts/listenerReasons';
import type { DoctorRule, RuleResult } from '../DoctorRule';

/** Reasons of a policy's `Accepted=False` (Gateway API policy conditions). */
const REASONS: Record<string, ReasonText> = {
  Conflicted: {
    because: 'an older policy of the same kind has the same target',
    remedy:
      'Merge the two policies into one, or aim them at different sections.',
  },
  TargetNotFound: {
    because: 'its target does not exist',
    remedy: 'Correct targetRefs of the policy.',
  },
  Invalid: {
    because: 'its settings are not valid',
    remedy: 'Correct what the message names.',
  },
};

const said = (
  { ancestors, metadata }: Policy,
  type: string,
  status: Condition['status'],
): Condition | undefined =>
  ancestors
    .filter(({ controllerName }) => controllerName === ENVOY_GATEWAY_CONTROLLER)
    .map(({ conditions }) =>
      currentCondition(conditions, type, metadata.generation),
    )
    .find(condition => condition?.status === status);

/** A narrower policy is in force instead: mostly meant so, and hard to see from the wider one. */
const overridden = (policy: Policy, topology: EdgeTopology): RuleResult[] => {
  const condition = said(policy, 'Overridden', 'True');
  const { name } = policy.metadata;
  return condition
    ? [
        {
          object: policyRef(policy),
          path: 'spec.targetRefs',
          message: `The ${
            policy.kind
          } ${name} does not hold for all of ${edgeAddress(
            topology,
          )}, because a narrower policy of the same kind is in force for part of it.`,
          observed: `${condition.reason}: ${condition.message}`,
          expected: 'one policy for each section or route',
          remedy:
            'Repeat in the narrower policy what should hold there as well, or set its mergeType.',
          impact: 'none',
          since: condition.lastTransitionTime,
        },
      ]
    : [];
};

/** An invalid policy of the whole Gateway is worse than none: Envoy answers instead of the backends. */
const stoppedRequests = (
  policy: Policy,
  topology: EdgeTopology,
): Partial<RuleResult> => {
  const refused = refusedRequests(policy, topology);
  return refused === 'none'
    ? {}
    : {
        message: `${
          refused === 'all' ? 'All' : 'Some'
        } requests to ${edgeAddress(topology)} are answered 500, because the ${
          policy.kind
        } ${policy.metadata.name} of the whole Gateway is not valid.`,
        severity: 'error',
        impact: refused === 'all' ? 'outage' : 'partial',
      };
};

/** The older of two policies wins without a hint; the younger one says that it lost. @internal */
export const policyNotInForce: DoctorRule = {
  id: 'K21',
  name: 'policy-not-in-force',
  title: 'A policy of the edge is not in force',
  severity: 'warning',
  impact: 'partial',
  hop: 'gateway',
  needs: ['cluster'],
  reads: [
    'clienttrafficpolicies',
    'backendtrafficpolicies',
    'securitypolicies',
    'httproutes',
  ],
  explains: [],
  docs: 'ClientTrafficPolicies and BackendTrafficPolicies that Envoy Gateway does not accept do nothing: timeouts, retries or limits in them are missing while requests are answered. An invalid SecurityPolicy or BackendTrafficPolicy of the whole Gateway does more: Envoy answers 500 to every route that has none of its own. Of two policies with one target the older wins, and only the younger one says so. A policy of a section or route beats that of the Gateway as a whole; the wider one is then `Overridden` for that part, which is advice.',
  check: ({ topology }) =>
    topology.policies.flatMap(policy => {
      const refused = said(policy, 'Accepted', 'False');
      if (!refused) {
        return overridden(policy, topology);
      }
      const { because, remedy } = REASONS[refused.reason] ?? {
        because: `Envoy Gateway says ${refused.reason}`,
        remedy: 'Correct what the message names.',
      };
      return [
        {
          object: policyRef(policy),
          path: 'spec.targetRefs',
          message: `Settings of ${edgeAddress(
            topology,
          )} are missing, because the ${policy.kind} ${
            policy.metadata.name
          } is not in force: ${because}.`,
          observed: `${refused.reason}: ${refused.message}`,
          expected: 'Accepted',
          remedy,
          since: refused.lastTransitionTime,
          ...stoppedRequests(policy, topology),
        },
      ];
    }),
};
