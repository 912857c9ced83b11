import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';
import tls from 'node:tls';

import { selfSigned, type CertificateWish } from '../__fixtures__/selfSigned';
import type { ProbeTarget } from './ProbeTarget';
import { sendProbe } from './sendProbe';

const HOST = 'pay.example.com';

describe('sendProbe', () => {
  const running: { server: net.Server; sockets: Set<Socket> }[] = [];

  const listen = async (server: net.Server): Promise<number> => {
    const sockets = new Set<Socket>();
    server.on('connection', socket => sockets.add(socket));
    running.push({ server, sockets });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return (server.address() as AddressInfo).port;
  };
  afterEach(async () => {
    await Promise.all(
      running.splice(0).map(
        ({ server, sockets }) =>
          new Promise<void>(resolve => {
            sockets.forEach(socket => socket.destroy());
            server.close(() => resolve());
          }),
      ),
    );
  });

  const probe = (
    port: number,
    target: Partial<ProbeTarget> = {},
    timeoutMs = 2_000,
  ) =>
    sendProbe(
      {
        ...{ address: '127.0.0.1', hostname: HOST, port },
        ...{ scheme: 'https', path: '/' },
        ...target,
      },
      timeoutMs,
    );
  const answering =
    (status: number, headers: Record<string, string> = {}) =>
    (_: unknown, response: http.ServerResponse) => {
      response.writeHead(status, headers).end('a body that nobody reads');
    };
  const serveHttps = (wish?: CertificateWish, status = 200) =>
    listen(https.createServer(selfSigned(wish), answering(status)));

  it('tells what the handshake and the answer show', async () => {
    const port = await serveHttps({
      names: ['example.com', '*.example.com'],
      issuer: 'Amazon',
      notAfter: '2027-04-17T23:59:59Z',
    });

    await expect(probe(port)).resolves.toEqual({
      reached: 'answer',
      status: 200,
      location: undefined,
      tls: {
        version: 'TLSv1.3',
        alpn: 'http/1.1',
        certificateNames: ['example.com', '*.example.com'],
        issuer: 'Amazon',
        notAfter: '2027-04-17T23:59:59.000Z',
      },
    });
  });

  it('speaks HTTP/2 where that is agreed on', async () => {
    const server = http2.createSecureServer(selfSigned());
    const seen: http2.IncomingHttpHeaders[] = [];
    server.on('stream', (stream, headers) => {
      seen.push(headers);
      stream.respond({ ':status': 204 }, { endStream: true });
    });
    const port = await listen(server);

    await expect(probe(port)).resolves.toMatchObject({
      status: 204,
      tls: { alpn: 'h2' },
    });
    expect(seen).toMatchObject([
      { ':method': 'HEAD', ':path': '/', ':authority': `${HOST}:${port}` },
    ]);
  });

  it('asks for the head of the page under the name, and shows the name in the handshake', async () => {
    const seen: unknown[] = [];
    const server = https.createServer(selfSigned(), (request, response) => {
      const { servername } = request.socket as tls.TLSSocket & {
        servername: string;
      };
      seen.push([request.method, request.url, request.headers, servername]);
      response.end();
    });
    const port = await listen(server);
    await probe(port);

    expect(seen).toEqual([
      [
        'HEAD',
        '/',
        {
          host: `${HOST}:${port}`,
          'user-agent': 'tls-edge-portal',
          connection: expect.any(String),
        },
        HOST,
      ],
    ]);
  });

  it.each([
    [
      'one of another name',
      { names: ['shop.org'] },
      { certificateNames: ['shop.org'] },
    ],
    [
      'one whose time is over',
      { notAfter: '2024-01-01T00:00:00Z' },
      { notAfter: '2024-01-01T00:00:00.000Z' },
    ],
    [
      'an old one without alternative names',
      { names: [], commonName: HOST },
      { certificateNames: [HOST] },
    ],
  ])('looks at a certificate whatever it is: %s', async (_, wish, shown) => {
    const port = await serveHttps(wish);

    await expect(probe(port)).resolves.toMatchObject({
      reached: 'answer',
      tls: shown,
    });
  });

  it('follows no redirect, and keeps where it leads without its query', async () => {
    const location = 'https://pay.example.com/login?state=secret#top';
    let requests = 0;
    const port = await listen(
      http.createServer((_, response) => {
        requests += 1;
        response.writeHead(301, { location, 'set-cookie': 'a=b' }).end();
      }),
    );

    await expect(probe(port, { scheme: 'http' })).resolves.toEqual({
      reached: 'answer',
      status: 301,
      location: 'https://pay.example.com/login',
      tls: undefined,
    });
    expect(requests).toBe(1);
  });

  it.each([
    ['an error of the application', 503],
    ['a page that is not found', 404],
    ['a method that is not allowed', 405],
  ])('takes %s for an answer', async (_, status) => {
    const port = await serveHttps({}, status);

    await expect(probe(port)).resolves.toMatchObject({
      reached: 'answer',
      status,
    });
  });

  it('gets no connection where nothing listens', async () => {
    const port = await serveHttps();
    const [{ server }] = running.splice(0);
    await new Promise(resolve => {
      server.close(resolve);
    });

    await expect(probe(port)).resolves.toEqual({
      reached: 'nothing',
      reason: 'refused',
    });
  });

  it('gets no connection to a name that does not exist', async () => {
    await expect(probe(443, { address: 'k8s..gone' })).resolves.toEqual({
      reached: 'nothing',
      reason: 'unresolved',
    });
  });

  it.each<
    [string, 'handshake' | 'reset' | 'timeout', (socket: Socket) => void]
  >([
    [
      'a port that speaks something else',
      'handshake',
      socket => socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
    ],
    ['a reset', 'reset', socket => socket.resetAndDestroy()],
    ['silence', 'timeout', () => undefined],
  ])('gets a connection and no handshake from %s', async (_, reason, act) => {
    const port = await listen(
      net.createServer(socket => {
        socket.on('error', () => undefined);
        socket.once('data', () => act(socket));
      }),
    );

    await expect(probe(port, {}, 300)).resolves.toEqual({
      reached: 'connection',
      reason,
    });
  });

  it('gets no handshake from a server that knows only old TLS', async () => {
    const port = await listen(
      tls.createServer({
        ...selfSigned(),
        ...{ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1' },
      }),
    );

    await expect(probe(port)).resolves.toEqual({
      reached: 'connection',
      reason: 'handshake',
    });
  });

  it.each<[string, 'reset' | 'timeout', (socket: Socket) => void]>([
    ['closes', 'reset', socket => socket.end()],
    ['resets', 'reset', socket => socket.resetAndDestroy()],
    ['is silent', 'timeout', () => undefined],
    ['speaks no HTTP', 'reset', socket => socket.end('220 mail\r\n\r\n')],
  ])('gets no answer from a plain port that %s', async (_, reason, act) => {
    const port = await listen(
      net.createServer(socket => {
        socket.on('error', () => undefined);
        socket.once('data', () => act(socket));
      }),
    );

    await expect(probe(port, { scheme: 'http' }, 300)).resolves.toEqual({
      reached: 'connection',
      reason,
    });
  });

  it('gets no answer from HTTP/2 that ends the session', async () => {
    const server = http2.createSecureServer(selfSigned());
    server.on('session', session => {
      session.on('error', () => undefined);
      session.on('stream', () => session.destroy());
    });
    const port = await listen(server);

    await expect(probe(port, {}, 1_000)).resolves.toMatchObject({
      reached: 'connection',
    });
  });
});
