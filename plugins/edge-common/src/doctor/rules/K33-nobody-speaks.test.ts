import {
  aCondition,
  aGateway,
  ago,
  aListenerSet,
  aMeta,
  aParentRef,
  aPolicy,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aSeen,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { nobodySpeaks } from './K33-nobody-speaks';

const silent = aRoute({ parents: [] });
const young = aMeta({ name: 'new', creationTimestamp: ago(120) });

const onSet = aRoute({
  parentRefs: [aParentRef({ kind: 'ListenerSet', name: 'extra' })],
  parents: [],
});

describeRule(nobodySpeaks, {
  fires: {
    'a route without status': {
      seen: aSeen({ routes: [aRedirectRoute(), silent] }),
      impact: 'outage',
      path: 'status.parents',
      message:
        'Requests to https://pay.example.com do not reach the route pay-edge-app, because no controller has said anything of it.',
      observed: 'no status',
    },
    'a route of which only another controller speaks': {
      seen: aSeen({
        routes: [
          aRoute(),
          aRoute({
            metadata: aMeta({ name: 'second' }),
            parents: [aRouteParent({ controllerName: 'example.com/mesh' })],
          }),
        ],
      }),
      impact: 'partial',
    },
    'a ListenerSet without status, for all its routes': {
      seen: aSeen({
        listenerSets: [aListenerSet({ conditions: [], listenerStatuses: [] })],
        routes: [aRedirectRoute(), onSet],
      }),
      hop: 'gateway',
      impact: 'outage',
      path: 'status.conditions',
      object: expect.objectContaining({ kind: 'ListenerSet', name: 'extra' }),
      message:
        'Clients of https://pay.example.com get no answer from the listeners of the ListenerSet extra, because no controller has said anything of it.',
    },
    'a policy without status': {
      seen: aSeen({ policies: [aPolicy({ ancestors: [] })] }),
      hop: 'gateway',
      impact: 'partial',
      path: 'status.ancestors',
      message:
        'The ClientTrafficPolicy pay-edge is not in force for https://pay.example.com, because no controller has said anything of it.',
    },
  },
  quiet: {
    'a route on a ListenerSet that the Gateway does not take': aSeen({
      listenerSets: [
        aListenerSet({
          conditions: [
            aCondition('Accepted', { status: 'False', reason: 'NotAllowed' }),
          ],
        }),
      ],
      routes: [onSet],
    }),
    'a ListenerSet of two minutes': aSeen({
      listenerSets: [aListenerSet({ metadata: young, conditions: [] })],
    }),
    'objects with a status': aSeen({ policies: [aPolicy()] }),
    'objects of two minutes': aSeen({
      routes: [aRoute({ metadata: young, parents: [] })],
      policies: [aPolicy({ metadata: young, ancestors: [] })],
    }),
    'an Envoy Gateway that has not spoken of the Gateway either': aSeen({
      gateway: aGateway({ conditions: [], listenerStatuses: [] }),
      routes: [silent],
    }),
    'a Gateway whose change has not been taken up': aSeen({
      gateway: aGateway({
        metadata: aMeta({ name: 'pay-edge', generation: 2 }),
        conditions: [aCondition('Accepted')],
      }),
      routes: [silent],
    }),
  },
});
