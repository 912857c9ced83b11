import {
  aGateway,
  aMeta,
  aParentRef,
  aRoute,
  aRouteParent,
  aSeen,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { controllerBehind } from './K34-controller-behind';

const gateway = aGateway({
  metadata: aMeta({ name: 'pay-edge', generation: 2 }),
});
const changed = (name: string) =>
  aRoute({ metadata: aMeta({ name, generation: 2 }) });

const ignored = aRoute({ metadata: aMeta({ name: 'fresh' }), parents: [] });
const elsewhere = aParentRef({ name: 'gone' });

describeRule(controllerBehind, {
  fires: {
    'a Gateway and a route that wait': {
      seen: aSeen({ gateway, routes: [changed('pay-edge-app')] }),
      object: expect.objectContaining({ kind: 'Gateway' }),
      message:
        'Changes of https://pay.example.com are not in force yet, because Envoy Gateway has not taken up Gateway pay-edge and HTTPRoute pay-edge-app.',
    },
    'a wait of minutes, which a route without any status shows': {
      seen: aSeen({ gateway, routes: [changed('one'), ignored] }),
      object: expect.objectContaining({ kind: 'Gateway' }),
      impact: 'partial',
    },
    'two routes that wait': {
      seen: aSeen({ routes: [changed('one'), changed('two')] }),
      object: expect.objectContaining({ kind: 'HTTPRoute', name: 'one' }),
    },
  },
  quiet: {
    'objects that are taken up': aSeen(),
    'one object that waits': aSeen({ gateway }),
    'parents that only the status still names': aSeen({
      gateway,
      routes: [
        aRoute({
          metadata: aMeta({ name: 'app', generation: 2 }),
          parents: [aRouteParent({ parentRef: elsewhere })],
        }),
      ],
    }),
    'no Gateway': aSeen({ gateway: undefined, routes: [] }),
  },
});
