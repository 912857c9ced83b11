import { aCondition } from '../../testUtils';
import { gatewayReason } from './gatewayReasons';

it.each([
  ['Accepted', 'InvalidParameters', /EnvoyProxy/],
  ['ResolvedRefs', 'InvalidParameters', /checks clients against/],
  ['Programmed', 'InvalidParameters', /EnvoyProxy/],
  ['Programmed', 'AddressNotUsable', /spec\.addresses/],
  ['Accepted', 'UnsupportedAddress', /kind of address/],
  ['ResolvedRefs', 'RefNotPermitted', /does not allow it/],
  ['ResolvedRefs', 'NewReason', /^Envoy Gateway says NewReason$/],
])('%s=False with %s is told in words', (type, reason, because) => {
  const text = gatewayReason(aCondition(type, { status: 'False', reason }));

  expect(text.because).toMatch(because);
  expect(text.remedy).toMatch(/^[A-Z].*\.$/);
});
