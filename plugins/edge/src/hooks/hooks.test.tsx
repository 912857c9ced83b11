import { signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { FakeEdgeApi } from '../__fixtures__/FakeEdgeApi';
import { FakeSignalApi } from '../__fixtures__/FakeSignalApi';
import { edgeList, summary } from '../__fixtures__/summaries';
import { entityEdges, readyReport } from '../__fixtures__/reports';
import { edgeApiRef, type EdgeFilters } from '../api';
import { useEdge, useEdges, useEntityEdges, useSources } from '.';

const edgeApi = new FakeEdgeApi({
  entityEdges: entityEdges([readyReport()]),
  edge: readyReport(),
  sources: { items: [] },
});
const signals = new FakeSignalApi();

const wrapper = ({ children }: PropsWithChildren<{}>) => (
  <TestApiProvider
    apis={[
      [edgeApiRef, edgeApi],
      [signalApiRef, signals],
    ]}
  >
    {children}
  </TestApiProvider>
);

const withoutSignals = ({ children }: PropsWithChildren<{}>) => (
  <TestApiProvider apis={[[edgeApiRef, edgeApi]]}>{children}</TestApiProvider>
);

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms));

describe('live hooks', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    edgeApi.asked.length = 0;
    edgeApi.edges = edgeList([summary()]);
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('shows a change of an entity well within 2 s of its signal', async () => {
    const { result } = renderHook(
      () => useEntityEdges('component:default/pay'),
      {
        wrapper,
      },
    );
    await pass();
    expect(result.current.data?.items[0].state).toBe('ready');

    edgeApi.entityEdges = entityEdges([readyReport({ state: 'broken' })]);
    signals.send('entity:1');
    await pass(100);

    expect(result.current.data?.items[0].state).toBe('broken');
    edgeApi.entityEdges = entityEdges([readyReport()]);
  });

  it('listens to the channel an answer names, and to no other before', async () => {
    const { unmount } = renderHook(() => useEdge(readyReport().id), {
      wrapper,
    });
    expect(signals.channels).toEqual([]);

    await pass();
    expect(signals.channels).toEqual(['edge:1']);

    unmount();
    expect(signals.channels).toEqual([]);
  });

  it('asks every 30 s in a portal without signals', async () => {
    renderHook(() => useEntityEdges('component:default/pay'), {
      wrapper: withoutSignals,
    });
    await pass();
    await pass(30_000);

    expect(edgeApi.times('getEntityEdges')).toBe(2);
  });

  it('asks about another entity without showing it the one before', async () => {
    const { result, rerender } = renderHook(ref => useEntityEdges(ref), {
      wrapper,
      initialProps: 'component:default/pay',
    });
    await pass();
    expect(result.current.data).toBeDefined();

    rerender('component:default/orders');
    expect(result.current.data).toBeUndefined();

    await pass();
    expect(edgeApi.asked.at(-1)?.about).toBe('component:default/orders');
  });

  it('keeps the rows of the filter before until the new ones are there', async () => {
    const { result, rerender } = renderHook(
      (filters: EdgeFilters) => useEdges(filters),
      { wrapper, initialProps: {} },
    );
    await pass();

    rerender({ state: 'broken' });
    expect(result.current.data?.items).toHaveLength(1);
    expect(result.current.isFetching).toBe(true);

    edgeApi.edges = edgeList([]);
    await pass();
    expect(edgeApi.asked.at(-1)?.about).toEqual({ state: 'broken' });
  });

  it('refreshes a short list at once', async () => {
    renderHook(() => useEdges({}), { wrapper });
    await pass();

    signals.send('list');
    await pass();

    expect(edgeApi.times('listEdges')).toBe(2);
  });

  it('spreads the refreshes of long lists over 3 s', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.9);
    edgeApi.edges = edgeList([summary()], { totalItems: 500 });
    renderHook(() => useEdges({}), { wrapper });
    await pass();

    signals.send('list');
    await pass(2_600);
    expect(edgeApi.times('listEdges')).toBe(1);
    await pass(100);
    expect(edgeApi.times('listEdges')).toBe(2);
  });

  it('asks at once when told to', async () => {
    const { result } = renderHook(() => useSources(), { wrapper });
    await pass();

    act(() => result.current.refresh());

    expect(edgeApi.times('listSources')).toBe(2);
    await pass();
  });
});
