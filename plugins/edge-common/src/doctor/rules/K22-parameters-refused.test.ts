import {
  aCondition,
  aGateway,
  aGatewayClass,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  APPLIED_AT,
  aSeen,
  ENVOY_CONTROLLER,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { parametersRefused } from './K22-parameters-refused';

const no = aCondition('Accepted', {
  status: 'False',
  reason: 'Invalid',
  message: 'replicas must be positive',
});
const invalid = aCondition('Accepted', {
  status: 'False',
  reason: 'InvalidParameters',
  message: 'bad bootstrap',
});

const judged = (controllerName = ENVOY_CONTROLLER, generation = 1) =>
  anEnvoyProxy({
    metadata: aMeta({ name: 'pay-edge', generation }),
    ancestors: [
      { kind: 'Gateway', name: 'pay-edge', controllerName, conditions: [no] },
    ],
  });

describeRule(parametersRefused, {
  fires: {
    'an EnvoyProxy that is refused under an edge that serves': {
      seen: aSeen({ envoyProxy: judged() }),
      impact: 'partial',
      since: APPLIED_AT,
      object: {
        group: 'gateway.envoyproxy.io',
        kind: 'EnvoyProxy',
        namespace: 'payments',
        name: 'pay-edge',
      },
      message:
        'Changes of https://pay.example.com have no effect and the next restart can end its traffic, because Envoy Gateway refuses the EnvoyProxy pay-edge.',
      observed: 'Invalid: replicas must be positive',
    },
    'one that is refused on a new edge': {
      seen: aSeen({
        envoyProxy: judged(),
        service: aManagedService({ hostnames: [] }),
      }),
      impact: 'outage',
      message: expect.stringContaining('get no address'),
    },
    'a Gateway whose parameters are invalid': {
      seen: aSeen({ gateway: aGateway({ conditions: [invalid] }) }),
      observed: 'InvalidParameters: bad bootstrap',
    },
    'a class whose parameters are invalid': {
      seen: aSeen({
        envoyProxy: undefined,
        classEnvoyProxy: anEnvoyProxy({ metadata: aMeta({ name: 'shared' }) }),
        gatewayClass: aGatewayClass({ conditions: [invalid] }),
      }),
      object: expect.objectContaining({ name: 'shared' }),
    },
  },
  quiet: {
    'an EnvoyProxy that is accepted': aSeen(),
    'an EnvoyProxy without status': aSeen({
      envoyProxy: anEnvoyProxy({ ancestors: [] }),
    }),
    'the word of another controller': aSeen({
      envoyProxy: judged('example.com/other'),
    }),
    'a verdict on an earlier generation': aSeen({
      envoyProxy: judged(ENVOY_CONTROLLER, 2),
    }),
    'an EnvoyProxy that is missing, which M08 tells': aSeen({
      envoyProxy: undefined,
      gateway: aGateway({ conditions: [invalid] }),
    }),
  },
});
