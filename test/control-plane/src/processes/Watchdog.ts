import { spawn } from 'node:child_process';

/**
 * Collects process groups from its input. The input ends when the process that wrote it has gone,
 * however it went: then the groups are ended and the folder is removed.
 */
const SCRIPT = `
trap '' INT TERM HUP
groups=
while read -r group; do groups="$groups -$group"; done
kill -s TERM -- $groups
sleep 3
kill -s KILL -- $groups
rm -rf "$1"
`;

/** Keeps servers from outliving the process that started them. @public */
export interface Watchdog {
  /** Takes note of a process that leads a group of its own. */
  readonly guard: (pid: number) => void;
  /** To be called once everything has been ended in the ordinary way. */
  readonly dismiss: () => void;
}

/**
 * Starts a watchdog.
 * @param folder - removed with the processes when this process is killed
 * @public
 */
export const startWatchdog = (folder: string): Watchdog => {
  const shell = spawn('sh', ['-c', SCRIPT, 'watchdog', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  return {
    guard: pid => shell.stdin.write(`${pid}\n`),
    dismiss: () => shell.kill('SIGKILL'),
  };
};
