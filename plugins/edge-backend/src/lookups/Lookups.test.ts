import { createHandClock } from '../__fixtures__/handClock';
import { until } from '../__fixtures__/until';
import { systemClock } from '../clock/Clock';
import { createLookups, type LookupsOptions } from './Lookups';

type Options = LookupsOptions<string, string>;

const PAY = 'demo-eu/payments/pay-edge';
const SHOP = 'demo-eu/shop/shop-edge';

describe('createLookups', () => {
  let asked: string[];
  let changed: string[][];
  let stopped: AbortController;
  let ended: Promise<void>;

  beforeEach(() => {
    asked = [];
    changed = [];
    stopped = new AbortController();
  });
  afterEach(() => stopped.abort());

  const start = (options: Partial<Options> = {}) => {
    const lookups = createLookups<string, string>({
      ...{ source: 'resolver', part: 'names', clock: systemClock },
      ...{ ttlMs: 60_000, roundMs: 5, atOnce: 4, perSecond: 1_000 },
      keyOf: question => question,
      readFailure: (_, question) => ({
        reason: 'timeout',
        message: `no answer for ${question}`,
      }),
      onChange: edges => changed.push([...edges]),
      ...options,
      ask: async question => {
        asked.push(question);
        return options.ask ? options.ask(question) : `answer to ${question}`;
      },
    });
    ended = lookups.run(stopped.signal);
    return lookups;
  };

  /** Fails until it is told otherwise. */
  const failingUntil = () => {
    let isWell = false;
    return {
      mend: () => {
        isWell = true;
      },
      ask: async (question: string) => {
        if (!isWell) throw new Error('no');
        return `answer to ${question}`;
      },
    };
  };

  it('asks what several edges want to know once, and tells them all', async () => {
    const lookups = start();
    lookups.want(PAY, ['a', 'b']);
    lookups.want(SHOP, ['b']);
    await until(() => expect(lookups.isAnswered(PAY)).toBe(true));
    await until(() => expect(changed).toContainEqual([PAY, SHOP]));

    expect([...asked].sort()).toEqual(['a', 'b']);
    expect(lookups.answers(PAY)).toEqual(['answer to a', 'answer to b']);
    expect(lookups.answers(SHOP)).toEqual(['answer to b']);
    expect(lookups.counts()).toMatchObject({
      calls: 2,
      observedAt: expect.any(String),
    });
  });

  it('is read by an edge that wants nothing, and starting for one that waits', async () => {
    let answer = () => {};
    const lookups = start({
      ask: () =>
        new Promise(resolve => {
          answer = () => resolve('late');
        }),
    });
    lookups.want(PAY, ['a']);
    await until(() => expect(asked).toEqual(['a']));

    expect(lookups.isAnswered(PAY)).toBe(false);
    expect(lookups.state(PAY)).toMatchObject({
      gap: { source: 'resolver', part: 'names', reason: 'starting' },
    });
    expect(lookups.isAnswered(SHOP)).toBe(true);
    expect(lookups.state(SHOP)).toEqual({ state: 'read' });
    answer();
    await until(() => expect(lookups.state(PAY).state).toBe('read'));
  });

  it('asks again when the answer is old, and tells only what is new', async () => {
    const clock = createHandClock();
    const answers = ['one', 'one', 'two'];
    const lookups = start({
      ...{ clock, ttlMs: 60_000, roundMs: 1_000 },
      ask: async () => answers.shift() ?? 'two',
    });
    lookups.want(PAY, ['a']);
    await until(() => expect(asked.length).toBeGreaterThan(4));

    expect(changed).toEqual([[PAY], [PAY]]);
    expect(clock.ms()).toBeGreaterThanOrEqual(240_000);
  });

  it('keeps the answer of a question that fails, and names the gap since it began', async () => {
    const clock = createHandClock();
    let fails = false;
    const lookups = start({
      ...{ clock, roundMs: 1_000 },
      ask: async question => {
        if (fails) throw new Error('no');
        return `answer to ${question}`;
      },
    });
    lookups.want(PAY, ['a']);
    await until(() => expect(lookups.isAnswered(PAY)).toBe(true));
    fails = true;
    await until(() => expect(lookups.state(PAY).state).toBe('failed'));
    const first = lookups.state(PAY);
    const count = asked.length;
    await until(() => expect(asked.length).toBeGreaterThan(count + 2));

    expect(lookups.state(PAY)).toEqual(first);
    expect(first).toMatchObject({
      gap: { reason: 'timeout', message: 'no answer for a' },
    });
    expect(lookups.answers(PAY)).toEqual(['answer to a']);
    fails = false;
    await until(() => expect(lookups.state(PAY).state).toBe('read'));
  });

  it('asks a question that failed before its time', async () => {
    const clock = createHandClock();
    const { ask, mend } = failingUntil();
    const lookups = start({ ...{ clock, ask }, ttlMs: 3_600_000 });
    lookups.want(PAY, ['a']);
    await until(() => expect(lookups.state(PAY).state).toBe('failed'));
    mend();
    await until(() => expect(lookups.state(PAY).state).toBe('read'));

    expect(clock.ms()).toBeLessThan(3_600_000);
  });

  it('leaves the edges alone whose questions are answered', async () => {
    const lookups = start({
      ask: async question => {
        if (question === 'bad') throw new Error('no');
        return question;
      },
    });
    lookups.want(PAY, ['good']);
    lookups.want(SHOP, ['good', 'bad']);
    await until(() => expect(lookups.isAnswered(SHOP)).toBe(true));

    expect(lookups.state(PAY)).toEqual({ state: 'read' });
    expect(lookups.state(SHOP).state).toBe('failed');
    expect(lookups.answers(SHOP)).toEqual(['good']);
  });

  it('forgets what nobody wants any more', async () => {
    const lookups = start();
    lookups.want(PAY, ['a']);
    lookups.want(SHOP, ['b', 'c']);
    await until(() => expect(lookups.isAnswered(SHOP)).toBe(true));
    lookups.want(SHOP, ['c']);
    lookups.forget(PAY);

    expect(lookups.answers(PAY)).toEqual([]);
    lookups.want(SHOP, ['b', 'c']);
    await until(() => expect(asked.filter(one => one === 'b')).toHaveLength(2));
    expect(asked.filter(one => one === 'c')).toHaveLength(1);
  });

  it('asks at once again on demand', async () => {
    const lookups = start();
    lookups.want(PAY, ['a']);
    lookups.want(SHOP, ['b']);
    await until(() => expect(lookups.isAnswered(SHOP)).toBe(true));
    lookups.refresh(PAY);
    await until(() => expect(asked).toEqual(['a', 'b', 'a']));

    expect(changed).toEqual([[PAY], [SHOP]]);
  });

  it('has only a few questions under way together', async () => {
    let open = 0;
    let most = 0;
    const lookups = start({
      atOnce: 3,
      ask: async question => {
        open += 1;
        most = Math.max(most, open);
        await systemClock.sleep(2);
        open -= 1;
        return question;
      },
    });
    lookups.want(PAY, [...'abcdefghij']);
    await until(() => expect(lookups.isAnswered(PAY)).toBe(true));

    expect(most).toBe(3);
  });

  it('asks what is new before what is only old', async () => {
    const lookups = start({
      ...{ atOnce: 1, ttlMs: 0 },
      ask: async question => {
        const turns = asked.filter(one => one === 'b').length;
        if (question === 'b' && turns === 2) lookups.want(SHOP, ['new']);
        return question;
      },
    });
    lookups.want(PAY, [...'abcdef']);
    await until(() => expect(lookups.isAnswered(SHOP)).toBe(true));
    await until(() => expect(asked).toContain('new'));

    expect(asked.slice(0, asked.indexOf('new') + 1).join()).toBe(
      'a,b,c,d,e,f,a,b,new',
    );
  });

  it('asks no faster than it may', async () => {
    const clock = createHandClock();
    const lookups = start({ clock, perSecond: 5, atOnce: 8 });
    lookups.want(
      PAY,
      Array.from({ length: 25 }, (_, index) => `q${index}`),
    );
    await until(() => expect(lookups.isAnswered(PAY)).toBe(true));

    expect(clock.ms()).toBeGreaterThanOrEqual(4_000);
  });

  it('ends when it is stopped, and asks nothing after that', async () => {
    const lookups = start();
    lookups.want(PAY, ['a']);
    await until(() => expect(asked).toEqual(['a']));
    stopped.abort();
    lookups.refresh(PAY);
    await ended;

    expect(asked).toEqual(['a']);
  });
});
