import type { Condition, Policy } from '../../snapshot';
import {
  aCondition,
  aMeta,
  aPolicy,
  aSeen,
  ENVOY_CONTROLLER,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { policyNotInForce } from './K21-policy-not-in-force';

const judged = (
  overrides: Partial<Condition>,
  {
    controllerName = ENVOY_CONTROLLER,
    generation = 1,
    kind = 'ClientTrafficPolicy' as Policy['kind'],
  } = {},
) =>
  aSeen({
    policies: [
      aPolicy(),
      aPolicy({
        kind,
        metadata: aMeta({ name: 'second', generation }),
        ancestors: [
          {
            kind: 'Gateway',
            name: 'pay-edge',
            controllerName,
            conditions: [
              aCondition('Accepted', { message: 'no', ...overrides }),
            ],
          },
        ],
      }),
    ],
  });

describeRule(policyNotInForce, {
  fires: {
    'the younger of two policies': {
      seen: judged({ status: 'False', reason: 'Conflicted' }),
      object: expect.objectContaining({
        kind: 'ClientTrafficPolicy',
        name: 'second',
      }),
      message:
        'Settings of https://pay.example.com are missing, because the ClientTrafficPolicy second is not in force: an older policy of the same kind has the same target.',
      observed: 'Conflicted: no',
      remedy:
        'Merge the two policies into one, or aim them at different sections.',
    },
    'a target that does not exist': {
      seen: judged({ status: 'False', reason: 'TargetNotFound' }),
      remedy: 'Correct targetRefs of the policy.',
    },
    'settings that are not valid': {
      seen: judged({ status: 'False', reason: 'Invalid' }),
      remedy: 'Correct what the message names.',
    },
    'an invalid SecurityPolicy of the whole Gateway': {
      seen: judged(
        { status: 'False', reason: 'Invalid' },
        { kind: 'SecurityPolicy' },
      ),
      message:
        'All requests to https://pay.example.com are answered 500, because the SecurityPolicy second of the whole Gateway is not valid.',
      severity: 'error',
      impact: 'outage',
    },
    'a BackendTrafficPolicy that lost to another': {
      seen: judged(
        { status: 'False', reason: 'Conflicted' },
        { kind: 'BackendTrafficPolicy' },
      ),
      message: expect.stringContaining('is not in force'),
    },
    'a policy that a narrower one overrides for a section': {
      seen: judged({
        type: 'Overridden',
        reason: 'Overridden',
        message: 'overriding [https]',
      }),
      impact: 'none',
      message:
        'The ClientTrafficPolicy second does not hold for all of https://pay.example.com, because a narrower policy of the same kind is in force for part of it.',
      observed: 'Overridden: overriding [https]',
    },
    'a reason nobody knows': {
      seen: judged({ status: 'False', reason: 'NewReason' }),
      message:
        'Settings of https://pay.example.com are missing, because the ClientTrafficPolicy second is not in force: Envoy Gateway says NewReason.',
    },
  },
  quiet: {
    'no policies': aSeen(),
    'accepted policies': judged({}),
    'the word of another controller': judged(
      { status: 'False' },
      { controllerName: 'gateway.k8s.aws/nlb' },
    ),
    'a refusal of an earlier generation': judged(
      { status: 'False' },
      { generation: 2 },
    ),
    'a policy that nothing overrides any longer': judged({
      type: 'Overridden',
      status: 'False',
    }),
    'a policy without a status': aSeen({
      policies: [aPolicy({ ancestors: [] })],
    }),
  },
});
