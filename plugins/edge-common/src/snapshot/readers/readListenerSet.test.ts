import { readListenerSet } from './readListenerSet';

describe('readListenerSet', () => {
  it('reads its parent in its own namespace unless told otherwise', () => {
    expect(
      readListenerSet({
        metadata: { name: 'extra', namespace: 'shop' },
        spec: {
          parentRef: { name: 'edge' },
          listeners: [{ name: 'https', port: 8443, protocol: 'HTTP' }],
        },
        status: {
          conditions: [
            { type: 'Accepted', status: 'True', reason: 'Accepted' },
          ],
          listeners: [{ name: 'https', attachedRoutes: 1, conditions: [] }],
        },
      }),
    ).toMatchObject({
      kind: 'ListenerSet',
      parentRef: { kind: 'Gateway', namespace: 'shop', name: 'edge' },
      listeners: [{ name: 'https', port: 8443 }],
      conditions: [{ type: 'Accepted', status: 'True' }],
      listenerStatuses: [{ name: 'https', attachedRoutes: 1 }],
    });
  });

  it('has no parent where it names none, and is nothing without a name', () => {
    expect(readListenerSet({ metadata: { name: 'x' } })).toMatchObject({
      parentRef: undefined,
      listeners: [],
    });
    expect(readListenerSet({ metadata: {} })).toBeUndefined();
  });
});
