import { edgeKey, type EdgeId } from '@tls-edge/backstage-plugin-edge-common';
import {
  aGateway,
  aMeta,
  aTopology,
  NOW,
  PAY_EDGE,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { aRequest } from '../__fixtures__/aRequest';
import { createTestDatabases } from '../__fixtures__/startPortal';
import { openDatabase } from '../store/openDatabase';
import { createRequestStore } from '../store/RequestStore';
import type { MergeAnswer } from './readMerged';
import { createRequestFollower } from './RequestFollower';

jest.setTimeout(60_000);

const KEY = edgeKey(PAY_EDGE);
const HASH = '0123456789abcdef';

const { edge, entityRef, environment, pullRequestUrl, target, manifestHash } =
  aRequest();
const body = {
  ...{ edge, entityRef, environment, pullRequestUrl, target, manifestHash },
  requestHash: HASH,
};

describe('createRequestFollower', () => {
  const databases = createTestDatabases();

  const create = async () => {
    const knex = await openDatabase({
      getClient: () => databases.init('POSTGRES_18'),
    });
    const now = { ms: NOW.getTime() };
    const git: { answer: MergeAnswer; asked: number } = {
      answer: { type: 'notMerged' },
      asked: 0,
    };
    const changes: EdgeId[] = [];
    const merged: string[] = [];
    const follower = createRequestFollower({
      store: createRequestStore(knex),
      clock: { now: () => new Date(now.ms), sleep: async () => undefined },
      everySeconds: 30,
      readMerged: async () => {
        git.asked += 1;
        return git.answer;
      },
      onMerged: async request => {
        merged.push(request.entityRef);
      },
      onChange: id => changes.push(id),
    });
    await follower.load();
    const pass = (seconds: number) => {
      now.ms += seconds * 1_000;
    };
    return { follower, git, changes, merged, pass, now };
  };

  const applied = (hash: string) =>
    aTopology({
      gateway: aGateway({
        metadata: aMeta({
          name: 'pay-edge',
          annotations: { 'tls-edge.dev/request-hash': hash },
        }),
      }),
      envoyProxy: undefined,
      routes: [],
    });

  it('remembers a request and tells that the edge changed', async () => {
    const { follower, changes } = await create();
    const stored = await follower.record(body, 'user:default/olga');
    expect(stored).toMatchObject({
      initiator: 'user:default/olga',
      createdAt: NOW.toISOString(),
    });
    expect(changes).toEqual([PAY_EDGE]);
    expect(follower.ofEdge(KEY)).toEqual([stored]);
    expect(follower.ofEntity(entityRef)).toEqual([stored]);
    expect(follower.edgesOf('demo-eu')).toEqual([PAY_EDGE]);
    expect(follower.edgesOf('demo-us')).toEqual([]);
    expect(follower.isExpected(KEY)).toBe(true);
    expect(follower.gitState(KEY)).toEqual({ state: 'notConfigured' });
  });

  it('asks the Git host when it is due, and no more once it is merged', async () => {
    const { follower, git, merged, pass } = await create();
    await follower.record(body, 'user:default/olga');
    await follower.check();
    await follower.check();
    expect(git.asked).toBe(1);
    pass(30);
    git.answer = { type: 'merged' };
    await follower.check();
    expect(git.asked).toBe(2);
    expect(merged).toEqual([entityRef]);
    expect(follower.ofEdge(KEY)[0].mergedAt).toBe('2026-11-23T12:00:30.000Z');
    pass(3_600);
    await follower.check();
    expect(git.asked).toBe(2);
  });

  it('looks sooner for the sake of the entity’s page, yet not at every turn', async () => {
    const { follower, git, pass } = await create();
    await follower.record(body, 'user:default/olga');
    await follower.check();
    pass(2);
    await follower.check(entityRef);
    expect(git.asked).toBe(1);
    pass(1);
    await follower.check(entityRef);
    await follower.check('component:default/else');
    expect(git.asked).toBe(2);
  });

  it('says since when the Git host cannot be read', async () => {
    const { follower, git, changes, pass } = await create();
    await follower.record(body, 'user:default/olga');
    changes.length = 0;
    git.answer = { type: 'failed', reason: 'timeout' };
    await follower.check();
    pass(30);
    await follower.check();
    expect(follower.gitState(KEY)).toMatchObject({
      state: 'failed',
      gap: { reason: 'timeout', since: NOW.toISOString() },
    });
    expect(changes).toHaveLength(1);
    pass(30);
    git.answer = { type: 'notMerged' };
    await follower.check();
    expect(follower.gitState(KEY)).toEqual({ state: 'read' });
    expect(changes).toHaveLength(2);
  });

  it('takes what runs as proof that it was merged', async () => {
    const { follower, now } = await create();
    await follower.record(body, 'user:default/olga');
    const observe = () =>
      follower.observe(KEY, applied(HASH), new Date(now.ms));
    await expect(observe()).resolves.toBe(true);
    await expect(observe()).resolves.toBe(false);
    expect(follower.ofEdge(KEY)[0]).toMatchObject({
      mergedAt: NOW.toISOString(),
      appliedAt: NOW.toISOString(),
    });
    expect(follower.isExpected(KEY)).toBe(false);
  });

  it('is no news that something else runs', async () => {
    const { follower, now } = await create();
    await follower.record(body, 'user:default/olga');
    await expect(
      follower.observe(KEY, applied('ffffffffffffffff'), new Date(now.ms)),
    ).resolves.toBe(false);
    expect(follower.isExpected(KEY)).toBe(true);
  });

  it('keeps what was recorded for as long as its owner must be known', async () => {
    const { follower, pass } = await create();
    await follower.record(body, 'user:default/olga');
    pass(90 * 24 * 3_600);
    await follower.load();
    expect(follower.ofEdge(KEY)).toHaveLength(1);
    expect(follower.isExpected(KEY)).toBe(false);
  });
});
