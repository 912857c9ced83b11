import { rememberFor } from './rememberFor';

describe('rememberFor', () => {
  const start = (ask: () => number) => {
    let ms = 0;
    const clock = {
      now: () => new Date(ms),
      sleep: async (pause: number) => {
        ms += pause;
      },
    };
    return { clock, remembered: rememberFor(clock, 100, ask) };
  };

  it('asks again only when the answer is old', async () => {
    let asked = 0;
    const { clock, remembered } = start(() => (asked += 1));
    expect([remembered(), remembered()]).toEqual([1, 1]);
    await clock.sleep(99);
    expect(remembered()).toBe(1);
    await clock.sleep(1);
    expect([remembered(), remembered()]).toEqual([2, 2]);
  });

  it('remembers no failure', () => {
    let fails = true;
    const { remembered } = start(() => {
      if (fails) throw new Error('not yet');
      return 7;
    });
    expect(remembered).toThrow('not yet');
    fails = false;
    expect(remembered()).toBe(7);
  });
});
