import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

import type { GoModule } from './binaries';
import { moduleFolder } from './cachePaths';

/** One call of `go`. @internal */
export interface GoCall {
  readonly go: string;
  readonly module: GoModule;
  readonly args: readonly string[];
  /** Interrupts it: what it has compiled so far stays in its own cache. */
  readonly signal?: AbortSignal;
}

/** What `go` is given to end an interrupted step of its own accord. */
const PATIENCE_MS = 20_000;

/**
 * Runs `go` in a module, out of the way of everything else on the machine; gives its output.
 * @throws Error with what Go said, or the reason of the signal
 * @internal
 */
export const runGo = ({ go, module, args, signal }: GoCall): Promise<string> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(go, args, {
      cwd: moduleFolder(module),
      env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (child.pid) {
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    }
    let patience: NodeJS.Timeout | undefined;
    const interrupt = () => {
      child.kill('SIGINT');
      patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    };
    signal?.addEventListener('abort', interrupt);
    const said: string[] = [];
    const failed: string[] = [];
    child.stdout.on('data', chunk => said.push(`${chunk}`));
    child.stderr.on('data', chunk => failed.push(`${chunk}`));
    child.once('error', reject);
    child.once('close', code => {
      clearTimeout(patience);
      signal?.removeEventListener('abort', interrupt);
      if (code === 0) {
        resolve(said.join(''));
      } else {
        const words = failed.join('').slice(-3000);
        reject(
          signal?.aborted
            ? signal.reason
            : new Error(
                `"go ${args[0]}" in go/${module} ended with ${code}:\n${words}`,
              ),
        );
      }
    });
  });
