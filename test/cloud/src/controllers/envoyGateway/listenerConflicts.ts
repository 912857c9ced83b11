import { Gateway, Listener } from '../objects/gatewayApi';
import { Verdict, verdict } from '../objects/conditions';
import { ListenerHolder, listenerTitle } from './ListenerHolder';

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
  const { generation } = gateway.metadata;
  const beside = gateway.spec.listeners.filter(
    other =>
      other.port === listener.port &&
      transportOf(other) === transportOf(listener),
  );
  const named = (listeners: readonly Listener[]) =>
    listeners.map(other => listenerTitle(gateway, other)).join(', ');
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

/** A listener and the object it stands in. @internal */
export interface PlacedListener {
  readonly holder: ListenerHolder;
  readonly listener: Listener;
}

/**
 * Why a listener of a ListenerSet cannot live beside those that come before it, if so: unlike one
 * of a Gateway it is said to be neither accepted nor programmed, for the same reason.
 * @internal
 */
export function setListenerConflict(
  placed: PlacedListener,
  before: readonly PlacedListener[],
): readonly Verdict[] | undefined {
  const { holder, listener } = placed;
  const { generation } = holder.metadata;
  const beside = before.filter(
    ({ listener: other }) =>
      other.port === listener.port &&
      transportOf(other) === transportOf(listener),
  );
  const otherFamily = beside.filter(
    ({ listener: { protocol } }) =>
      families[protocol] !== families[listener.protocol],
  );
  const sameHost = beside.filter(
    ({ listener: { hostname } }) =>
      (hostname ?? '') === (listener.hostname ?? ''),
  );
  const isForeign = otherFamily.length > 0;
  if (!isForeign && sameHost.length === 0) {
    return undefined;
  }
  const titles = [...(isForeign ? beside : sameHost), placed]
    .map(one => listenerTitle(one.holder, one.listener))
    .sort();
  const reason = isForeign ? 'ProtocolConflict' : 'HostnameConflict';
  const must = isForeign ? 'a compatible protocol' : 'a unique hostname';
  const message = `All listeners for a given port must use ${must}, conflicting listeners: ${titles.join(
    ', ',
  )}`;
  return [
    verdict('Conflicted', true, { reason, message, generation }),
    verdict('Accepted', false, { reason, message, generation }),
    verdict('Programmed', false, { reason, message, generation }),
  ];
}
