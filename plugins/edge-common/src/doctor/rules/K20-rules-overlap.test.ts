import type { Condition } from '../../snapshot';
import {
  aCondition,
  aGateway,
  aListenerStatus,
  aMeta,
  aParentRef,
  APPLIED_AT,
  aRoute,
  aRouteParent,
  aSeen,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { rulesOverlap } from './K20-rules-overlap';

const having = (condition: Condition, generation = 1) =>
  aSeen({
    routes: [
      aRoute({
        metadata: aMeta({ name: 'pay-edge-app', generation }),
        parents: [aRouteParent({}, condition)],
      }),
    ],
  });

const overlap = aCondition('RouteRulesOverlap', {
  message: 'Rule 1 overlaps with rule 0',
});

const overlapping = (status: Condition['status']) =>
  aSeen({
    gateway: aGateway({
      listenerStatuses: [
        aListenerStatus({ name: 'http' }),
        aListenerStatus({
          conditions: [
            aCondition('Accepted'),
            aCondition('OverlappingTLSConfig', {
              status,
              reason: 'OverlappingHostnames',
              message: 'shop',
            }),
          ],
        }),
      ],
    }),
  });

describeRule(rulesOverlap, {
  fires: {
    'a rule that another one shadows': {
      seen: having(overlap),
      path: 'spec.parentRefs[0]',
      since: APPLIED_AT,
      message:
        'Some requests to https://pay.example.com are not served as the route pay-edge-app says, because another rule matches the same requests and comes first.',
      observed:
        'RouteRulesOverlap=True: RouteRulesOverlap: Rule 1 overlaps with rule 0',
      remedy: 'Give one of the rules a narrower match, or remove it.',
    },
    'rules that were dropped': {
      seen: having(
        aCondition('PartiallyInvalid', { reason: 'UnsupportedValue' }),
      ),
      observed: 'PartiallyInvalid=True: UnsupportedValue',
      remedy: 'Correct the rules that the message names.',
    },
    'listeners with TLS that share a host name': {
      seen: overlapping('True'),
      hop: 'gateway',
      path: 'spec.listeners[1]',
      message:
        'Some requests to https://pay.example.com may reach the wrong listener, because another listener with TLS on its port has host names in common.',
      observed: 'OverlappingTLSConfig=True: OverlappingHostnames: shop',
    },
  },
  quiet: {
    'listeners that no longer share any': overlapping('False'),
    'a route whose rules are all in force': aSeen(),
    'a condition that says no': having(
      aCondition('PartiallyInvalid', { status: 'False' }),
    ),
    'a verdict on an earlier generation': having(overlap, 2),
    'a verdict on a parent that is no more': aSeen({
      routes: [
        aRoute({
          parents: [
            aRouteParent({ parentRef: aParentRef({ name: 'old' }) }, overlap),
          ],
        }),
      ],
    }),
  },
});
