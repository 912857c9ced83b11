import {
  aListener,
  aListenerSet,
  aParentRef,
  aRoute,
  aRouteParent,
  aTopology,
} from '../../testUtils';
import { listenerReason } from './listenerReasons';
import { acceptedReason, resolvedReason } from './routeReasons';
import { aCondition } from '../../testUtils';

const refusedAt = (ref: Parameters<typeof aParentRef>[0] = {}) => ({
  topology: aTopology(),
  route: aRoute(),
  parent: {
    ...aRouteParent({ parentRef: aParentRef(ref) }),
    path: 'spec.parentRefs[0]',
  },
});

const isReason = /^[A-Za-z][^.]*$/;
const isRemedy = /^[A-Z].*\.$/;

describe('reasons of a route that is not accepted', () => {
  it.each([
    'NoMatchingParent',
    'NoMatchingListenerHostname',
    'NotAllowedByListeners',
    'UnsupportedValue',
    'IncompatibleFilters',
    'SomethingNew',
  ])('turns %s into a sentence', reason => {
    const { because, remedy } = acceptedReason(reason, refusedAt());

    expect(because.replace(/\(.*\)/, '')).toMatch(isReason);
    expect(remedy).toMatch(isRemedy);
  });

  it('offers the listeners of a ListenerSet to a route that names one', () => {
    const refused = refusedAt({
      kind: 'ListenerSet',
      name: 'extra',
      sectionName: 'admn',
    });
    const listenerSets = [
      aListenerSet({ listeners: [aListener({ name: 'admin', port: 8443 })] }),
    ];

    expect(
      acceptedReason('NoMatchingParent', {
        ...refused,
        topology: aTopology({ listenerSets }),
      }),
    ).toEqual({
      because:
        'the ListenerSet extra has no listener admn (did you mean admin?)',
      remedy: 'Set sectionName to admin.',
    });
  });

  it('knows no listeners of another Gateway', () => {
    expect(
      acceptedReason(
        'NoMatchingParent',
        refusedAt({ name: 'shared', sectionName: 'htps' }),
      ),
    ).toEqual({
      because: 'the Gateway shared has no listener htps',
      remedy: 'Name a listener that the Gateway has.',
    });
  });
});

describe('reasons of a backend that cannot be used', () => {
  it.each([
    'RefNotPermitted',
    'BackendNotFound',
    'InvalidKind',
    'UnsupportedProtocol',
    'PortNotFound',
    'PortNotSpecified',
    'UnsupportedAddressType',
    'InvalidBackendRef',
    'InvalidBackendTLS',
    'InvalidBackendFilters',
    'InvalidAddress',
    'UnsupportedRefValue',
    'Aggregated',
    'SomethingNew',
  ])('turns %s into a sentence', reason => {
    const { because, remedy } = resolvedReason(reason, aRoute());

    expect(because).toMatch(isReason);
    expect(remedy).toMatch(isRemedy);
  });
});

it.each(['HTTPRoute', 'GRPCRoute'] as const)(
  'asks for a grant for the kind of route that needs it, %s',
  kind => {
    expect(resolvedReason('RefNotPermitted', aRoute({ kind })).remedy).toBe(
      `Add a ReferenceGrant in the namespace of the Service, from ${kind} in payments to Service.`,
    );
  },
);

describe('reasons of a listener that is refused', () => {
  it.each([
    'ProtocolConflict',
    'HostnameConflict',
    'PortUnavailable',
    'UnsupportedProtocol',
    'UnsupportedValue',
    'InvalidCertificateRef',
    'RefNotPermitted',
    'InvalidRouteKinds',
    'PartiallyInvalidCertificateRef',
    'SDSCertificateOpaque',
    'NoValidCACertificate',
    'InvalidCACertificateRef',
    'InvalidCACertificateKind',
    'OverlappingHostnames',
    'OverlappingCertificates',
    'ListenerConflict',
    'TooManyListeners',
    'Invalid',
    'SomethingNew',
  ])('turns %s into a sentence', reason => {
    const { because, remedy } = listenerReason(
      aCondition('Accepted', { reason }),
    );

    expect(because).toMatch(isReason);
    expect(remedy).toMatch(isRemedy);
  });
});
