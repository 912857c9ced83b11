import type { Condition } from '../../snapshot';
import {
  aCondition,
  aGateway,
  aGatewayClass,
  ago,
  aMeta,
  APPLIED_AT,
  aSeen,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { gatewayNotTakenUp } from './K47-gateway-not-taken-up';

const waiting = aCondition('Accepted', {
  status: 'Unknown',
  reason: 'Pending',
  message: 'Waiting for controller',
  observedGeneration: undefined,
  lastTransitionTime: '1970-01-01T00:00:00Z',
});

const untouched = (
  conditions: readonly Condition[],
  seconds = 600,
  gatewayClass = aGatewayClass(),
) =>
  aSeen({
    gatewayClass,
    gateway: aGateway({
      conditions,
      addresses: [],
      listenerStatuses: [],
      metadata: aMeta({ name: 'pay-edge', creationTimestamp: ago(seconds) }),
    }),
    service: undefined,
  });

const refusedClass = aGatewayClass({
  conditions: [aCondition('Accepted', { status: 'False' })],
});

describeRule(gatewayNotTakenUp, {
  fires: {
    'a Gateway as the API server made it': {
      seen: untouched([waiting]),
      path: 'status.conditions',
      since: ago(600),
      message:
        'Clients of https://pay.example.com get no address, because Envoy Gateway has said nothing of the Gateway pay-edge: it is down, or does not watch the namespace payments.',
      observed: `Accepted=Unknown Pending: Waiting for controller; class envoy accepted at ${APPLIED_AT}`,
      remedy:
        'Ask the platform team whether Envoy Gateway runs, and whether it watches the namespace payments.',
    },
    'a Gateway without conditions': {
      seen: untouched([]),
      observed: `no Accepted condition; class envoy accepted at ${APPLIED_AT}`,
    },
    'a class that is refused as well': {
      seen: untouched([waiting], 600, refusedClass),
      observed: expect.stringMatching(/; class envoy not accepted$/),
    },
  },
  quiet: {
    'a Gateway with a verdict': aSeen(),
    'a refused Gateway': untouched([
      aCondition('Accepted', { status: 'False' }),
    ]),
    'a Gateway of four minutes': untouched([waiting], 240),
    'a class of another controller': untouched(
      [waiting],
      600,
      aGatewayClass({ controllerName: 'gateway.k8s.aws/nlb' }),
    ),
    'a class that does not exist': aSeen({
      ...untouched([waiting]).topology,
      gatewayClass: undefined,
    }),
    'no Gateway': aSeen({ gateway: undefined }),
  },
});
