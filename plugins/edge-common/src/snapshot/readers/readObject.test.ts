import { KUBERNETES_PARTS } from '../emptyCluster';
import { readObject } from './readObject';

const named = { metadata: { name: 'x', namespace: 'n' } };

const oddities: readonly unknown[] = [
  undefined,
  null,
  0,
  'text',
  [],
  {},
  { metadata: null },
  { metadata: { name: 7 } },
  { metadata: { name: '' } },
  { metadata: { name: 'x' }, spec: 'none', status: 4 },
  { metadata: { name: 'x', labels: [1], annotations: { a: 1 } }, spec: [] },
  {
    metadata: { name: 'x', finalizers: 'one' },
    spec: {
      listeners: [null, 3, { name: 'a' }, { port: 1 }],
      rules: [null, { matches: 'x', filters: [null], backendRefs: [{}] }],
      parentRefs: [null, {}],
      ports: [null, { name: 'a' }],
      targetRefs: [null, {}],
      infrastructure: { parametersRef: { kind: 'EnvoyProxy' } },
    },
    status: {
      conditions: [null, {}, { type: 'A', status: 'Maybe' }],
      parents: [null, {}, { parentRef: {} }],
      ancestors: [null, {}, { ancestorRef: {} }],
      listeners: [null, {}],
      addresses: [null, {}],
      loadBalancer: { ingress: [null, {}] },
      containerStatuses: [null, {}],
    },
    endpoints: [null, {}],
    ports: [null],
    involvedObject: null,
  },
];

describe('readObject', () => {
  describe.each(KUBERNETES_PARTS)('for %s', part => {
    it.each(oddities.map(raw => [JSON.stringify(raw), raw]))(
      'answers for %s',
      (_, raw) => {
        expect(() => readObject(part, raw)).not.toThrow();
      },
    );

    it('reads what has nothing but a name', () => {
      expect(readObject(part, named)?.metadata).toMatchObject({
        name: 'x',
        namespace: 'n',
        uid: '',
        creationTimestamp: '',
        labels: {},
        annotations: {},
        finalizers: [],
      });
    });

    it('leaves out what has no name', () => {
      expect(readObject(part, { metadata: {} })).toBeUndefined();
    });

    it('leaves out what is of another kind', () => {
      expect(readObject(part, { kind: 'ConfigMap', ...named })).toBeUndefined();
    });
  });

  it('keeps of metadata what is read and drops the rest', () => {
    const metadata = {
      name: 'x',
      namespace: 'n',
      uid: 'u',
      generation: 3,
      creationTimestamp: '2026-11-23T11:00:00Z',
      deletionTimestamp: '2026-11-23T12:00:00Z',
      labels: { a: 'b' },
      annotations: { c: 'd' },
      finalizers: ['f'],
    };
    const raw = {
      metadata: { ...metadata, managedFields: [{}], resourceVersion: '1' },
    };

    expect(readObject('services', raw)?.metadata).toEqual(metadata);
  });

  it('takes a status it does not know for Unknown', () => {
    const raw = {
      ...named,
      status: { conditions: [{ type: 'Accepted', status: 'Perhaps' }] },
    };

    expect(readObject('gateways', raw)?.conditions).toEqual([
      {
        type: 'Accepted',
        status: 'Unknown',
        reason: '',
        message: '',
        observedGeneration: undefined,
        lastTransitionTime: undefined,
      },
    ]);
  });
});
