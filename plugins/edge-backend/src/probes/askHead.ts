import { once } from 'node:events';
import http from 'node:http';
import http2 from 'node:http2';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

import type { ProbeTarget } from './ProbeTarget';

/** @internal */
export interface ProbedHead {
  readonly status: number;
  /** The header `Location` without its query, which may hold what is meant for one person. */
  readonly location?: string;
}

const AGENT = 'tls-edge-portal';
const LONGEST_LOCATION = 300;

const plainLocation = (location: unknown): string | undefined =>
  typeof location === 'string'
    ? location.replace(/[?#].*$/s, '').slice(0, LONGEST_LOCATION)
    : undefined;

const authorityOf = ({ hostname, port, scheme }: ProbeTarget): string =>
  port === (scheme === 'https' ? 443 : 80) ? hostname : `${hostname}:${port}`;

const overHttp1 = async (
  socket: Socket,
  target: ProbeTarget,
  signal: AbortSignal,
): Promise<ProbedHead> => {
  const request = http.request({
    ...{ method: 'HEAD', path: target.path, signal },
    createConnection: () => socket,
    headers: { host: authorityOf(target), 'user-agent': AGENT },
  });
  request.end();
  const [response]: http.IncomingMessage[] = await once(request, 'response');
  request.on('error', () => undefined);
  response.destroy();
  return {
    status: response.statusCode ?? 0,
    location: plainLocation(response.headers.location),
  };
};

const overHttp2 = async (
  socket: Socket,
  target: ProbeTarget,
  signal: AbortSignal,
): Promise<ProbedHead> => {
  const authority = authorityOf(target);
  const session = http2.connect(`https://${authority}`, {
    createConnection: () => socket,
  });
  const failed = once(session, 'error').then(([error]) => {
    throw error;
  });
  const stream = session.request({
    ...{ ':method': 'HEAD', ':path': target.path, 'user-agent': AGENT },
  });
  const answered = once(stream, 'response', { signal });
  const answers: Promise<unknown[]>[] = [answered, failed];
  try {
    const [headers] = await Promise.race(answers);
    const { ':status': status, location } =
      headers as http2.IncomingHttpHeaders & http2.IncomingHttpStatusHeader;
    return { status: status ?? 0, location: plainLocation(location) };
  } finally {
    answers.forEach(one => one.catch(() => undefined));
    stream.on('error', () => undefined);
    session.destroy();
  }
};

/**
 * Asks for the head of a page over a connection that stands, in the HTTP version agreed on.
 * Rejects where no answer comes.
 * @internal
 */
export const askHead = (
  socket: Socket,
  target: ProbeTarget,
  signal: AbortSignal,
): Promise<ProbedHead> =>
  socket instanceof TLSSocket && socket.alpnProtocol === 'h2'
    ? overHttp2(socket, target, signal)
    : overHttp1(socket, target, signal);
