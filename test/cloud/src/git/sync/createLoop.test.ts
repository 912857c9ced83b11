import { createLoop } from './createLoop';

/** A pass that ends when it is told to. */
const steppedPass = () => {
  const ends: ((isDone: boolean) => void)[] = [];
  let started = 0;
  return {
    pass: () => {
      started += 1;
      return new Promise<boolean>(resolve => ends.push(resolve));
    },
    started: () => started,
    end: (isDone = true) => ends.shift()?.(isDone),
  };
};

describe('createLoop', () => {
  it('runs nothing before it is asked', async () => {
    const { pass, started } = steppedPass();
    await createLoop(pass, 1000).idle();
    expect(started()).toBe(0);
  });

  it('folds demands during a pass into one that follows', async () => {
    const { pass, started, end } = steppedPass();
    const loop = createLoop(pass, 1000);
    loop.demand();
    loop.demand();
    loop.demand();
    expect(started()).toBe(1);
    end();
    await new Promise(setImmediate);
    expect(started()).toBe(2);
    end();
    await loop.idle();
    expect(started()).toBe(2);
  });

  it('keeps a demand while it is held', async () => {
    const { pass, started, end } = steppedPass();
    const loop = createLoop(pass, 1000);
    loop.hold();
    loop.demand();
    await loop.idle();
    expect([started(), loop.isHeld()]).toEqual([0, true]);
    loop.release();
    expect([started(), loop.isHeld()]).toEqual([1, false]);
    end();
    await loop.idle();
  });

  it('tries again until a pass is done', async () => {
    jest.useFakeTimers();
    const answers = [false, false, true];
    let started = 0;
    const loop = createLoop(async () => answers[started++], 1000);
    loop.demand();
    await jest.advanceTimersByTimeAsync(999);
    expect(started).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(started).toBe(2);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(started).toBe(3);
    jest.useRealTimers();
  });

  it('waits for the pass that runs when it is stopped, and starts none', async () => {
    const { pass, started, end } = steppedPass();
    const loop = createLoop(pass, 0);
    loop.demand();
    loop.demand();
    const stopped = loop.stop();
    end(false);
    await stopped;
    loop.demand();
    expect(started()).toBe(1);
  });
});
