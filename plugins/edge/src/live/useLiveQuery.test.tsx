import { signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import { StrictMode, type PropsWithChildren } from 'react';
import { FakeSignalApi } from '../__fixtures__/FakeSignalApi';
import { responseError } from '../__fixtures__/responseError';
import { useHint } from './useHint';
import { useLiveQuery } from './useLiveQuery';
import { useNow } from './useNow';

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms));

const signals = new FakeSignalApi();
const wrapper = ({ children }: PropsWithChildren<{}>) => (
  <StrictMode>
    <TestApiProvider apis={[[signalApiRef, signals]]}>
      {children}
    </TestApiProvider>
  </StrictMode>
);

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('useLiveQuery', () => {
  interface Question {
    readonly key: string;
    readonly keepsPrevious?: boolean;
    readonly answer?: Promise<string>;
  }
  const load = jest.fn<Promise<string>, [string]>();

  const renderQuestion = (initialProps: Question) =>
    renderHook(
      ({ key, keepsPrevious, answer }: Question) =>
        useLiveQuery({
          key,
          keepsPrevious,
          load: () => answer ?? load(key),
          channel: data => `about ${data}`,
        }),
      { wrapper, initialProps },
    );

  beforeEach(() => {
    load.mockReset().mockImplementation(async key => `answer to ${key}`);
  });

  it('begins with nothing and then has an answer', async () => {
    const { result } = renderQuestion({ key: 'a' });
    expect(result.current.data).toBeUndefined();
    expect(result.current.isFetching).toBe(true);

    await pass();

    expect(result.current.data).toBe('answer to a');
    expect(result.current.isFetching).toBe(false);
  });

  it('asks anew only when the key changes', async () => {
    const { rerender } = renderQuestion({ key: 'a' });
    await pass();
    load.mockClear();

    rerender({ key: 'a' });
    await pass();
    expect(load).not.toHaveBeenCalled();

    rerender({ key: 'b' });
    await pass();
    expect(load).toHaveBeenCalledWith('b');
  });

  it('drops an answer that comes after its question', async () => {
    let answerSlowly: (value: string) => void = () => {};
    const slow = new Promise<string>(resolve => (answerSlowly = resolve));
    const { result, rerender } = renderQuestion({ key: 'slow', answer: slow });

    rerender({ key: 'fast' });
    await pass();
    answerSlowly('too late');
    await pass();

    expect(result.current.data).toBe('answer to fast');
  });

  it('shows the answer to the question before, where that is better than none', async () => {
    const { result, rerender } = renderQuestion({
      key: 'a',
      keepsPrevious: true,
    });
    await pass();

    rerender({ key: 'b', keepsPrevious: true });
    expect(result.current.data).toBe('answer to a');
    expect(result.current.fetchedAt).toBeUndefined();

    await pass();
    expect(result.current.data).toBe('answer to b');
  });

  it('does not carry over what it may no longer show', async () => {
    const { result, rerender } = renderQuestion({
      key: 'a',
      keepsPrevious: true,
    });
    await pass();
    load.mockRejectedValueOnce(await responseError(403));
    await pass(30_000);

    rerender({ key: 'b', keepsPrevious: true });

    expect(result.current.data).toBeUndefined();
  });

  it('moves to the channel of the newest answer', async () => {
    const { rerender } = renderQuestion({ key: 'a' });
    await pass();
    expect(signals.channels).toEqual(['about answer to a']);

    rerender({ key: 'b' });
    await pass();
    expect(signals.channels).toEqual(['about answer to b']);
  });

  it('listens and asks no more once it is gone', async () => {
    const { unmount } = renderQuestion({ key: 'a' });
    await pass();
    load.mockClear();

    unmount();
    await pass(120_000);

    expect(signals.channels).toEqual([]);
    expect(load).not.toHaveBeenCalled();
  });
});

describe('useHint', () => {
  it('calls back for its own channel alone', () => {
    const onHint = jest.fn();
    renderHook(() => useHint('mine', onHint), { wrapper });

    signals.send('other');
    expect(onHint).not.toHaveBeenCalled();

    signals.send('mine');
    expect(onHint).toHaveBeenCalledTimes(1);
  });

  it('hears equal messages each time', () => {
    const onHint = jest.fn();
    renderHook(() => useHint('mine', onHint), { wrapper });
    const message = { rev: 7 };

    signals.send('mine', message);
    signals.send('mine', message);

    expect(onHint).toHaveBeenCalledTimes(2);
  });

  it('waits while no channel is known', () => {
    const { rerender } = renderHook(
      ({ channel }: { channel?: string }) => useHint(channel, jest.fn()),
      { wrapper, initialProps: {} },
    );
    expect(signals.channels).toEqual([]);

    rerender({ channel: 'mine' });
    expect(signals.channels).toEqual(['mine']);
  });

  it('does without the signals plugin', () => {
    const without = ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider apis={[]}>{children}</TestApiProvider>
    );

    expect(() =>
      renderHook(() => useHint('mine', jest.fn()), { wrapper: without }),
    ).not.toThrow();
  });
});

describe('useNow', () => {
  it('ticks, and stops with its component', async () => {
    const begin = Date.now();
    const { result, unmount } = renderHook(() => useNow(1_000));
    expect(result.current).toBe(begin);

    await pass(2_000);
    expect(result.current).toBe(begin + 2_000);

    unmount();
    expect(jest.getTimerCount()).toBe(0);
  });
});
