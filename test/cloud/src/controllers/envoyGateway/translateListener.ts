import { Gateway, Listener } from '../objects/gatewayApi';
import { Verdict, verdict } from '../objects/conditions';
import { listenerConflict } from './listenerConflicts';
import { ListenerHolder } from './ListenerHolder';

/** What becomes of one listener. @internal */
export interface ListenerTranslation {
  readonly listener: Listener;
  /** Its port is opened in Envoy and on the Service. */
  readonly valid: boolean;
  readonly verdicts: readonly Verdict[];
  readonly supportedKinds: readonly { group: string; kind: string }[];
}

const routeKinds: Readonly<Record<string, readonly string[]>> = {
  HTTP: ['HTTPRoute', 'GRPCRoute'],
  HTTPS: ['HTTPRoute', 'GRPCRoute'],
  TLS: ['TLSRoute'],
  TCP: ['TCPRoute'],
  UDP: ['UDPRoute'],
};

/** What is wrong with TLS of a listener; this cluster holds no Secrets to refer to. */
function tlsProblem(
  holder: ListenerHolder,
  { protocol, tls }: Listener,
): readonly Verdict[] | undefined {
  const { generation, namespace } = holder.metadata;
  if (protocol !== 'HTTPS') {
    return undefined;
  }
  if (!tls) {
    return [
      verdict('Programmed', false, {
        reason: 'Invalid',
        message: 'Listener must have TLS set when protocol is HTTPS.',
        generation,
      }),
    ];
  }
  const [reference] = tls.certificateRefs ?? [];
  return [
    verdict('ResolvedRefs', false, {
      reason: 'InvalidCertificateRef',
      message: `Secret ${reference?.namespace ?? namespace}/${
        reference?.name ?? ''
      } does not exist.`,
      generation,
    }),
    verdict('Programmed', false, {
      reason: 'Invalid',
      message: 'Listener is invalid, see other Conditions for details.',
      generation,
    }),
  ];
}

function conflicted(gateway: Gateway, conflict: Verdict): readonly Verdict[] {
  const { generation } = gateway.metadata;
  return [
    conflict,
    verdict('Programmed', false, {
      reason: 'Invalid',
      message: 'Listener is invalid, see other Conditions for details.',
      generation,
    }),
  ];
}

function good(generation: number | undefined): readonly Verdict[] {
  return [
    verdict('Programmed', true, {
      reason: 'Programmed',
      message: 'Sending translated listener configuration to the data plane',
      generation,
    }),
    verdict('Accepted', true, {
      reason: 'Accepted',
      message: 'Listener has been successfully translated',
      generation,
    }),
  ];
}

/** Why a listener of a Gateway cannot live beside its others; it has no Accepted condition then (recorded). @internal */
export function gatewayListenerConflict(
  gateway: Gateway,
  listener: Listener,
): readonly Verdict[] | undefined {
  const conflict = listenerConflict(gateway, listener);
  return conflict && conflicted(gateway, conflict);
}

/** Judges one listener of which it is known whether it conflicts with others. @internal */
export function translateListener(
  holder: ListenerHolder,
  listener: Listener,
  conflict: readonly Verdict[] | undefined,
): ListenerTranslation {
  const { generation } = holder.metadata;
  const problem = conflict ?? tlsProblem(holder, listener);
  const judged = problem ?? good(generation);
  const resolved = verdict('ResolvedRefs', true, {
    reason: 'ResolvedRefs',
    message: 'Listener references have been resolved',
    generation,
  });
  return {
    listener,
    valid: problem === undefined,
    verdicts: judged.some(({ type }) => type === 'ResolvedRefs')
      ? judged
      : [...judged, resolved],
    supportedKinds: (routeKinds[listener.protocol] ?? []).map(kind => ({
      group: 'gateway.networking.k8s.io',
      kind,
    })),
  };
}
