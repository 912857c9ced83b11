import { until } from '../__fixtures__/until';
import { systemClock } from './Clock';
import { coalesce, type Coalesced } from './coalesce';

describe('coalesce', () => {
  let runs: string[][];
  let errors: unknown[];
  let work: Coalesced<string> | undefined;

  const start = (
    run: (items: ReadonlySet<string>) => Promise<void> = async () => undefined,
  ) => {
    work = coalesce<string>({
      clock: systemClock,
      waitMs: 5,
      run: async items => {
        runs.push([...items].sort());
        await run(items);
      },
      onError: error => errors.push(error),
    });
    return work;
  };

  beforeEach(() => {
    runs = [];
    errors = [];
  });
  afterEach(async () => {
    await work?.stop();
  });

  it('hands over a burst at once and each item once', async () => {
    const { add } = start();
    add('a', 'b');
    add('b', 'c');
    await until(() => expect(runs).toEqual([['a', 'b', 'c']]));
  });

  it('keeps what arrives during a run for the next one', async () => {
    let finish = () => {};
    const { add } = start(
      () =>
        new Promise(resolve => {
          finish = resolve;
        }),
    );
    add('a');
    await until(() => expect(runs).toEqual([['a']]));
    add('b');
    add('c');
    expect(runs).toHaveLength(1);
    finish();
    await until(() => expect(runs).toEqual([['a'], ['b', 'c']]));
    finish();
  });

  it('goes on after a run that failed', async () => {
    const failure = new Error('no');
    const { add } = start(async items => {
      if (items.has('bad')) throw failure;
    });
    add('bad');
    await until(() => expect(errors).toEqual([failure]));
    add('good');
    await until(() => expect(runs).toEqual([['bad'], ['good']]));
  });

  it('takes items in the very moment a run ends', async () => {
    const { add } = start(async items => {
      if (items.has('first')) {
        Promise.resolve().then(() => add('second'));
      }
    });
    add('first');
    await until(() => expect(runs).toEqual([['first'], ['second']]));
  });

  it('lets a run put items into the next one', async () => {
    work = coalesce<string>({
      clock: systemClock,
      waitMs: 1,
      onError: error => errors.push(error),
      run: async (items, add) => {
        runs.push([...items]);
        if (items.has('a')) add('again');
      },
    });
    work.add('a');
    await until(() => expect(runs).toEqual([['a'], ['again']]));
  });

  it('runs nothing once it is stopped', async () => {
    const { add, stop } = start();
    add('a');
    await stop();
    add('b');
    expect(runs).toEqual([]);
  });
});
