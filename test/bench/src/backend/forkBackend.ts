import { fork, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';

import type { ZodType } from 'zod/v3';

import {
  cpuSchema,
  heapSchema,
  startedSchema,
  type Asked,
  type Order,
} from './order';

const TRANSFORM = join(
  process.cwd(),
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);

const CHILD = join(process.cwd(), 'test/bench/src/backend/child.ts');

/** A backend in a process of its own, so that nobody else's work counts as its own. @internal */
export interface ForkedBackend {
  readonly url: string;
  /** Processor time since the start, in seconds. */
  readonly cpuSeconds: () => Promise<number>;
  /** Memory in use once garbage is collected; takes processor time of its own. */
  readonly heapBytes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** The child's next message of this kind: the transform of TypeScript sends some of its own. */
const answerOf = async <T>(
  child: ChildProcess,
  kind: ZodType<T>,
): Promise<T> => {
  const found = new AbortController();
  const { signal } = found;
  const answered = async () => {
    for await (const [message] of on(child, 'message', { signal })) {
      const { data } = kind.safeParse(message);
      if (data !== undefined) return data;
    }
    throw new Error('A backend has nothing more to say');
  };
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`The process of a backend ended with ${code}`);
  });
  return Promise.race([answered(), ended]).finally(() => found.abort());
};

/** Starts the backend an order names and waits until it answers. @internal */
export const forkBackend = async (order: Order): Promise<ForkedBackend> => {
  const child = fork(CHILD, [JSON.stringify(order)], {
    execArgv: ['--expose-gc', '--require', TRANSFORM],
    // A backend logs each request; the table is for standard output.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { url } = await answerOf(child, startedSchema);
  const ask = <T>(asked: Asked, kind: ZodType<T>): Promise<T> => {
    child.send(asked);
    return answerOf(child, kind);
  };
  return {
    url,
    cpuSeconds: async () => (await ask('cpu', cpuSchema)).cpuSeconds,
    heapBytes: async () => (await ask('heap', heapSchema)).heapBytes,
    stop: async () => {
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
};
