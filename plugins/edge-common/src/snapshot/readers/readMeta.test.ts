import { readAncestors } from './readAncestors';
import { readConditions } from './readConditions';
import { readMeta } from './readMeta';
import { readParametersRef } from './readParametersRef';

const CONTROLLER = 'gateway.envoyproxy.io/gatewayclass-controller';

describe('readMeta', () => {
  const meta = (metadata: object) =>
    readMeta({ metadata: { name: 'edge', ...metadata } });

  it.each([
    ['a time of deletion', { deletionTimestamp: '2026-11-23T17:00:00Z' }],
    ['a namespace', { namespace: 'payments' }],
    ['a generation', { generation: 0 }],
    ['labels', { labels: { 'app.kubernetes.io/name': 'envoy', blank: '' } }],
    ['annotations', { annotations: { 'tls-edge.dev/request-hash': 'a1' } }],
    ['finalizers', { finalizers: ['service.k8s.aws/resources', 'b'] }],
    ['a uid', { uid: 'd692c8ce-2aac-4a38-b8ef-850ac5bb7a74' }],
  ])('keeps %s', (_, metadata) => {
    expect(meta(metadata)).toMatchObject(metadata);
  });

  it.each([
    ['managedFields', [{ manager: 'kubectl' }]],
    ['ownerReferences', [{ kind: 'GatewayClass', name: 'envoy' }]],
    ['resourceVersion', '1698'],
    ['generateName', 'envoy-'],
    ['selfLink', '/api/v1'],
  ])('drops %s', (key, value) => {
    expect(Object.keys(meta({ [key]: value }) ?? {})).not.toContain(key);
  });

  it.each([
    ['generation', '3', undefined],
    ['namespace', 7, undefined],
    ['uid', null, ''],
    ['creationTimestamp', 0, ''],
    ['deletionTimestamp', null, undefined],
    ['labels', null, {}],
    ['labels', ['a'], {}],
    ['annotations', 'a=b', {}],
    ['annotations', { a: 1, b: 'two', c: null }, { b: 'two' }],
    ['finalizers', null, []],
    ['finalizers', ['', 7, 'f'], ['f']],
  ] as const)('reads the %s %j as %j', (key, value, expected) => {
    expect(meta({ [key]: value })?.[key]).toEqual(expected);
  });

  it.each([{}, { metadata: null }, { metadata: { name: null } }, [], 'edge'])(
    'is nothing for %j, which has no name',
    raw => {
      expect(readMeta(raw)).toBeUndefined();
    },
  );
});

describe('readConditions', () => {
  const programmed = {
    lastTransitionTime: '2026-11-23T16:48:05Z',
    message: 'Address assigned to the Gateway, 1/1 envoy replicas available',
    observedGeneration: 1,
    reason: 'Programmed',
    status: 'True',
    type: 'Programmed',
  };
  const silent = {
    reason: '',
    message: '',
    observedGeneration: undefined,
    lastTransitionTime: undefined,
  };

  it.each([
    ['a condition of a Gateway', programmed, programmed],
    [
      'a condition of a pod, which has neither reason nor generation',
      { lastProbeTime: null, status: 'True', type: 'Ready' },
      { ...silent, type: 'Ready', status: 'True' },
    ],
    [
      'a condition without a status',
      { type: 'Accepted' },
      { ...silent, type: 'Accepted', status: 'Unknown' },
    ],
    [
      'a status that is a boolean',
      { type: 'Accepted', status: true },
      { ...silent, type: 'Accepted', status: 'Unknown' },
    ],
    [
      'a status in small letters',
      { type: 'Accepted', status: 'true' },
      { ...silent, type: 'Accepted', status: 'Unknown' },
    ],
    [
      'a generation that is a text',
      { type: 'Accepted', status: 'False', observedGeneration: '2' },
      { ...silent, type: 'Accepted', status: 'False' },
    ],
  ])('reads %s', (_, raw, expected) => {
    expect(readConditions({ conditions: [raw] }, 'conditions')).toEqual([
      expected,
    ]);
  });

  it.each([
    [null],
    ['Accepted'],
    [{ status: 'True', reason: 'Accepted' }],
    [{ type: '', status: 'True' }],
    [{ type: 1 }],
  ])('leaves out %j, which has no type', raw => {
    expect(readConditions([raw, programmed])).toEqual([programmed]);
  });

  it('keeps the order and what is said twice', () => {
    const conditions = [programmed, { ...programmed, status: 'False' }];

    expect(readConditions(conditions)).toEqual(conditions);
  });
});

describe('readAncestors', () => {
  const ancestorRef = {
    group: 'gateway.networking.k8s.io',
    kind: 'Gateway',
    name: 'payments-edge',
    namespace: 'payments',
  };
  const read = (ancestor: unknown) =>
    readAncestors({ status: { ancestors: [ancestor] } });

  it.each([
    [
      'a conflict with an older policy',
      {
        ancestorRef,
        conditions: [
          {
            type: 'Accepted',
            status: 'False',
            reason: 'Conflicted',
            message: 'Unable to target Gateway payments-edge',
            observedGeneration: 1,
            lastTransitionTime: '2026-11-23T17:08:04Z',
          },
        ],
        controllerName: CONTROLLER,
      },
      { conditions: [{ reason: 'Conflicted' }], controllerName: CONTROLLER },
    ],
    [
      'an EnvoyProxy, which is judged without a controller name',
      { ancestorRef, conditions: [] },
      { controllerName: '', conditions: [] },
    ],
    [
      'a policy of one listener',
      { ancestorRef: { ...ancestorRef, sectionName: 'https' } },
      { sectionName: 'https' },
    ],
    [
      'an ancestor without kind and namespace',
      { ancestorRef: { name: 'edge' } },
      { kind: 'Gateway', namespace: undefined, name: 'edge' },
    ],
    [
      'a GatewayClass',
      { ancestorRef: { kind: 'GatewayClass', name: 'envoy' } },
      { kind: 'GatewayClass', name: 'envoy' },
    ],
  ])('reads %s', (_, raw, expected) => {
    expect(read(raw)).toMatchObject([expected]);
  });

  it.each([
    null,
    {},
    { ancestorRef: null },
    { ancestorRef: { kind: 'Gateway' } },
  ])('leaves out %j, which names none', raw => {
    expect(read(raw)).toEqual([]);
  });
});

describe('readParametersRef', () => {
  const ref = { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'p' };

  it.each([
    [ref, { ...ref, namespace: undefined }],
    [
      { ...ref, namespace: 'n' },
      { ...ref, namespace: 'n' },
    ],
    [
      { ...ref, group: null },
      { ...ref, group: '', namespace: undefined },
    ],
    [
      { ...ref, group: '' },
      { ...ref, group: '', namespace: undefined },
    ],
    [{ ...ref, name: '' }, undefined],
    [{ ...ref, kind: undefined }, undefined],
    [[], undefined],
    ['p', undefined],
  ])('reads %j as %j', (raw, expected) => {
    expect(readParametersRef({ spec: { ref: raw } }, 'spec', 'ref')).toEqual(
      expected,
    );
  });
});
