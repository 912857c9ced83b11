import type { KubernetesKind } from '@tls-edge/backstage-plugin-edge-common';
import type { RequestListener } from 'node:http';

import {
  json,
  startAnsweringServer,
  type AnsweringServer,
} from '../__fixtures__/answeringServer';
import { kubeConfigOf } from '../__fixtures__/kubeConfigOf';
import { until } from '../__fixtures__/until';
import type { Clock } from '../clock/Clock';
import { followKind } from './followKind';
import { DEFAULT_FOLLOW_LIMITS } from './FollowLimits';
import { createKubernetesApi } from './KubernetesApi';

const kind: KubernetesKind = {
  ...{ part: 'gateways', kind: 'Gateway', namespaced: true },
  ...{ group: 'gateway.networking.k8s.io', version: 'v1' },
};
const list = (resourceVersion: string): RequestListener =>
  json({ metadata: { resourceVersion }, items: [resourceVersion] });
const bookmark = (resourceVersion: string) =>
  `${JSON.stringify({
    type: 'BOOKMARK',
    object: { metadata: { resourceVersion } },
  })}\n`;
const served =
  (version: string): RequestListener =>
  (_, response) =>
    response.end(bookmark(version));
const open: RequestListener = (_, response) => response.flushHeaders();
const saying =
  (line: string): RequestListener =>
  (_, response) =>
    response.write(line);
const gone: RequestListener = (_, response) =>
  response.end('{"type":"ERROR","object":{"code":410}}\n');
const cut: RequestListener = (_, response) => {
  response.write(bookmark('8'), () =>
    setImmediate(() => response.socket?.destroy()),
  );
};

