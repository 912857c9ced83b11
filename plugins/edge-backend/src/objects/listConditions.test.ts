import {
  aCondition,
  aDeployment,
  aGateway,
  aGatewayClass,
  aListenerSet,
  aListenerStatus,
  aManagedService,
  anEndpointSlice,
  anEnvoyProxy,
  anEvent,
  aParentRef,
  aPod,
  aPolicy,
  aRoute,
  aRouteParent,
  aTargetGroupBinding,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { listConditions } from './listConditions';

const conditions = [aCondition('Accepted')];
const ancestors = [
  {
    kind: 'Gateway',
    name: 'pay-edge',
    sectionName: 'https',
    controllerName: 'x',
    conditions,
  },
];
const parents = (sectionName?: string) => [
  aRouteParent({ parentRef: aParentRef({ sectionName }), conditions }),
];
const listenerStatuses = [aListenerStatus({ name: 'https', conditions })];

describe('listConditions', () => {
  it.each([
    [aGateway({ conditions, listenerStatuses: [] }), ['']],
    [aGateway({ conditions: [], listenerStatuses }), ['listener https']],
    [aListenerSet({ conditions, listenerStatuses }), ['', 'listener https']],
    [aRoute({ parents: parents('http') }), ['parent pay-edge/http']],
    [aRoute({ parents: parents() }), ['parent pay-edge']],
    [aPolicy({ ancestors }), ['ancestor pay-edge/https']],
    [anEnvoyProxy({ ancestors }), ['ancestor pay-edge/https']],
    [aGatewayClass({ conditions }), ['']],
    [aManagedService({ conditions }), ['']],
    [aDeployment({ conditions }), ['']],
    [aPod({ conditions }), ['']],
    [aTargetGroupBinding(443, { conditions }), ['']],
    [anEndpointSlice(), []],
    [anEvent(), []],
  ])('says where on $kind each condition stands', (object, places) => {
    const listed = listConditions(object);
    expect(listed.map(({ at }) => at)).toEqual(places);
    expect(listed.every(({ type }) => type === 'Accepted')).toBe(true);
  });

  it.each([
    ['Accepted', 'True', 'good'],
    ['Accepted', 'False', 'bad'],
    ['Accepted', 'Unknown', 'waiting'],
    ['Conflicted', 'True', 'bad'],
    ['Conflicted', 'False', 'good'],
    ['OverlappingTLSConfig', 'True', 'bad'],
    ['SomethingNew', 'False', 'neutral'],
  ] as const)('takes %s=%s for %s', (type, status, verdict) => {
    const object = aGateway({
      conditions: [aCondition(type, { status, reason: 'R', message: 'text' })],
      listenerStatuses: [],
    });
    expect(listConditions(object)).toEqual([
      {
        ...{ at: '', type, status, verdict, isStale: false },
        ...{ reason: 'R', message: 'text' },
        lastTransitionTime: '2026-11-23T11:00:00Z',
      },
    ]);
  });

  it('does not believe what was said of an earlier generation', () => {
    const { metadata } = aGateway();
    const object = aGateway({
      metadata: { ...metadata, generation: 2 },
      conditions,
      listenerStatuses: [],
    });
    expect(listConditions(object)).toMatchObject([
      { verdict: 'waiting', isStale: true },
    ]);
  });

  it('puts the newest change first and those without a time last', () => {
    const at = (type: string, lastTransitionTime?: string) =>
      aCondition(type, { lastTransitionTime });
    const object = aGateway({
      conditions: [at('Never'), at('Old', '2026-11-23T10:00:00Z')],
      listenerStatuses: [
        aListenerStatus({ conditions: [at('New', '2026-11-23T11:00:00Z')] }),
      ],
    });
    expect(listConditions(object).map(({ type }) => type)).toEqual([
      ...['New', 'Old', 'Never'],
    ]);
  });
});
