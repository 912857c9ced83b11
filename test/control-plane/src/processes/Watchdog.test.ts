import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { useFolder } from '../__fixtures__/useFolder';

const LOOK_MS = 50;
const LIMIT_MS = 15_000;

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return false;
  }
};

const comesTrue = async (isTrue: () => boolean): Promise<boolean> => {
  const deadline = Date.now() + LIMIT_MS;
  while (!isTrue() && Date.now() < deadline) {
    await new Promise(resolve => setTimeout(resolve, LOOK_MS));
  }
  return isTrue();
};

/** Starts a server in a group of its own under a watchdog; tells its pid. */
const owner = (folder: string, then = '') => `
  const { spawn } = require('node:child_process');
  const { startWatchdog } = require(${JSON.stringify(
    join(__dirname, 'Watchdog.ts'),
  )});
  const watchdog = startWatchdog(${JSON.stringify(folder)});
  const server = spawn('sleep', ['120'], { detached: true, stdio: 'ignore' });
  watchdog.guard(server.pid);
  ${then}
  process.stdout.write(server.pid + '\\n');
  setInterval(() => {}, 1000);
`;

describe('the watchdog', () => {
  const at = useFolder();
  const left: number[] = [];
  afterEach(() => {
    left
      .splice(0)
      .filter(isAlive)
      .forEach(pid => process.kill(pid, 'SIGKILL'));
  });

  const start = async (then?: string) => {
    mkdirSync(at('run'));
    const child: ChildProcess = spawn(
      process.execPath,
      [
        ...[
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform'),
        ],
        ...['-e', owner(at('run'), then)],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [told] = await new Promise<Buffer[]>(resolve =>
      child.stdout?.once('data', (...data) => resolve(data)),
    );
    const pid = Number(`${told}`);
    left.push(pid, child.pid ?? 0);
    return { child, pid };
  };

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'ends the servers and removes the folder after a %s of their owner',
    async signal => {
      const { child, pid } = await start();
      expect(isAlive(pid)).toBe(true);
      child.kill(signal);
      expect(await comesTrue(() => !isAlive(pid))).toBe(true);
      expect(await comesTrue(() => !existsSync(at('run')))).toBe(true);
    },
  );

  it('leaves everything alone once it is dismissed', async () => {
    const { child, pid } = await start('watchdog.dismiss();');
    const gone = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    expect([isAlive(pid), existsSync(at('run'))]).toEqual([true, true]);
  });
});
