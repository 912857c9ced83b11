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
