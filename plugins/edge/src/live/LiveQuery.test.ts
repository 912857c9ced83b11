import { responseError } from '../__fixtures__/responseError';
import { LiveQuery } from './LiveQuery';

const setVisibility = (state: DocumentVisibilityState) => {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

/** Lets every promise that can settle settle, and time pass. */
const pass = (ms = 0) => jest.advanceTimersByTimeAsync(ms);

describe('LiveQuery', () => {
  const load = jest.fn<Promise<string>, [AbortSignal]>();
  let stop = () => {};

  const startQuery = (
    options: Partial<ConstructorParameters<typeof LiveQuery<string>>[0]> = {},
  ) => {
    const query = new LiveQuery<string>({ load, ...options });
    stop = query.start();
    return query;
  };

  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
    load.mockReset().mockResolvedValue('first');
  });

  afterEach(() => {
    stop();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('asks at the start and says when it was answered', async () => {
    const query = startQuery();
    expect(query.getState()).toEqual({ data: undefined, isFetching: true });

    await pass();

    expect(query.getState()).toEqual({
      data: 'first',
      fetchedAt: Date.now(),
      isFetching: false,
    });
  });

  describe('about something that has versions', () => {
    let version = 1;
    const startVersioned = () => startQuery({ version: () => version });

    beforeEach(() => {
      version = 1;
    });

    it.each<[string, () => unknown]>([
      ['time passes', () => pass(90_000)],
      [
        'the tab was hidden meanwhile',
        () => {
          setVisibility('hidden');
          setVisibility('visible');
        },
      ],
    ])('asks nothing more when %s', async (_what, happens) => {
      startVersioned();
      await pass();

      await happens();
      await pass();

      expect(load).toHaveBeenCalledTimes(1);
    });

    it.each(['refresh', 'hint'] as const)(
      'asks about the same version on a %s',
      async ask => {
        const query = startVersioned();
        await pass();

        query[ask]();
        await pass();

        expect(load).toHaveBeenCalledTimes(2);
      },
    );

    it('asks once for each version', async () => {
      const query = startVersioned();
      await pass();

      version = 2;
      query.refreshIfDue();
      query.refreshIfDue();
      await pass();
      query.refreshIfDue();
      await pass();

      expect(load).toHaveBeenCalledTimes(2);
    });

    it('asks again after a call that began before the version', async () => {
      let answer = (_text: string) => {};
      load.mockImplementationOnce(
        () => new Promise(resolve => (answer = resolve)),
      );
      load.mockResolvedValueOnce('about 2');
      const query = startVersioned();

      version = 2;
      query.refreshIfDue();
      expect(load).toHaveBeenCalledTimes(1);
      answer('about 1');
      await pass();

      expect(load).toHaveBeenCalledTimes(2);
      expect(query.getState().data).toBe('about 2');
    });

    it('tries again 30 s after a failure, until it has an answer', async () => {
      load.mockRejectedValueOnce(new Error('down'));
      const query = startVersioned();
      await pass();
      expect(query.getState().error?.message).toBe('down');

      await pass(30_000);
      await pass(60_000);

      expect(load).toHaveBeenCalledTimes(2);
      expect(query.getState()).toMatchObject({ data: 'first' });
    });
  });

  it('asks every 30 s in any case', async () => {
    startQuery();
    await pass();

    await pass(29_999);
    expect(load).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(load).toHaveBeenCalledTimes(2);
    await pass(30_000);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('asks nothing while the tab is hidden, and at once when it is seen again', async () => {
    startQuery();
    await pass();

    setVisibility('hidden');
    await pass(300_000);
    expect(load).toHaveBeenCalledTimes(1);

    setVisibility('visible');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('goes on every 30 s after the tab was hidden', async () => {
    startQuery();
    await pass();
    setVisibility('hidden');
    await pass(60_000);
    setVisibility('visible');
    await pass();

    await pass(30_000);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('waits with the first question for a tab opened in the background', async () => {
    setVisibility('hidden');
    startQuery();
    await pass(60_000);
    expect(load).not.toHaveBeenCalled();

    setVisibility('visible');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('asks after a hint', async () => {
    const query = startQuery();
    await pass();

    query.hint();
    await pass();

    expect(load).toHaveBeenCalledTimes(2);
  });

  it('takes hints that come together for one', async () => {
    const query = startQuery({ hintDelay: () => 2_000 });
    await pass();

    query.hint();
    query.hint();
    await pass(1_999);
    query.hint();
    expect(load).toHaveBeenCalledTimes(1);
    await pass(1);

    expect(load).toHaveBeenCalledTimes(2);
  });

  it('chooses the delay of a hint by what is shown', async () => {
    const hintDelay = jest.fn().mockReturnValue(0);
    const query = startQuery({ hintDelay });
    await pass();

    query.hint();

    expect(hintDelay).toHaveBeenCalledWith('first');
  });

  it('asks again when a hint comes while a call is on its way', async () => {
    let answer: (value: string) => void = () => {};
    load.mockReturnValueOnce(new Promise(resolve => (answer = resolve)));
    const query = startQuery();
    query.hint();
    await pass();
    expect(load).toHaveBeenCalledTimes(1);

    load.mockResolvedValueOnce('second');
    answer('first');
    await pass();

    expect(load).toHaveBeenCalledTimes(2);
    expect(query.getState().data).toBe('second');
  });

  it('keeps what it knows, with its time, while later calls fail', async () => {
    const query = startQuery();
    await pass();
    const { fetchedAt } = query.getState();

    load.mockRejectedValueOnce(new Error('down'));
    await pass(30_000);

    expect(query.getState()).toEqual({
      data: 'first',
      fetchedAt,
      error: new Error('down'),
      isFetching: false,
    });
  });

  it('never blanks while it asks again', async () => {
    const query = startQuery();
    await pass();
    const seen: unknown[] = [];
    query.subscribe(() => seen.push(query.getState().data));

    await pass(30_000);

    expect(seen).toEqual(['first', 'first']);
  });

  it('forgets the failure with the next good answer', async () => {
    load.mockRejectedValueOnce(new Error('down'));
    const query = startQuery();
    await pass();
    expect(query.getState().error).toBeDefined();

    await pass(30_000);

    expect(query.getState().error).toBeUndefined();
    expect(query.getState().data).toBe('first');
  });

  it.each([401, 403, 404])(
    'forgets what it knows when the backend answers %p',
    async status => {
      const query = startQuery();
      await pass();

      load.mockRejectedValueOnce(await responseError(status));
      await pass(30_000);

      expect(query.getState().data).toBeUndefined();
      expect(query.getState().error?.name).toBe('ResponseError');
    },
  );

  it('takes a thrown text for an error', async () => {
    load.mockRejectedValueOnce('nonsense');
    const query = startQuery();
    await pass();

    expect(query.getState().error).toEqual(new Error('nonsense'));
  });

  it('ends its call, its timers and its listening when it is stopped', async () => {
    let signal: AbortSignal | undefined;
    load.mockImplementation(given => {
      signal = given;
      return new Promise(() => undefined);
    });
    const query = startQuery();
    query.hint();

    stop();
    setVisibility('visible');
    await pass(60_000);

    expect(signal?.aborted).toBe(true);
    expect(load).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ignores an answer that comes after the end', async () => {
    let answer: (value: string) => void = () => {};
    load.mockReturnValueOnce(new Promise(resolve => (answer = resolve)));
    const query = startQuery();

    stop();
    answer('late');
    await pass();

    expect(query.getState().data).toBeUndefined();
  });

  it('shows what it is given until the first answer', async () => {
    const query = startQuery({ initial: 'before' });
    expect(query.getState().data).toBe('before');

    await pass();
    expect(query.getState().data).toBe('first');
  });
});
