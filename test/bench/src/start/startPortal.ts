/* eslint-disable @backstage/no-relative-monorepo-imports -- the very command that people start */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const LAUNCHER = join(process.cwd(), 'test/launcher/main.mjs');

/** A portal that is being started as `npm start` starts it, on ports of its own. @internal */
export interface StartedPortal {
  readonly appUrl: string;
  readonly backendUrl: string;
  /** Rejects when the portal ends by itself, with what it said. */
  readonly ended: Promise<never>;
  readonly stop: () => Promise<void>;
}

/** @internal */
export const startPortal = async (): Promise<StartedPortal> => {
  const { PORTS, findFreePorts, portEnvironment } = await import(
    '../../../launcher/ports.mjs'
  );
  const ports = await findFreePorts(Object.keys(PORTS));
  const child = spawn(process.execPath, [LAUNCHER, 'start'], {
    env: { ...process.env, ...portEnvironment(ports) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', text => said.push(String(text)));
  child.stderr.on('data', text => said.push(String(text)));
  const exit = once(child, 'exit');
  return {
    appUrl: `http://localhost:${ports.APP}`,
    backendUrl: `http://localhost:${ports.BACKEND}`,
    ended: exit.then(([code]) => {
      throw new Error(`"npm start" ended with ${code}: ${said.join('')}`);
    }),
    stop: async () => {
      child.kill('SIGINT');
      await exit;
    },
  };
};
