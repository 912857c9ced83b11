import type { Condition } from '../../snapshot';
import type { ReasonText } from './listenerReasons';

const ADDRESSES =
  'Remove spec.addresses: the load balancer brings the address.';

/** Reasons of a Gateway's conditions (Gateway API gateway_types.go). */
const REASONS: Record<string, ReasonText> = {
  Invalid: {
    because: 'its settings do not fit together',
    remedy: 'Correct what the message names.',
  },
  InvalidParameters: {
    because: 'the EnvoyProxy it names is missing or not valid',
    remedy: 'Restore or correct the EnvoyProxy the Gateway names.',
  },
  ListenersNotValid: {
    because: 'none of its listeners is valid',
    remedy: 'Mend the listeners.',
  },
  ListenersNotResolved: {
    because: 'what its listeners point to cannot be used',
    remedy: 'Mend the references of the listeners.',
  },
  UnsupportedAddress: {
    because: 'it asks for a kind of address that is not supported',
    remedy: ADDRESSES,
  },
  AddressNotUsable: {
    because: 'it asks in spec.addresses for one that cannot be used',
    remedy: ADDRESSES,
  },
  RefNotPermitted: {
    because: 'it points to a Secret in a namespace that does not allow it',
    remedy:
      'Add a ReferenceGrant in the namespace of the Secret, from Gateway to Secret.',
  },
  InvalidClientCertificateRef: {
    because:
      'the certificate that it shows to backends is missing or no Secret of TLS',
    remedy:
      'Correct spec.tls.backend.clientCertificateRef: a Secret with tls.crt and tls.key.',
  },
};

/** Envoy Gateway uses one reason for two things (1.9, gatewayapi/listener.go). */
const UNRESOLVED_PARAMETERS: ReasonText = {
  because: 'the authority that it checks clients against cannot be read',
  remedy: 'Correct caCertificateRefs in spec.tls.frontend of the Gateway.',
};

/** Text for the reason of a Gateway's bad condition; an unknown reason speaks for itself. @internal */
export const gatewayReason = ({ type, reason }: Condition): ReasonText =>
  type === 'ResolvedRefs' && reason === 'InvalidParameters'
    ? UNRESOLVED_PARAMETERS
    : REASONS[reason] ?? {
        because: `Envoy Gateway says ${reason}`,
        remedy: 'Correct what the message names.',
      };
