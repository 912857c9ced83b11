import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a free loopback port that answers the nth request with the nth listener, the last one for ever. */
export const startAnsweringServer = async (
  ...answers: readonly RequestListener[]
) => {
  const requests: URL[] = [];
  const server = http.createServer((request, response) => {
    requests.push(new URL(request.url ?? '', 'http://test'));
    const turn = Math.min(requests.length, answers.length) - 1;
    answers[turn]?.(request, response);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export type AnsweringServer = Awaited<ReturnType<typeof startAnsweringServer>>;

/** A listener that sends one JSON value with a status. */
export const json =
  (body: unknown, status = 200, headers: http.OutgoingHttpHeaders = {}) =>
  (_: unknown, response: http.ServerResponse) => {
    response.writeHead(status, headers).end(JSON.stringify(body));
  };
