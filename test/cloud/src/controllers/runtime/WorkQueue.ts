/** Backoff of Kubernetes' controllers: 5 ms, doubled up to 1000 s. */
const FIRST_RETRY_MS = 5;
const LAST_RETRY_MS = 1_000_000;

/** @internal */
export interface WorkQueueOptions {
  /** Brings one object to the state that is wished for. */
  readonly work: (key: string) => Promise<void>;
  readonly onError?: (error: unknown, key: string) => void;
  /** How many keys are worked on at once; one key never is twice. */
  readonly concurrency?: number;
}

/**
 * Keys of objects to look at. A key that is added while it waits is looked at once; one that is
 * added while it is worked on, once more afterwards; one that fails, again after a growing wait.
 * @internal
 */
export class WorkQueue {
  private readonly waiting = new Set<string>();
  private readonly active = new Map<string, Promise<void>>();
  private readonly failures = new Map<string, number>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private stopped = false;

  constructor(private readonly options: WorkQueueOptions) {}

  add(key: string): void {
    if (this.stopped) {
      return;
    }
    this.clearTimer(key);
    this.waiting.add(key);
    setImmediate(() => this.next());
  }

  /** Looks at a key after a while, unless it is added before. */
  addAfter(key: string, ms: number): void {
    if (this.stopped) {
      return;
    }
    this.clearTimer(key);
    this.timers.set(
      key,
      setTimeout(() => this.add(key), ms),
    );
  }

  /** Takes no more keys and waits for the ones that are worked on. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.waiting.clear();
    this.timers.forEach(timer => clearTimeout(timer));
    await Promise.all(this.active.values());
  }

  private next(): void {
    const limit = this.options.concurrency ?? 1;
    for (const key of this.waiting) {
      if (this.active.size >= limit) {
        return;
      }
      if (!this.active.has(key)) {
        this.waiting.delete(key);
        this.active.set(key, this.run(key));
      }
    }
  }

  private async run(key: string): Promise<void> {
    try {
      await this.options.work(key);
      this.failures.delete(key);
    } catch (error) {
      const failures = this.failures.get(key) ?? 0;
      this.failures.set(key, failures + 1);
      this.options.onError?.(error, key);
      if (!this.waiting.has(key)) {
        this.addAfter(
          key,
          Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS),
        );
      }
    } finally {
      this.active.delete(key);
      setImmediate(() => this.next());
    }
  }

  private clearTimer(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }
}
