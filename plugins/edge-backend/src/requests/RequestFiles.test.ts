import { ConfigReader } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';

import { createRequestFiles } from './RequestFiles';

const target = {
  repository: 'https://git.example.com/demo/orders',
  branch: 'main',
  path: 'edge/production/orders-edge',
};

describe('createRequestFiles', () => {
  const create = () => {
    const hand = { ms: 0 };
    const asked: string[] = [];
    let answer = async (): Promise<string> => 'name: orders-edge\n';
    const files = createRequestFiles({
      clock: { now: () => new Date(hand.ms) },
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: { github: [{ host: 'git.example.com', token: 'x' }] },
        }),
      ),
      reader: {
        readUrl: async url => {
          asked.push(url);
          const content = await answer();
          return { buffer: async () => Buffer.from(content) };
        },
        readTree: jest.fn(),
        search: jest.fn(),
      },
    });
    return {
      ...{ files, hand, asked },
      answerWith: (next: () => Promise<string>) => {
        answer = next;
      },
    };
  };
  const file = { type: 'file', file: { name: 'orders-edge' } };

  it('reads the file below the folder of the branch', async () => {
    const { files, asked } = create();
    await expect(files.read(target)).resolves.toEqual(file);
    expect(asked).toEqual([
      'https://git.example.com/demo/orders/blob/main/edge/production/orders-edge/edge.yaml',
    ]);
  });

  it.each([
    [9_999, 1],
    [10_000, 2],
  ])('after %i ms has asked %i times', async (ms, times) => {
    const { files, hand, asked } = create();
    await files.read(target);
    hand.ms = ms;
    await expect(files.read(target)).resolves.toEqual(file);
    expect(asked).toHaveLength(times);
  });

  it('asks once for those who look at the same moment', async () => {
    const { files, asked } = create();
    const answers = await Promise.all([files.read(target), files.read(target)]);
    expect(answers).toEqual([file, file]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['repository', { repository: 'https://git.example.com/demo/pay' }],
    ['branch', { branch: 'release' }],
    ['path', { path: 'edge/staging/orders-edge' }],
  ])('keeps files of another %s apart', async (_part, change) => {
    const { files, asked } = create();
    await files.read(target);
    await files.read({ ...target, ...change });
    expect(new Set(asked).size).toBe(2);
  });

  it('asks a host that failed no more often than one that answers', async () => {
    const { files, hand, asked, answerWith } = create();
    const failed = { type: 'failed', reason: 'unreachable' };
    answerWith(async () => {
      throw new Error('ECONNREFUSED');
    });
    await expect(files.read(target)).resolves.toEqual(failed);
    answerWith(async () => {
      throw new NotFoundError('none');
    });
    await expect(files.read(target)).resolves.toEqual(failed);
    expect(asked).toHaveLength(1);

    hand.ms = 10_000;
    await expect(files.read(target)).resolves.toEqual({ type: 'absent' });
  });
});
