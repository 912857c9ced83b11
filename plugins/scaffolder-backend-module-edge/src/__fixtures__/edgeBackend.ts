import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What one call to the edge backend looked like. */
export interface RecordedCall {
  readonly url?: string;
  readonly authorization?: string;
  readonly body: unknown;
}

/**
 * An edge backend that answers every call with one status, on the wire.
 * @internal
 */
export const startEdgeBackend = async (answer: {
  status: number;
  body?: object;
}) => {
  const calls: RecordedCall[] = [];
  const server = createServer(async (req, res) => {
    const { authorization } = req.headers;
    calls.push({ url: req.url, authorization, body: await json(req) });
    res.writeHead(answer.status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer.body ?? {}));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/edge`;
  return {
    calls,
    discovery: {
      getBaseUrl: async () => url,
      getExternalBaseUrl: async () => url,
    },
    stop: () =>
      new Promise<void>(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