describe('followKind', () => {
  let server: AnsweringServer;
  let stopped: AbortController;
  let told: unknown[];
  let pauses: number[];
  /** Ends the time of silence of each open watch. */
  let passQuietTime: Set<() => void>;

  /** Pauses take no time, and silence on a watch as long as a test wants. */
  const clock: Clock = {
    now: () => new Date(0),
    sleep: async (pause, signal) => {
      if (pause !== DEFAULT_FOLLOW_LIMITS.quietMs) {
        pauses.push(pause);
        return;
      }
      await new Promise<void>(resolve => {
        passQuietTime.add(resolve);
        signal?.addEventListener('abort', () => resolve());
      });
    },
  };
  const start = async (...answers: readonly RequestListener[]) => {
    server = await startAnsweringServer(...answers);
    return followKind({
      api: createKubernetesApi(kubeConfigOf(server.url)),
      ...{ kind, clock, limits: DEFAULT_FOLLOW_LIMITS },
      signal: stopped.signal,
      listener: {
        onList: items => told.push(['list', ...items]),
        onChange: change => told.push(change),
        onLive: () => told.push('live'),
        onFailure: ({ reason }) => told.push(reason),
      },
    });
  };
  /** Follows until the last answer, an open watch, was asked for and has proved itself. */
  const follow = async (...answers: readonly RequestListener[]) => {
    const following = start(...answers, open);
    await until(() => {
      expect(server?.requests).toHaveLength(answers.length + 1);
      passQuietTime.forEach(pass => pass());
      expect(told[told.length - 1]).toBe('live');
    });
    stopped.abort();
    await following;
    return server.requests.map(({ searchParams }) =>
      searchParams.has('watch')
        ? `watch ${searchParams.get('resourceVersion')}`
        : 'list',
    );
  };

  beforeEach(() => {
    stopped = new AbortController();
    told = [];
    pauses = [];
    passQuietTime = new Set();
  });
  afterEach(() => server.stop());

  it('lists once, and each watch goes on where the last one ended', async () => {
    await expect(follow(list('7'), served('8'), served('9'))).resolves.toEqual([
      'list',
      'watch 7',
      'watch 8',
      'watch 9',
    ]);
    expect(told).toEqual([['list', '7'], 'live', 'live', 'live']);
    expect(pauses).toEqual([]);
  });

  it('goes on at once after a cut of a watch that served', async () => {
    await expect(follow(list('7'), cut)).resolves.toEqual([
      'list',
      'watch 7',
      'watch 8',
    ]);
    expect(told).toEqual([['list', '7'], 'live', 'live']);
    expect(pauses).toEqual([]);
  });

  it('lists anew at once after a 410 within the watch, which is no failure', async () => {
    await expect(follow(list('7'), gone, list('20'))).resolves.toEqual([
      'list',
      'watch 7',
      'list',
      'watch 20',
    ]);
    expect(told).toEqual([['list', '7'], 'live', ['list', '20'], 'live']);
    expect(pauses).toEqual([]);
  });

  it('spares a server that forgets at once what it listed', async () => {
    await follow(list('7'), gone, list('8'), gone, list('9'), gone, list('20'));
    expect(pauses).toHaveLength(2);
    expect(pauses[1]).toBeGreaterThanOrEqual(1_000);
  });

  it('does not call read what the server has forgotten during an outage', async () => {
    await expect(
      follow(list('7'), json({}, 503), gone, list('20')),
    ).resolves.toEqual(['list', 'watch 7', 'watch 7', 'list', 'watch 20']);
    expect(told).toEqual([
      ['list', '7'],
      'unreachable',
      ['list', '20'],
      'live',
    ]);
    expect(pauses).toHaveLength(1);
  });

  describe('after an outage', () => {
    const onceMore = (answer: RequestListener) =>
      start(list('7'), json({}, 503), answer);
    const object = { metadata: { name: 'pay-edge', resourceVersion: '8' } };

    it.each([
      ['a bookmark', bookmark('8'), []],
      [
        'a change, after that',
        `${JSON.stringify({ type: 'ADDED', object })}\n`,
        [{ type: 'set', object }],
      ],
    ])('is read again with %s', async (_, line, changes) => {
      const following = onceMore(saying(line));
      await until(() => expect(told).toContain('live'));
      expect(told).toEqual([['list', '7'], 'unreachable', ...changes, 'live']);
      stopped.abort();
      await following;
    });

    it('is read again when its watch was quiet for a while, and not before', async () => {
      const following = onceMore(open);
      await until(() => expect(passQuietTime.size).toBe(1));
      expect(told).toEqual([['list', '7'], 'unreachable']);
      passQuietTime.forEach(pass => pass());
      await until(() =>
        expect(told).toEqual([['list', '7'], 'unreachable', 'live']),
      );
      stopped.abort();
      await following;
    });

    it('is told to be read once, however much its watch brings', async () => {
      const following = onceMore(saying(bookmark('8') + bookmark('9')));
      await until(() => expect(told).toContain('live'));
      passQuietTime.forEach(pass => pass());
      stopped.abort();
      await following;
      expect(told.filter(one => one === 'live')).toHaveLength(1);
    });
  });

  it('starts the list over when the server forgot its second page', async () => {
    const first = json({
      metadata: { resourceVersion: '7', continue: 'old' },
      items: ['half'],
    });
    await follow(first, json({}, 410), list('9'));
    expect(told).toEqual([['list', '9'], 'live']);
  });

  it.each([
    ['unauthenticated', 401, 15],
    ['forbidden', 403, 15],
    ['notServed', 404, 60],
  ])(
    'tells %s for a status %i, looks again in %i s and then lists',
    async (reason, status, seconds) => {
      const header = { 'retry-after': '1' };
      await follow(json({}, status, header), json({}, status), list('9'));
      expect(told).toEqual([reason, reason, ['list', '9'], 'live']);
      expect(pauses).toEqual([seconds * 1_000, seconds * 1_000]);
    },
  );

  it('lists anew when the right to watch was lost and given back', async () => {
    await expect(follow(list('7'), json({}, 403), list('9'))).resolves.toEqual([
      'list',
      'watch 7',
      'list',
      'watch 9',
    ]);
  });

  it.each([
    ['throttled', 429],
    ['unreachable', 503],
    ['timeout', 504],
  ])('waits longer with each %s and tells it', async (reason, status) => {
    await follow(
      json({}, status),
      json({}, status),
      json({}, status),
      list('9'),
    );
    expect(told).toEqual([reason, reason, reason, ['list', '9'], 'live']);
    const ceilings = [1_000, 2_000, 4_000];
    pauses.forEach((pause, turn) => {
      expect(pause).toBeGreaterThanOrEqual(ceilings[turn] / 2);
      expect(pause).toBeLessThanOrEqual(ceilings[turn]);
    });
    expect(pauses).toHaveLength(3);
  });

  it.each([
    ['list', [json({}, 429, { 'retry-after': '7' }), list('9')]],
    ['watch', [list('9'), json({}, 429, { 'retry-after': '7' })]],
    ['closing server', [json({}, 503, { 'retry-after': '7' }), list('9')]],
  ])('waits as long as a refused %s asks for', async (_, answers) => {
    await follow(...answers);
    expect(pauses).toEqual([7_000]);
  });

  it('waits no shorter than its own back-off where less is asked for', async () => {
    const busy = json({}, 429, { 'retry-after': '0' });
    await follow(busy, busy, list('9'));
    pauses.forEach((pause, turn) =>
      expect(pause).toBeGreaterThanOrEqual(500 * (turn + 1)),
    );
    expect(pauses).toHaveLength(2);
  });

  it('keeps the list when only the watch fails', async () => {
    await expect(follow(list('7'), json({}, 503))).resolves.toEqual([
      'list',
      'watch 7',
      'watch 7',
    ]);
    expect(told).toEqual([['list', '7'], 'unreachable', 'live']);
  });

  it('spares a server that ends each watch at once', async () => {
    const end: RequestListener = (_, response) => response.end();
    await follow(list('7'), end, end);
    expect(pauses).toHaveLength(2);
    expect(told).not.toContain('unreachable');
  });
});
