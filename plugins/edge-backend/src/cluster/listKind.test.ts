import type { KubernetesKind } from '@tls-edge/backstage-plugin-edge-common';
import type { RequestListener } from 'node:http';

import {
  json,
  startAnsweringServer,
  type AnsweringServer,
} from '../__fixtures__/answeringServer';
import { kubeConfigOf } from '../__fixtures__/kubeConfigOf';
import { createKubernetesApi } from './KubernetesApi';
import { kindPath, listKind } from './listKind';

const gateways: KubernetesKind = {
  part: 'gateways',
  kind: 'Gateway',
  namespaced: true,
  group: 'gateway.networking.k8s.io',
  version: 'v1',
};
const pods: KubernetesKind = {
  part: 'pods',
  kind: 'Pod',
  namespaced: true,
  group: '',
  version: 'v1',
  labelSelector: 'app=envoy,tier in (edge)',
};

describe('listKind', () => {
  let server: AnsweringServer | undefined;

  const list = async (kind: KubernetesKind, ...answers: RequestListener[]) => {
    server = await startAnsweringServer(...answers);
    return listKind({
      api: createKubernetesApi(kubeConfigOf(server.url)),
      kind,
      signal: new AbortController().signal,
      silenceMs: 2_000,
    });
  };
  const page = (items: unknown, next?: string, resourceVersion = '7') =>
    json({ metadata: { resourceVersion, continue: next }, items });
  const asked = () =>
    (server?.requests ?? []).map(({ searchParams }) =>
      Object.fromEntries(searchParams),
    );

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  it.each([
    [gateways, '/apis/gateway.networking.k8s.io/v1/gateways'],
    [pods, '/api/v1/pods'],
  ])('reads a kind of all namespaces: %j', (kind, path) => {
    expect(kindPath(kind)).toBe(path);
  });

  it('hands the token of each page to the next question, unchanged', async () => {
    const all = await list(
      gateways,
      page([1, 2], 'a+b/c='),
      page([3], 'second'),
      page([4]),
    );
    expect(all).toEqual({ items: [1, 2, 3, 4], resourceVersion: '7' });
    expect(asked()).toEqual([
      { limit: '500' },
      { limit: '500', continue: 'a+b/c=' },
      { limit: '500', continue: 'second' },
    ]);
  });

  it('asks every page for the same labels', async () => {
    await list(pods, page([1], 'next'), page([2]));
    expect(asked().map(({ labelSelector }) => labelSelector)).toEqual([
      pods.labelSelector,
      pods.labelSelector,
    ]);
  });

  it.each([
    ['null items, as Go writes an empty list', null],
    ['no items', undefined],
    ['an empty list', []],
  ])('reads %s as nothing', async (_, items) => {
    await expect(list(gateways, page(items))).resolves.toEqual({
      items: [],
      resourceVersion: '7',
    });
  });

  it('takes an empty token for the last page', async () => {
    await list(gateways, page([1], ''));
    expect(asked()).toHaveLength(1);
  });

  it.each([
    ['gone when the token expired', json({}, 410), 'gone'],
    ['throttled', json({}, 429, { 'retry-after': '1' }), 'throttled'],
    ['forbidden when the right was taken away', json({}, 403), 'forbidden'],
    [
      'invalid for a status in place of a list',
      json({ kind: 'Status' }),
      'invalid',
    ],
    ['invalid for half a list', json({ items: [2] }), 'invalid'],
  ] as const)(
    'gives no half list: the second page fails as %s',
    async (_, second, reason) => {
      await expect(
        list(gateways, page([1], 'next'), second),
      ).rejects.toMatchObject({ name: 'KubernetesFailure', reason });
    },
  );

  it('fails as unreachable when the connection is cut within a page', async () => {
    await expect(
      list(gateways, (_, response) => {
        response.write('{"metadata":{"resourceVersion":"7"},"items":[{"a"');
        setImmediate(() => response.socket?.destroy());
      }),
    ).rejects.toMatchObject({ reason: 'unreachable' });
  });
});
