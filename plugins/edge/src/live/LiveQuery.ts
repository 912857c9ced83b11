import { isRefusal } from '../api';

/** What is known now; `data` outlives later failures. @internal */
export interface LiveState<T> {
  readonly data?: T;
  /** The last call failed; `data`, if there is any, is from before. */
  readonly error?: Error;
  /** Milliseconds since the epoch of the last good answer. */
  readonly fetchedAt?: number;
  readonly isFetching: boolean;
}

/** What is asked, and how eagerly. @internal */
export interface LiveQueryOptions<T> {
  readonly load: (signal: AbortSignal) => Promise<T>;
  /** Milliseconds to wait after a hint, given what is shown now. */
  readonly hintDelay?: (data: T | undefined) => number;
  /**
   * The version of what the answer is about: as long as it stays, a good answer holds, and is
   * asked for again only by a hint or by hand.
   */
  readonly version?: () => number | undefined;
  /** Shown until the first answer, such as the rows of the filter before. */
  readonly initial?: T;
}

const INTERVAL = 30_000;
const isVisible = () => document.visibilityState !== 'hidden';
const asError = (thrown: unknown) =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

/**
 * Keeps one answer of the backend fresh without React: asks at the start, when the tab becomes
 * visible, after a hint, and every 30 s, unless it knows that its answer still holds; a hidden
 * tab asks nothing.
 * @internal
 */
export class LiveQuery<T> {
  private state: LiveState<T>;
  private readonly listeners = new Set<() => void>();
  private call?: AbortController;
  private timer?: ReturnType<typeof setTimeout>;
  private hintTimer?: ReturnType<typeof setTimeout>;
  private askAgain = false;
  private askedVersion?: number;

  constructor(private readonly options: LiveQueryOptions<T>) {
    this.state = { data: options.initial, isFetching: true };
  }

  readonly getState = (): LiveState<T> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to ask; the returned function ends it, with any call on its way. */
  readonly start = (): (() => void) => {
    const onVisibility = () => isVisible() && this.refreshIfDue();
    document.addEventListener('visibilitychange', onVisibility);
    this.refresh();
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      clearTimeout(this.timer);
      clearTimeout(this.hintTimer);
      this.hintTimer = undefined;
      this.askAgain = false;
      this.call?.abort();
      this.call = undefined;
    };
  };

  /** Says that the backend may know more; several hints before the call are one. */
  readonly hint = (): void => {
    if (this.hintTimer) return;
    this.hintTimer = setTimeout(() => {
      this.hintTimer = undefined;
      this.refresh();
    }, this.options.hintDelay?.(this.state.data) ?? 0);
  };

  /** Asks now, or right after the call that is on its way, which may be too old already. */
  readonly refresh = (): void => {
    if (!isVisible()) return;
    if (this.call) {
      this.askAgain = true;
      return;
    }
    clearTimeout(this.timer);
    this.call = new AbortController();
    this.askedVersion = this.options.version?.();
    this.set({ ...this.state, isFetching: true });
    void this.ask(this.call);
  };

  /** Asks, unless the last answer or the call on its way is about the version of now. */
  readonly refreshIfDue = (): void => {
    const version = this.options.version?.();
    const hasFailed = this.state.error !== undefined && !this.call;
    if (version === undefined || version !== this.askedVersion || hasFailed) {
      this.refresh();
    }
  };

  private async ask(call: AbortController) {
    let next: LiveState<T>;
    try {
      const data = await this.options.load(call.signal);
      next = { data, fetchedAt: Date.now(), isFetching: false };
    } catch (thrown) {
      // What the caller may no longer read must not stay on the screen.
      const kept = isRefusal(thrown) ? {} : this.state;
      next = { ...kept, error: asError(thrown), isFetching: false };
    }
    if (call.signal.aborted) return;
    this.call = undefined;
    this.set(next);
    this.timer = setTimeout(this.refreshIfDue, INTERVAL);
    if (this.askAgain) {
      this.askAgain = false;
      this.refresh();
    }
  }

  private set(state: LiveState<T>) {
    this.state = state;
    this.listeners.forEach(listener => listener());
  }
}
