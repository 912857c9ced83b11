import type { Condition } from '../../snapshot';
import {
  aCondition,
  aGateway,
  aGatewayClass,
  aManagedService,
  aMeta,
  aSeen,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { classNotServed } from './K01-class-not-served';

const accepted = (overrides: Partial<Condition>) =>
  aGatewayClass({ conditions: [aCondition('Accepted', overrides)] });

const unserved = { service: undefined, loadBalancer: undefined };

const pending = (created: string) =>
  aGatewayClass({
    metadata: aMeta({ name: 'envoy', creationTimestamp: created }),
    conditions: [
      aCondition('Accepted', {
        status: 'Unknown',
        reason: 'Pending',
        message: 'Waiting for controller',
        observedGeneration: undefined,
        lastTransitionTime: '1970-01-01T00:00:00Z',
      }),
    ],
  });

describeRule(classNotServed, {
  fires: {
    'a class that does not exist': {
      seen: aSeen({
        ...unserved,
        gateway: aGateway({ gatewayClassName: 'envoyy' }),
        gatewayClass: undefined,
      }),
      impact: 'outage',
      object: {
        group: 'gateway.networking.k8s.io',
        kind: 'GatewayClass',
        name: 'envoyy',
      },
      message:
        'Clients of https://pay.example.com get no address, because the GatewayClass "envoyy" is not served: it does not exist.',
      observed: 'no such GatewayClass',
    },
    'a class that was deleted under an edge that serves': {
      seen: aSeen({ gatewayClass: undefined }),
      impact: 'partial',
      message:
        'Changes of https://pay.example.com have no effect, because the GatewayClass "envoy" is not served: it does not exist.',
    },
    'a second class of the same controller': {
      seen: aSeen({
        ...unserved,
        gatewayClass: accepted({
          status: 'False',
          reason: 'OlderGatewayClassExists',
          message: 'Invalid GatewayClass: another older GatewayClass exists',
        }),
      }),
      remedy: 'Name the older class in gatewayClassName.',
      observed:
        'OlderGatewayClassExists: Invalid GatewayClass: another older GatewayClass exists',
    },
    'a class whose EnvoyProxy is refused': {
      seen: aSeen({
        gatewayClass: accepted({
          status: 'False',
          reason: 'InvalidParameters',
        }),
      }),
      impact: 'partial',
      remedy: 'Ask the platform team to mend the EnvoyProxy the class names.',
    },
    'a reason nobody knows': {
      seen: aSeen({
        gatewayClass: accepted({ status: 'False', reason: 'NewReason' }),
      }),
      remedy: 'Ask the platform team to mend the class.',
    },
    'a class no controller took for an hour': {
      seen: aSeen({
        ...unserved,
        gatewayClass: pending('2026-11-23T11:00:00Z'),
      }),
      message:
        'Clients of https://pay.example.com get no address, because the GatewayClass "envoy" is not served: no controller has taken it: gateway.envoyproxy.io/gatewayclass-controller may not run.',
      observed: 'Pending',
    },
    'a class without any status': {
      seen: aSeen({ gatewayClass: aGatewayClass({ conditions: [] }) }),
      observed: 'no status',
    },
  },
  quiet: {
    'an accepted class': aSeen(),
    'a class made seconds ago': aSeen({
      gatewayClass: pending('2026-11-23T11:59:30Z'),
    }),
    'a refusal of an earlier generation, newly changed': aSeen({
      gatewayClass: aGatewayClass({
        metadata: aMeta({
          name: 'envoy',
          generation: 2,
          creationTimestamp: '2026-11-23T11:59:30Z',
        }),
        conditions: [
          aCondition('Accepted', { status: 'False', observedGeneration: 1 }),
        ],
      }),
    }),
    'an edge without a Gateway': aSeen({
      gateway: undefined,
      gatewayClass: undefined,
      service: aManagedService(),
    }),
  },
});
