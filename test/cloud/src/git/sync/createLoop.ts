/**
 * Work that is done on demand, one pass at a time.
 * @internal
 */
export interface Loop {
  /** Asks for a pass; asking during one makes another follow it. */
  demand(): void;
  hold(): void;
  release(): void;
  isHeld(): boolean;
  /** Settles once no pass runs and none is due; at once while held. */
  idle(): Promise<void>;
  /** Settles when the pass that runs has ended; none follows. */
  stop(): Promise<void>;
}

/**
 * Runs `pass` when it is demanded, and again after `retryMs` while it answers false.
 * @internal
 */
export const createLoop = (
  pass: () => Promise<boolean>,
  retryMs: number,
): Loop => {
  let isDue = false;
  let isHeld = false;
  let isStopped = false;
  let running: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;

  const run = async () => {
    clearTimeout(retry);
    while (isDue && !isHeld && !isStopped) {
      isDue = false;
      const isDone = await pass();
      if (!isDone && !isStopped) {
        clearTimeout(retry);
        retry = setTimeout(() => demand(), retryMs);
      }
    }
  };
  const start = () => {
    if (!running && isDue && !isHeld && !isStopped) {
      running = run().finally(() => {
        running = undefined;
        start();
      });
    }
  };
  function demand() {
    isDue = true;
    start();
  }

  return {
    demand,
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      start();
    },
    isHeld: () => isHeld,
    idle: async () => {
      while (running) {
        await running;
      }
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(retry);
      await running;
    },
  };
};
