import type { BackendRef } from '../snapshot';
import { aBackendRef, aRoute, aRouteRule, aTopology } from '../testUtils';
import { unresolvedShare } from './unresolvedShare';

const pay = aBackendRef();
const gone = aBackendRef({ name: 'gone' });
const otherPort = aBackendRef({ port: 9 });
const noPort = aBackendRef({ port: undefined });
const foreign = aBackendRef({ namespace: 'billing' });
const backend = aBackendRef({
  group: 'gateway.envoyproxy.io',
  kind: 'Backend',
});

describe('unresolvedShare', () => {
  it.each<[string, 'none' | 'some' | 'all', readonly BackendRef[][]]>([
    ['BackendNotFound', 'all', [[gone]]],
    ['BackendNotFound', 'all', [[gone], [gone]]],
    ['BackendNotFound', 'some', [[pay, gone]]],
    ['BackendNotFound', 'some', [[pay], [gone]]],
    ['BackendNotFound', 'none', [[pay]]],
    ['PortNotFound', 'all', [[otherPort]]],
    ['PortNotFound', 'some', [[pay], [otherPort]]],
    ['PortNotSpecified', 'all', [[noPort]]],
    ['PortNotSpecified', 'some', [[noPort], [pay]]],
    ['RefNotPermitted', 'all', [[foreign]]],
    ['RefNotPermitted', 'all', [[foreign], [gone]]],
    ['RefNotPermitted', 'some', [[foreign], [pay]]],
    ['UnsupportedProtocol', 'all', [[pay], [pay]]],
    ['BackendNotFound', 'all', [[pay], [backend]]],
    ['BackendNotFound', 'all', []],
  ])('%s takes away %s of %#', (reason, share, rules) => {
    const route = aRoute({
      rules: rules.map(backendRefs => aRouteRule({ backendRefs })),
    });

    expect(unresolvedShare(aTopology(), route, { reason })).toBe(share);
  });

  it('leaves out backends that get no requests', () => {
    const route = aRoute({
      rules: [aRouteRule({ backendRefs: [gone, aBackendRef({ weight: 0 })] })],
    });

    expect(
      unresolvedShare(aTopology(), route, { reason: 'BackendNotFound' }),
    ).toBe('all');
  });
});
