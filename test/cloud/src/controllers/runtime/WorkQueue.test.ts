import { until } from '../testUtils/until';
import { WorkQueue } from './WorkQueue';

jest.setTimeout(30_000);

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('WorkQueue', () => {
  it('works once on a key that is added several times while it waits', async () => {
    const done: string[] = [];
    const queue = new WorkQueue({ work: async key => void done.push(key) });
    ['a', 'a', 'b', 'a'].forEach(key => queue.add(key));
    await until(
      () => done.length,
      length => length >= 2,
    );
    await queue.stop();
    expect(done).toEqual(['a', 'b']);
  });

  it('works once more on a key that is added while it is worked on', async () => {
    const gate = deferred();
    const done: string[] = [];
    const queue = new WorkQueue({
      work: async key => {
        done.push(key);
        await gate.promise;
      },
    });
    queue.add('a');
    await until(
      () => done.length,
      length => length === 1,
    );
    queue.add('a');
    queue.add('a');
    gate.resolve();
    await until(
      () => done.length,
      length => length === 2,
    );
    await queue.stop();
    expect(done).toEqual(['a', 'a']);
  });

  it('never works on one key twice at once, but on several keys', async () => {
    const gate = deferred();
    const active: string[] = [];
    const queue = new WorkQueue({
      concurrency: 2,
      work: async key => {
        active.push(key);
        await gate.promise;
      },
    });
    ['a', 'b', 'c'].forEach(key => queue.add(key));
    await until(
      () => active.length,
      length => length === 2,
    );
    queue.add('a');
    expect(active).toEqual(['a', 'b']);
    gate.resolve();
    await until(
      () => active.length,
      length => length === 4,
    );
    await queue.stop();
    expect(active.sort()).toEqual(['a', 'a', 'b', 'c']);
  });

  it('tries a key that fails again, later each time, and tells of each failure', async () => {
    const tries: number[] = [];
    const errors: unknown[] = [];
    const queue = new WorkQueue({
      work: async () => {
        tries.push(performance.now());
        if (tries.length < 5) {
          throw new Error(`try ${tries.length}`);
        }
      },
      onError: (error, key) => errors.push([key, String(error)]),
    });
    queue.add('a');
    await until(
      () => tries.length,
      length => length === 5,
    );
    await queue.stop();
    const waits = tries.slice(1).map((time, index) => time - tries[index]);
    expect(waits[3]).toBeGreaterThan(waits[0]);
    expect(waits[3]).toBeGreaterThanOrEqual(39);
    expect(errors[0]).toEqual(['a', 'Error: try 1']);
    expect(errors).toHaveLength(4);
  });

  it('takes no key after it was stopped, and waits for the one it works on', async () => {
    const gate = deferred();
    const steps: string[] = [];
    const queue = new WorkQueue({
      work: async key => {
        steps.push(`start ${key}`);
        await gate.promise;
        steps.push(`end ${key}`);
      },
    });
    queue.add('a');
    queue.addAfter('b', 1);
    await until(
      () => steps.length,
      length => length === 1,
    );
    const stopped = queue.stop();
    queue.add('c');
    gate.resolve();
    await stopped;
    expect(steps).toEqual(['start a', 'end a']);
  });
});
