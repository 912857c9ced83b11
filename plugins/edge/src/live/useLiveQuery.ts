import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { LiveQuery, type LiveQueryOptions, type LiveState } from './LiveQuery';
import { useHint } from './useHint';

/** A live answer with a way to ask for it at once. @internal */
export interface Live<T> extends LiveState<T> {
  readonly refresh: () => void;
}

/**
 * Subscribes a component to one live answer. A new `key` is a new question.
 * @internal
 */
export function useLiveQuery<T>(options: {
  readonly key: string;
  readonly load: LiveQueryOptions<T>['load'];
  /** The signal channel that an answer names. */
  readonly channel?: (data: T) => string;
  readonly hintDelay?: LiveQueryOptions<T>['hintDelay'];
  /** Of what the answer is about; with one, only a new version is asked about, not the clock. */
  readonly version?: number;
  /** Shows the answer to the previous key until the new one is there. */
  readonly keepsPrevious?: boolean;
}): Live<T> {
  const latest = useRef(options);
  latest.current = options;
  const shown = useRef<T>();

  const { key } = options;
  const query = useMemo(
    () =>
      new LiveQuery<T>({
        load: signal => latest.current.load(signal),
        hintDelay: data => latest.current.hintDelay?.(data) ?? 0,
        version: () => latest.current.version,
        initial: latest.current.keepsPrevious ? shown.current : undefined,
      }),
    // The key stands for everything that `load` depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );
  useEffect(() => query.start(), [query]);
  const { version } = options;
  useEffect(() => {
    if (version !== undefined) query.refreshIfDue();
  }, [query, version]);

  const state = useSyncExternalStore(query.subscribe, query.getState);
  shown.current = state.data;
  useHint(state.data && options.channel?.(state.data), query.hint);
  return { ...state, refresh: query.refresh };
}
