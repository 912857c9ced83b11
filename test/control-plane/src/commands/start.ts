import { binaryPath } from '../build/cachePaths';
import { prepareBinaries } from '../prerequisites/prepare';
import { createProgress } from '../Progress';
import { startControlPlane } from '../startControlPlane';
import type { ControlPlane } from '../startControlPlane';

const greeting = ({ kubeconfig, servers }: ControlPlane) =>
  [
    '',
    `  Kubeconfig  ${kubeconfig}`,
    `  kubectl     ${binaryPath('kubectl')}`,
    `  Logs        ${servers.folder}/*.log`,
    '',
    '  Ctrl-C ends everything.',
    '',
  ].join('\n');

/**
 * Builds what is missing, starts the control plane and keeps it until the process is told to end.
 * @returns the exit status
 * @public
 */
export const start = async (host: NodeJS.Process): Promise<number> => {
  const say = (line: string) => host.stdout.write(`${line}\n`);
  const interrupted = new Promise<'interrupted'>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      host.once(signal, () => resolve('interrupted'));
    }
  });
  try {
    const progress = createProgress(say);
    const lacking = await Promise.race([
      prepareBinaries(progress),
      interrupted,
    ]);
    if (lacking === 'interrupted') {
      return 130;
    }
    if (lacking) {
      host.stderr.write(`${lacking}\n`);
      return 1;
    }
    const starting = startControlPlane({ progress });
    const first = await Promise.race([starting, interrupted]);
    if (first === 'interrupted') {
      // What is half up is ended by the watchdog once this process has gone.
      return 130;
    }
    say(greeting(first));
    await Promise.race([interrupted, first.servers.broken]).finally(() => {
      say('Ending');
      return first.stop();
    });
    return 0;
  } catch (error) {
    host.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
};
