import { readReferenceGrant } from './readReferenceGrant';

const group = 'gateway.networking.k8s.io';
const grant = (spec: unknown, kind = 'ReferenceGrant') => ({
  apiVersion: `${group}/v1beta1`,
  kind,
  metadata: { name: 'edges', namespace: 'billing' },
  spec,
});

describe('readReferenceGrant', () => {
  it('reads who may refer to what', () => {
    expect(
      readReferenceGrant(
        grant({
          from: [{ group, kind: 'HTTPRoute', namespace: 'payments' }],
          to: [
            { group: '', kind: 'Service', name: 'pay' },
            { group: '', kind: 'Service' },
          ],
        }),
      ),
    ).toEqual({
      namespace: 'billing',
      from: [{ group, kind: 'HTTPRoute', namespace: 'payments' }],
      to: [
        { group: '', kind: 'Service', name: 'pay' },
        { group: '', kind: 'Service', name: undefined },
      ],
    });
  });

  it.each([
    ['a grant without spec', grant(undefined)],
    ['a grant whose lists are none', grant({ from: 'all', to: {} })],
  ])('grants nothing by %s', (_, raw) => {
    expect(readReferenceGrant(raw)).toMatchObject({ from: [], to: [] });
  });

  it.each([
    ['an object of another kind', grant({}, 'Gateway')],
    ['an object without a name', { kind: 'ReferenceGrant' }],
    ['no object', 'ReferenceGrant'],
  ])('finds none in %s', (_, raw) => {
    expect(readReferenceGrant(raw)).toBeUndefined();
  });
});
