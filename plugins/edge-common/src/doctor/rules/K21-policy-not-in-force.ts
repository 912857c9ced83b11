import type { Condition, Policy } from '../../snapshot';
import { policyRef } from '../../status';
import { ENVOY_GATEWAY_CONTROLLER } from '../../topology';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import type { ReasonText } from '../facts/listenerReasons';
import type { DoctorRule } from '../DoctorRule';

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

const refusal = ({ ancestors, metadata }: Policy): Condition | undefined =>
  ancestors
    .filter(({ controllerName }) => controllerName === ENVOY_GATEWAY_CONTROLLER)
    .map(({ conditions }) =>
      currentCondition(conditions, 'Accepted', metadata.generation),
    )
    .find(condition => condition?.status === 'False');

/** The older of two policies wins without a hint; the younger one says that it lost. @internal */
export const policyNotInForce: DoctorRule = {
  id: 'K21',
  name: 'policy-not-in-force',
  title: 'A policy of the edge is not in force',
  severity: 'warning',
  impact: 'partial',
  hop: 'gateway',
  needs: ['cluster'],
  reads: ['clienttrafficpolicies', 'backendtrafficpolicies'],
  explains: [],
  docs: 'ClientTrafficPolicies and BackendTrafficPolicies that Envoy Gateway does not accept do nothing: timeouts, retries or limits in them are missing while requests are answered. Of two policies with one target the older wins, and only the younger one says so.',
  check: ({ topology }) =>
    topology.policies.flatMap(policy => {
      const refused = refusal(policy);
      if (!refused) {
        return [];
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
        },
      ];
    }),
};
