import { Gateway, Listener } from '../objects/gatewayApi';
import { Verdict, verdict } from '../objects/conditions';

/** Protocols that can share a port belong to one family. */
const families: Readonly<Record<string, string>> = {
  HTTP: 'http',
  HTTPS: 'tls',
  TLS: 'tls',
  TCP: 'tcp',
  UDP: 'udp',
};

function transportOf(listener: Listener): string {
  return listener.protocol === 'UDP' ? 'udp' : 'tcp';
}

/** Why a listener cannot live beside the others of its Gateway, if so. @internal */
export function listenerConflict(
  gateway: Gateway,
  listener: Listener,
): Verdict | undefined {
  const { namespace, name, generation } = gateway.metadata;
  const beside = gateway.spec.listeners.filter(
    other =>
      other.port === listener.port &&
      transportOf(other) === transportOf(listener),
  );
  const named = (listeners: readonly Listener[]) =>
    listeners.map(other => `${namespace}/${name}/${other.name}`).join(', ');
  if (new Set(beside.map(other => families[other.protocol])).size > 1) {
    return verdict('Conflicted', true, {
      reason: 'ProtocolConflict',
      message:
        'All listeners for a given port must use a compatible protocol, ' +
        `conflicting listeners: ${named(beside)}`,
      generation,
    });
  }
  const sameHost = beside.filter(
    other => (other.hostname ?? '') === (listener.hostname ?? ''),
  );
  return sameHost.length > 1
    ? verdict('Conflicted', true, {
        reason: 'HostnameConflict',
        message:
          'All listeners for a given port must use a unique hostname, ' +
          `conflicting listeners: ${named(sameHost)}`,
        generation,
      })
    : undefined;
}
