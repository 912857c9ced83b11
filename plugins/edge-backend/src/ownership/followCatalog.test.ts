import { mockServices } from '@backstage/backend-test-utils';

import type { CatalogDirectory } from './CatalogDirectory';
import { followCatalog } from './followCatalog';

type Answer = 'news' | 'nothing new' | 'down';

/** Follows a catalog that gives these answers in turn, until the last one was given. */
const follow = async (answers: readonly Answer[]) => {
  const left = [...answers];
  const pauses: number[] = [];
  const stopped = new AbortController();
  const logger = mockServices.logger.mock();
  let isRead = false;
  let changes = 0;
  const directory: Pick<CatalogDirectory, 'isRead' | 'refresh'> = {
    isRead: () => isRead,
    refresh: async () => {
      const answer = left.shift();
      if (answer === 'down') throw new Error('connect ECONNREFUSED');
      isRead = true;
      return answer === 'news';
    },
  };
  await followCatalog({
    directory: directory as CatalogDirectory,
    clock: {
      now: () => new Date(0),
      sleep: async ms => {
        pauses.push(ms);
        if (left.length === 0) stopped.abort();
      },
    },
    everyMs: 1_000,
    onChange: () => {
      changes += 1;
    },
    ...{ logger, signal: stopped.signal },
  });
  return { pauses, changes, warnings: logger.warn.mock.calls };
};

describe('followCatalog', () => {
  it.each<[string, Answer[], number[], number]>([
    ['rests after an answer', ['news'], [1_000], 1],
    [
      'is told of news alone',
      ['news', 'nothing new', 'news'],
      [1_000, 1_000, 1_000],
      2,
    ],
    [
      'asks ten times as often before the first answer',
      ['down', 'down', 'news'],
      [100, 100, 1_000],
      1,
    ],
    [
      'keeps its rhythm in a later outage',
      ['news', 'down', 'nothing new'],
      [1_000, 1_000, 1_000],
      1,
    ],
  ])('%s', async (_name, answers, expected, changes) => {
    const followed = await follow(answers);
    expect(followed.pauses).toEqual(expected);
    expect(followed.changes).toBe(changes);
  });

  it('says of each failure what it is about, with its cause', async () => {
    const { warnings } = await follow(['down', 'news']);
    expect(warnings).toEqual([
      [
        expect.stringContaining('which edge'),
        expect.objectContaining({ message: 'connect ECONNREFUSED' }),
      ],
    ]);
  });

  it('asks nothing once it is stopped', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const refresh = jest.fn();
    await followCatalog({
      directory: { refresh } as unknown as CatalogDirectory,
      clock: { now: () => new Date(0), sleep: async () => undefined },
      everyMs: 1_000,
      onChange: () => undefined,
      logger: mockServices.logger.mock(),
      signal: stopped.signal,
    });
    expect(refresh).not.toHaveBeenCalled();
  });
});
