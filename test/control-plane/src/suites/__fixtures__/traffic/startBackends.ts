import http from 'node:http';
import http2 from 'node:http2';
import type { Server } from 'node:net';
import { join } from 'node:path';

/** What a backend saw of a request. */
export interface Seen {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const listen = (server: Server, socket: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });

const close = (server: Server): Promise<unknown> =>
  new Promise(resolve => server.close(resolve));

/** Answers with what it saw. */
const createEcho = () =>
  http.createServer(({ url, headers }, answer) => {
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ path: url, headers }));
  });

/**
 * A gRPC server of every method: the message is sent back as it came, and its metadata tells what
 * was seen. HTTP/2 without TLS, length-prefixed messages, the status in the trailers (gRPC over
 * HTTP2, "Responses").
 */
const createGrpc = (name: string) => {
  const server = http2.createServer();
  server.on('stream', (stream, headers) => {
    stream.respond(
      {
        ':status': 200,
        'content-type': 'application/grpc',
        'seen-by': name,
        'seen-proto': headers['x-forwarded-proto'],
      },
      { waitForTrailers: true },
    );
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': 0 }));
    stream.pipe(stream);
  });
  return server;
};

/** The backends of all edges, each on a unix socket, by the port of their pods. */
export const startBackends = async (folder: string) => {
  const servers: Readonly<Record<number, Server>> = {
    8080: createEcho(),
    9090: createGrpc('orders'),
    9091: createGrpc('orders-next'),
  };
  const sockets: Record<number, string> = {};
  for (const [port, server] of Object.entries(servers)) {
    const socket = join(folder, `backend-${port}.sock`);
    await listen(server, socket);
    sockets[Number(port)] = socket;
  }
  return {
    sockets,
    stop: () => Promise.all(Object.values(servers).map(close)),
  };
};
