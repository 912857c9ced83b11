import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { useFolder } from '../__fixtures__/useFolder';
import { getOnce } from './getOnce';

describe('one request to a unix socket', () => {
  const at = useFolder();
  let server: Server;
  const serve = async (listener: RequestListener) => {
    server = createServer(listener);
    await new Promise<void>(resolve => server.listen(at('http.sock'), resolve));
    return at('http.sock');
  };
  afterEach(
    () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );

  it('gives status, headers and body', async () => {
    const socket = await serve((_, response) =>
      response
        .writeHead(301, { location: 'https://pay.example.com/' })
        .end('moved'),
    );
    await expect(getOnce(socket, { path: '/' })).resolves.toMatchObject({
      status: 301,
      headers: { location: 'https://pay.example.com/' },
      body: 'moved',
    });
  });

  it.each<[string, Parameters<typeof getOnce>[1], object]>([
    ['a path alone', { path: '/a?b=c' }, { url: '/a?b=c', host: 'localhost' }],
    [
      'the name of a site, which wins over a header of that name',
      { path: '/', host: 'pay.example.com', headers: { host: 'other' } },
      { url: '/', host: 'pay.example.com' },
    ],
    [
      'a header',
      { path: '/', headers: { 'x-forwarded-proto': 'http' } },
      { url: '/', host: 'localhost', proto: 'http' },
    ],
  ])('asks for %s', async (_, asked, expected) => {
    const socket = await serve(({ method, url, headers }, response) =>
      response.end(
        JSON.stringify({
          ...{ method, url, host: headers.host },
          proto: headers['x-forwarded-proto'],
          connection: headers.connection,
        }),
      ),
    );
    const { body } = await getOnce(socket, asked);
    expect(JSON.parse(body)).toEqual({
      ...{ method: 'GET', connection: 'close' },
      ...expected,
    });
  });

  it.each<[string, RequestListener]>([
    ['at once', ({ socket }) => socket.destroy()],
    [
      'in the middle of its answer',
      (_, response) => {
        response.writeHead(200, { 'content-length': '10' });
        response.write('half', () => response.socket?.destroy());
      },
    ],
  ])('fails when the other end goes away %s', async (_, listener) => {
    const socket = await serve(listener);
    await expect(getOnce(socket, { path: '/' })).rejects.toThrow();
  });

  it('fails when nobody is there', async () => {
    await serve(() => {});
    await expect(
      getOnce(at('nobody.sock'), { path: '/' }),
    ).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('one request by TLS', () => {
  it('fails where the other end speaks none', async () => {
    const server = createTcpServer(socket => socket.end('plain text\n'));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await expect(
        getOnce({ port, ca: '' }, { path: '/' }),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
    } finally {
      server.close();
    }
  });
});
