import type { RequestListener } from 'node:http';

import {
  json,
  startAnsweringServer,
  type AnsweringServer,
} from '../__fixtures__/answeringServer';
import { kubeConfigOf } from '../__fixtures__/kubeConfigOf';
import { createKubernetesApi } from './KubernetesApi';
import { watchKind, type KindChange } from './watchKind';

const event = (type: string, object: object) =>
  `${JSON.stringify({ type, object })}\n`;
const gateway = (name: string, resourceVersion: string) => ({
  metadata: { name, resourceVersion },
});

describe('watchKind', () => {
  let server: AnsweringServer | undefined;
  let changes: KindChange[];
  let versions: string[];
  let opened: number;

  const watch = async (answer: RequestListener, labelSelector?: string) => {
    server = await startAnsweringServer(answer);
    return watchKind({
      api: createKubernetesApi(kubeConfigOf(server.url)),
      kind: {
        ...{ part: 'gateways', kind: 'Gateway', namespaced: true },
        labelSelector,
        ...{ group: 'gateway.networking.k8s.io', version: 'v1' },
      },
      signal: new AbortController().signal,
      silenceMs: 2_000,
      resourceVersion: '5',
      lifetimeSeconds: 300,
      onOpen: () => {
        opened += 1;
      },
      onChange: change => changes.push(change),
      onVersion: version => versions.push(version),
    });
  };
  const send =
    (...pieces: readonly string[]): RequestListener =>
    (_, response) =>
      response.end(pieces.join(''));

  beforeEach(() => {
    changes = [];
    versions = [];
    opened = 0;
  });
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  it('goes on from a version, with bookmarks, for a limited time', async () => {
    await watch(send(), 'app=envoy');
    expect(Object.fromEntries(server!.requests[0].searchParams)).toEqual({
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: '5',
      timeoutSeconds: '300',
      labelSelector: 'app=envoy',
    });
  });

  it('tells changes in order and ends quietly with the server', async () => {
    await watch(
      send(
        event('ADDED', gateway('a', '6')),
        event('MODIFIED', gateway('a', '7')),
        event('DELETED', gateway('a', '8')),
      ),
    );
    expect(changes).toEqual([
      { type: 'set', object: gateway('a', '6') },
      { type: 'set', object: gateway('a', '7') },
      { type: 'deleted', object: gateway('a', '8') },
    ]);
    expect(versions).toEqual(['6', '7', '8']);
    expect(opened).toBe(1);
  });

  it('remembers the version of a bookmark, which changes nothing', async () => {
    await watch(
      send(event('BOOKMARK', { metadata: { resourceVersion: '99' } })),
    );
    expect(versions).toEqual(['99']);
    expect(changes).toEqual([]);
  });

  it.each([
    [410, 'gone'],
    [403, 'forbidden'],
    [429, 'throttled'],
    [500, 'unreachable'],
    [undefined, 'unreachable'],
  ])(
    'ends on an error event with code %s as %s, after what came before it',
    async (code, reason) => {
      await expect(
        watch(
          send(
            event('ADDED', gateway('a', '6')),
            event('ERROR', { kind: 'Status', code }),
          ),
        ),
      ).rejects.toMatchObject({ reason });
      expect(versions).toEqual(['6']);
    },
  );

  it('keeps the last whole event when the connection is cut within a line', async () => {
    await expect(
      watch((_, response) => {
        response.write(event('ADDED', gateway('a', '6')));
        response.write('{"type":"MODIFIED","object":{"meta', () =>
          setImmediate(() => response.socket?.destroy()),
        );
      }),
    ).rejects.toMatchObject({ reason: 'unreachable' });
    expect(changes).toEqual([{ type: 'set', object: gateway('a', '6') }]);
    expect(versions).toEqual(['6']);
  });

  it('puts together a letter that two packets share', async () => {
    const bytes = Buffer.from(event('ADDED', gateway('käse', '6')));
    const middle = bytes.indexOf('ä') + 1;
    await watch((_, response) => {
      response.write(bytes.subarray(0, middle));
      setImmediate(() => response.end(bytes.subarray(middle)));
    });
    expect(changes).toEqual([{ type: 'set', object: gateway('käse', '6') }]);
  });

  it.each([
    ['an unknown type', event('RENAMED', {})],
    ['an event without an object', '{"type":"ADDED"}\n'],
    ['no JSON', '<html>\n'],
  ])('fails as invalid on %s', async (_, line) => {
    await expect(watch(send(line))).rejects.toMatchObject({
      reason: 'invalid',
    });
    expect(changes).toEqual([]);
  });

  it.each([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'notServed'],
    [410, 'gone'],
    [429, 'throttled'],
  ])('is never open when the server answers %i', async (status, reason) => {
    await expect(watch(json({}, status))).rejects.toMatchObject({ reason });
    expect(opened).toBe(0);
  });
});
