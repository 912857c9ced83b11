import { connect, createServer, type Socket } from 'node:net';

/** A place in front of a server that counts what the server says. @internal */
export interface CountingProxy {
  /** Where to ask instead of the server itself. */
  readonly url: string;
  /** Bytes that came from the server so far, headers included. */
  readonly bytes: () => number;
  readonly stop: () => Promise<void>;
}

/** Passes everything on to the server at `target`, on a free loopback port. @internal */
export const startCountingProxy = async (
  target: string,
): Promise<CountingProxy> => {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let bytes = 0;
  const server = createServer(client => {
    const upstream = connect(Number(port), hostname);
    upstream.on('data', chunk => {
      bytes += chunk.length;
    });
    const end = () => [client, upstream].forEach(socket => socket.destroy());
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', () => {
        open.delete(socket);
        end();
      });
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) {
    throw new Error(`The proxy of ${target} listens on no port`);
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    bytes: () => bytes,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        open.forEach(socket => socket.destroy());
      }),
  };
};
