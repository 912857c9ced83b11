import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { kubeConfigOf } from '../__fixtures__/kubeConfigOf';
import { createKubernetesApi } from './KubernetesApi';

describe('createKubernetesApi', () => {
  let server: http.Server | undefined;

  const start = async (answer: RequestListener) => {
    server = http.createServer(answer);
    await new Promise<void>(resolve => {
      server!.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    return createKubernetesApi(kubeConfigOf(`http://127.0.0.1:${port}/base/`));
  };
  const options = { signal: new AbortController().signal, silenceMs: 200 };
  const collect = async (values: AsyncIterable<unknown>) => {
    const seen: unknown[] = [];
    for await (const value of values) seen.push(value);
    return seen;
  };

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = undefined;
  });

  it('keeps a path in the server’s address and sends query and token', async () => {
    const api = await start((request, response) =>
      response.end(
        JSON.stringify({
          url: request.url,
          authorization: request.headers.authorization,
        }),
      ),
    );
    await expect(
      api.get('/api/v1/pods', { ...options, query: { limit: '5' } }),
    ).resolves.toEqual({
      url: '/base/api/v1/pods?limit=5',
      authorization: 'Bearer test-token',
    });
  });

  it('reads values that arrive in pieces', async () => {
    const api = await start((_, response) => {
      response.write('{"a":');
      setImmediate(() => {
        response.write('1}\n{"b":2}\n{"c"');
        setImmediate(() => response.end(':3}'));
      });
    });
    const onOpen = jest.fn();
    await expect(
      collect(api.stream('/x', { ...options, onOpen })),
    ).resolves.toEqual([{ a: 1 }, { b: 2 }, { c: 3 }]);
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it.each([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'notServed'],
    [410, 'gone'],
    [429, 'throttled'],
    [500, 'unreachable'],
    [302, 'invalid'],
  ])(
    'fails on a status %i as %s, for both ways of reading',
    async (status, reason) => {
      const api = await start((_, response) =>
        response.writeHead(status).end(),
      );
      const onOpen = jest.fn();
      const failure = { name: 'KubernetesFailure', reason };
      await expect(api.get('/x', options)).rejects.toMatchObject(failure);
      await expect(
        collect(api.stream('/x', { ...options, onOpen })),
      ).rejects.toMatchObject(failure);
      expect(onOpen).not.toHaveBeenCalled();
    },
  );

  it('fails as invalid on what is no JSON', async () => {
    const api = await start((_, response) => response.end('<html>'));
    await expect(api.get('/x', options)).rejects.toMatchObject({
      reason: 'invalid',
    });
  });

  it('fails as a timeout on silence before the answer, and within it', async () => {
    const api = await start((request, response) => {
      if (request.url?.endsWith('/half')) response.write('{"a":1}\n');
    });
    await expect(
      api.get('/never', { ...options, silenceMs: 30 }),
    ).rejects.toMatchObject({ reason: 'timeout' });
    const onOpen = jest.fn();
    await expect(
      collect(api.stream('/half', { ...options, silenceMs: 30, onOpen })),
    ).rejects.toMatchObject({ reason: 'timeout' });
  });

  it('fails as unreachable when the connection is cut', async () => {
    const api = await start((_, response) => {
      response.write('{"a":1}\n');
      setImmediate(() => response.socket?.destroy());
    });
    await expect(
      collect(api.stream('/x', { ...options, onOpen: () => undefined })),
    ).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('names neither address nor token in its failures', async () => {
    const api = createKubernetesApi(kubeConfigOf('http://127.0.0.1:1'));
    await expect(api.get('/x', options)).rejects.toMatchObject({
      reason: 'unreachable',
      message: expect.not.stringContaining('test-token'),
    });
    await expect(api.get('/x', options)).rejects.toThrow(
      'The Kubernetes API did not answer "/x"',
    );
  });
});
