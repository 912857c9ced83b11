import {
  aDeployment,
  aGateway,
  aGatewayClass,
  aListenerSet,
  aMeta,
  anEnvoyProxy,
  aPolicy,
  aParentRef,
  aRoute,
  aRouteParent,
  aSeen,
  GATEWAY_REF,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { notCaughtUp } from './K06-not-caught-up';

const metadata = aMeta({ name: 'pay-edge', generation: 2 });

describeRule(notCaughtUp, {
  fires: {
    'a Gateway that was changed': {
      seen: aSeen({ gateway: aGateway({ metadata }) }),
      object: GATEWAY_REF,
      hop: 'gateway',
      path: 'metadata.generation',
      message:
        'The last change of https://pay.example.com may not be in force yet, because the status of the Gateway pay-edge still speaks of the version before.',
      observed: 'generation 1',
      expected: 'generation 2',
    },
    'a route that was changed': {
      seen: aSeen({ routes: [aRoute({ metadata })] }),
      hop: 'routes',
    },
    'a class that was changed': {
      seen: aSeen({ gatewayClass: aGatewayClass({ metadata }) }),
      hop: 'gatewayClass',
    },
    'an EnvoyProxy that was changed': {
      seen: aSeen({ envoyProxy: anEnvoyProxy({ metadata }) }),
    },
    'a policy that was changed': {
      seen: aSeen({ policies: [aPolicy({ metadata })] }),
    },
    'a ListenerSet that was changed': {
      seen: aSeen({ listenerSets: [aListenerSet({ metadata })] }),
      hop: 'routes',
    },
    'a Deployment that was changed': {
      seen: aSeen({ deployment: aDeployment({ metadata }) }),
      hop: 'envoy',
    },
  },
  quiet: {
    'an edge nobody has changed': aSeen({ policies: [aPolicy()] }),
    'conditions that name no generation': aSeen({
      gateway: aGateway({ metadata, conditions: [] }),
    }),
    'a stale verdict on a parent that is no more': aSeen({
      routes: [
        aRoute({
          metadata,
          parents: [aRouteParent({ parentRef: aParentRef({ name: 'old' }) })],
        }),
      ],
    }),
    'nothing to look at': aSeen({
      gateway: undefined,
      gatewayClass: undefined,
      envoyProxy: undefined,
      deployment: undefined,
      routes: [],
    }),
  },
});
