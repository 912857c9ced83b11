import type { Condition } from '../../snapshot';

/** What a refused listener's reason means. @internal */
export interface ReasonText {
  /** Completes "…, because …". */
  readonly because: string;
  /** Imperative, with its full stop. */
  readonly remedy: string;
}

/** Reasons of listener conditions (Gateway API gateway_types.go; envoyproxy/gateway status). */
const TEXTS: Record<string, ReasonText> = {
  ProtocolConflict: {
    because: 'another listener uses the same port with another protocol',
    remedy:
      'Give the listeners of one port the same protocol, or different ports.',
  },
  HostnameConflict: {
    because: 'another listener has the same port and host name',
    remedy: 'Give each listener of a port its own host name, or remove one.',
  },
  PortUnavailable: {
    because: 'its port cannot be used',
    remedy: 'Choose another port.',
  },
  UnsupportedProtocol: {
    because: 'Envoy Gateway does not know its protocol',
    remedy: 'Set the protocol to HTTP.',
  },
  UnsupportedValue: {
    because: 'one of its values is not supported',
    remedy: 'Correct the value the message names.',
  },
  InvalidCertificateRef: {
    because: 'its certificateRefs name no usable Secret',
    remedy:
      'Remove the tls block: behind the load balancer the listener needs no certificate.',
  },
  PartiallyInvalidCertificateRef: {
    because: 'one of its certificateRefs names no usable Secret',
    remedy:
      'Correct that certificateRef, or remove the tls block: behind the load balancer the listener needs no certificate.',
  },
  SDSCertificateOpaque: {
    because:
      'its certificate comes from a discovery service that Envoy Gateway cannot look into',
    remedy: 'Check the certificate at that service.',
  },
  NoValidCACertificate: {
    because: 'no authority by which it should know its clients is usable',
    remedy: 'Correct the authorities in its tls block.',
  },
  InvalidCACertificateRef: {
    because: 'it names an authority of its clients that does not exist',
    remedy: 'Correct the authorities in its tls block.',
  },
  InvalidCACertificateKind: {
    because: 'it names an authority of its clients of a kind that holds none',
    remedy: 'Name a ConfigMap with the authority in its tls block.',
  },
  OverlappingHostnames: {
    because: 'another listener with TLS on its port has host names in common',
    remedy:
      'Give the listeners host names of their own, so that a connection made for one is not used for the other.',
  },
  OverlappingCertificates: {
    because:
      'the certificate of another listener covers its host names as well',
    remedy:
      'Use certificates that cover the host names of one listener only, so that a connection made for one is not used for the other.',
  },
  ListenerConflict: {
    because: 'a listener that comes first has the same port and host name',
    remedy: 'Give the listener another port or host name.',
  },
  TooManyListeners: {
    because: 'the Gateway has more listeners than Envoy Gateway takes',
    remedy: 'Remove listeners, or spread them over several Gateways.',
  },
  RefNotPermitted: {
    because: 'it points into another namespace that does not allow it',
    remedy: 'Add a ReferenceGrant in the namespace of the Secret.',
  },
  InvalidRouteKinds: {
    because: 'it allows kinds of routes that do not exist',
    remedy: 'Correct allowedRoutes.kinds.',
  },
  Invalid: {
    because: 'its settings do not fit together',
    remedy: 'Correct what the message names.',
  },
};

/** Text for the reason of a bad condition; an unknown reason speaks for itself. @internal */
export const listenerReason = ({ reason }: Condition): ReasonText =>
  TEXTS[reason] ?? {
    because: `Envoy Gateway says ${reason}`,
    remedy: 'Correct what the message names.',
  };
