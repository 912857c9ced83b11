import { readCloudPorts } from './CloudPorts';
import { startCloud } from './startCloud';

/**
 * Runs the cloud until the process is told to end.
 * @param host - the process: its environment names the ports, its output gets the progress
 * @public
 */
export async function runCloud(host: NodeJS.Process): Promise<void> {
  const report = (line: string) => host.stdout.write(`cloud: ${line}\n`);
  const ended = new Promise<void>(resolve => {
    host.once('SIGINT', () => resolve());
    host.once('SIGTERM', () => resolve());
  });
  try {
    const starting = startCloud({ ports: readCloudPorts(host.env), report });
    // A signal while the world is being built ends the process without waiting for it.
    const cloud = await Promise.race([starting, ended]);
    await ended;
    await cloud?.stop();
    host.exit(0);
  } catch (error) {
    host.stderr.write(
      `cloud: ${error instanceof Error ? error.message : error}\n`,
    );
    host.exit(1);
  }
}
