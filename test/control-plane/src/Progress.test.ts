import { createProgress } from './Progress';

describe('progress', () => {
  const lines: string[] = [];
  const progress = createProgress(line => lines.push(line));
  beforeEach(() => {
    lines.length = 0;
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('says that a step begins, and how long it took', async () => {
    const result = await progress('Starting etcd', async () => 7);
    expect(result).toBe(7);
    expect(lines).toEqual(['… Starting etcd', '✓ Starting etcd (0 s)']);
  });

  it('says every ten seconds that a step goes on', async () => {
    const step = progress(
      'Building',
      () => new Promise(resolve => setTimeout(resolve, 25_000)),
    );
    await jest.advanceTimersByTimeAsync(25_000);
    await step;
    expect(lines).toEqual([
      '… Building',
      '… Building: 10 s',
      '… Building: 20 s',
      '✓ Building (25 s)',
    ]);
  });

  it('says that a step failed, and leaves the reason to others', async () => {
    const step = progress('Building', async () => {
      throw new Error('no disk');
    });
    await expect(step).rejects.toThrow('no disk');
    expect(lines).toEqual(['… Building', '✗ Building failed (0 s)']);
  });
});
