import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { hasCode } from './hasCode';
import { startWatchdog } from './Watchdog';

/** What a server is started with. @public */
export interface ServerCommand {
  /** Its log is `<name>.log` in the run's folder. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A started server. @public */
export interface Server {
  readonly name: string;
  /** Of the process that leads its group; undefined where it could not be started. */
  readonly pid?: number;
  /**
   * Waits until a probe is true.
   * @throws Error with the end of the log when the server ends or the limit passes
   */
  readonly ready: (
    probe: () => Promise<boolean>,
    limitSeconds?: number,
  ) => Promise<void>;
  /** Its log so far. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** The long-lived processes of one run. @public */
export interface Servers {
  /** The run's folder: logs, certificates, data. */
  readonly folder: string;
  readonly start: (command: ServerCommand) => Server;
  /** Rejects when a server ends that nobody stopped. */
  readonly broken: Promise<never>;
  /** Ends all, the newest first, and removes the folder. */
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 8_000;
const LOOK_MS = 100;

const signal = ({ pid }: ChildProcess, name: NodeJS.Signals) => {
  // One that never started has no pid, and group 0 would be the own one.
  if (pid === undefined) {
    return;
  }
  try {
    process.kill(-pid, name);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) {
      throw error;
    }
  }
};

/** Starts the book of a run's processes. @public */
export const createServers = (folder: string): Servers => {
  mkdirSync(folder, { recursive: true });
  const watchdog = startWatchdog(folder);
  const running: Server[] = [];
  let report: (error: Error) => void = () => {};
  const broken = new Promise<never>((_, reject) => {
    report = reject;
  });
  broken.catch(() => {});

  const start = ({ name, command, args, env }: ServerCommand): Server => {
    const log = join(folder, `${name}.log`);
    const output = openSync(log, 'a');
    const child = spawn(command, args, {
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    if (child.pid) {
      watchdog.guard(child.pid);
    }
    let stopping = false;
    let over = false;
    const said = () => readFileSync(log, 'utf8');
    const lastWords = () => said().slice(-3000);
    const ended = new Promise<void>(resolve => {
      const end = (how: unknown) => {
        over = true;
        if (!stopping) {
          report(
            new Error(`${name} ended (${how}); it said last:\n${lastWords()}`),
          );
        }
        resolve();
      };
      child.once('error', end);
      child.once('exit', (code, by) => end(code ?? by));
    });
    const server: Server = {
      name,
      pid: child.pid,
      said,
      ready: async (probe, limitSeconds = 60) => {
        const deadline = Date.now() + limitSeconds * 1000;
        while (!(await probe().catch(() => false))) {
          if (over || Date.now() > deadline) {
            throw new Error(
              `${name} ${
                over ? 'ended' : `was not ready within ${limitSeconds} s`
              }; it said last:\n${lastWords()}`,
            );
          }
          await delay(LOOK_MS);
        }
      },
      stop: async () => {
        stopping = true;
        if (!over) {
          signal(child, 'SIGTERM');
          const patience = new AbortController();
          await Promise.race([
            ended,
            delay(PATIENCE_MS, undefined, { signal: patience.signal }).catch(
              () => {},
            ),
          ]);
          patience.abort();
        }
        signal(child, 'SIGKILL');
      },
    };
    running.push(server);
    return server;
  };

  return {
    folder,
    start,
    broken,
    stop: async () => {
      for (const server of running.splice(0).reverse()) {
        await server.stop();
      }
      watchdog.dismiss();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
