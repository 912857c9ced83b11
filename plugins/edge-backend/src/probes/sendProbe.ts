import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as secure, type TLSSocket } from 'node:tls';

import type { ProbeOutcome } from '@tls-edge/backstage-plugin-edge-common';

import { readErrorCode } from '../lookups/readErrorCode';
import { askHead } from './askHead';
import type { ProbeTarget } from './ProbeTarget';
import { readTls } from './readTls';

const UNRESOLVED: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const RESET: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE']);

type Unreached = Extract<ProbeOutcome, { reached: 'nothing' }>;
type Unanswered = Extract<ProbeOutcome, { reached: 'connection' }>;

/** No route to a network is told like silence: both ask whether anything lets the portal through. */
const unreached = (error: unknown): Unreached => {
  const code = readErrorCode(error);
  if (UNRESOLVED.has(code)) return { reached: 'nothing', reason: 'unresolved' };
  if (RESET.has(code)) return { reached: 'nothing', reason: 'reset' };
  return {
    reached: 'nothing',
    reason: code === 'ECONNREFUSED' ? 'refused' : 'timeout',
  };
};

const unanswered = (
  error: unknown,
  isLate: boolean,
  otherwise: Unanswered['reason'],
): Unanswered => {
  if (isLate) return { reached: 'connection', reason: 'timeout' };
  const isReset = RESET.has(readErrorCode(error));
  return { reached: 'connection', reason: isReset ? 'reset' : otherwise };
};

/**
 * The certificate is looked at and not verified: that it is refused is what shall be found out,
 * and nothing that is secret is sent.
 */
const shakeHands = async (
  socket: Socket,
  { hostname }: ProbeTarget,
  signal: AbortSignal,
): Promise<TLSSocket> => {
  const tls = secure({
    ...{ socket, servername: hostname, rejectUnauthorized: false },
    ALPNProtocols: ['h2', 'http/1.1'],
  });
  await once(tls, 'secureConnect', { signal });
  return tls;
};

const speak = async (
  socket: Socket,
  target: ProbeTarget,
  signal: AbortSignal,
): Promise<ProbeOutcome> => {
  let reason: Unanswered['reason'] = 'handshake';
  try {
    const tls =
      target.scheme === 'https'
        ? await shakeHands(socket, target, signal)
        : undefined;
    // Gone once the connection is closed.
    const shown = tls && readTls(tls);
    reason = 'reset';
    const head = await askHead(tls ?? socket, target, signal);
    return { reached: 'answer', ...head, tls: shown };
  } catch (error) {
    return unanswered(error, signal.aborted, reason);
  }
};

/**
 * Sends one request of the portal and tells how far it came. It asks for a head only, follows no
 * redirect, and keeps of the answer the status and where it redirects to.
 * @internal
 */
export const sendProbe = async (
  target: ProbeTarget,
  timeoutMs: number,
): Promise<ProbeOutcome> => {
  const signal = AbortSignal.timeout(timeoutMs);
  const socket = connect({ host: target.address, port: target.port });
  // What goes wrong after the outcome is known concerns nobody.
  socket.on('error', () => undefined);
  try {
    await once(socket, 'connect', { signal });
  } catch (error) {
    socket.destroy();
    return unreached(error);
  }
  try {
    return await speak(socket, target, signal);
  } finally {
    socket.destroy();
  }
};
