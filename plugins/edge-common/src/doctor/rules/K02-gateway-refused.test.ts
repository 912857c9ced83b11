import type { Condition } from '../../snapshot';
import { aCondition, aGateway, aMeta, aSeen } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { gatewayRefused } from './K02-gateway-refused';

const refused = (
  reason: string,
  overrides: Partial<Condition> = {},
  generation = 1,
) =>
  aGateway({
    metadata: aMeta({ name: 'pay-edge', generation }),
    conditions: [
      aCondition('Accepted', {
        status: 'False',
        reason,
        message: 'no',
        ...overrides,
      }),
    ],
  });

describeRule(gatewayRefused, {
  fires: {
    'a new Gateway with a bad EnvoyProxy': {
      seen: aSeen({
        gateway: refused('InvalidParameters'),
        service: undefined,
      }),
      impact: 'outage',
      message:
        'Clients of https://pay.example.com get no address, because Envoy Gateway refuses the Gateway pay-edge: the EnvoyProxy it names is missing or not valid.',
      observed: 'InvalidParameters: no',
      remedy: 'Restore or correct the EnvoyProxy the Gateway names.',
    },
    'a Gateway that worked before and is frozen now': {
      seen: aSeen({ gateway: refused('InvalidParameters') }),
      impact: 'partial',
      message:
        'Changes of https://pay.example.com have no effect and the next restart ends its traffic, because Envoy Gateway refuses the Gateway pay-edge: the EnvoyProxy it names is missing or not valid.',
    },
    'a Gateway without a valid listener': {
      seen: aSeen({ gateway: refused('ListenersNotValid') }),
      remedy: 'Mend the listeners.',
    },
    'an address of its own': {
      seen: aSeen({ gateway: refused('UnsupportedAddress') }),
      remedy: 'Remove spec.addresses: the load balancer brings the address.',
    },
    'a reason nobody knows': {
      seen: aSeen({ gateway: refused('NewReason') }),
      remedy: 'Correct what the message names.',
    },
  },
  quiet: {
    'an accepted Gateway': aSeen(),
    'a Gateway accepted in part': aSeen({
      gateway: refused('ListenersNotValid', { status: 'True' }),
    }),
    'a Gateway no one has looked at': aSeen({
      gateway: refused('Pending', { status: 'Unknown' }),
    }),
    'a refusal of an earlier generation': aSeen({
      gateway: refused('InvalidParameters', {}, 2),
    }),
    'no Gateway': aSeen({ gateway: undefined }),
  },
});
