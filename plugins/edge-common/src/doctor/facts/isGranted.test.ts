import type { ReferenceGrant } from '../../snapshot';
import { aBackendRef, aRoute } from '../../testUtils';
import { isGranted } from './isGranted';

const from = {
  group: 'gateway.networking.k8s.io',
  kind: 'HTTPRoute',
  namespace: 'payments',
};
const to = { group: '', kind: 'Service' };

const aGrant = (overrides: Partial<ReferenceGrant> = {}): ReferenceGrant => ({
  namespace: 'billing',
  from: [from],
  to: [to],
  ...overrides,
});

const pay = aBackendRef({ namespace: 'billing' });

describe('isGranted', () => {
  it.each<[string, boolean, Partial<ReferenceGrant>]>([
    ['every Service', true, {}],
    ['the Service by name', true, { to: [{ ...to, name: 'pay' }] }],
    ['another Service', false, { to: [{ ...to, name: 'bills' }] }],
    ['another kind', false, { to: [{ ...to, kind: 'Backend' }] }],
    ['other routes', false, { from: [{ ...from, kind: 'GRPCRoute' }] }],
    ['other namespaces', false, { from: [{ ...from, namespace: 'shop' }] }],
    ['another group of routes', false, { from: [{ ...from, group: 'x' }] }],
    ['what another namespace holds', false, { namespace: 'shop' }],
    [
      'one of several, whichever stands first',
      true,
      {
        from: [{ ...from, kind: 'TCPRoute' }, from],
        to: [{ ...to, name: 'x' }, to],
      },
    ],
    ['nothing', false, { to: [] }],
  ])('reads a grant of %s: %s', (_, granted, overrides) => {
    expect(isGranted([aGrant(overrides)], aRoute(), pay)).toBe(granted);
  });

  it('asks every grant', () => {
    expect(
      isGranted([aGrant({ namespace: 'shop' }), aGrant()], aRoute(), pay),
    ).toBe(true);
    expect(isGranted([], aRoute(), pay)).toBe(false);
  });

  it('tells routes of gRPC from others', () => {
    const route = aRoute({ kind: 'GRPCRoute' });

    expect(isGranted([aGrant()], route, pay)).toBe(false);
  });
});
