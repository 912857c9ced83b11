import { spawn } from 'child_process';
import { createServer } from 'http';
import type { AddressInfo } from 'net';
import { join } from 'path';

jest.setTimeout(120_000);

const ROOT = join(require.resolve('cloud/package.json'), '../../..');
const FREE = {
  EDGE_PORT_CONTROL: '0',
  EDGE_PORT_KUBERNETES: '0',
  EDGE_PORT_KUBERNETES_US: '0',
  EDGE_PORT_AWS: '0',
  EDGE_PORT_GIT: '0',
};

/** Runs the cloud as `npm start` does. */
const run = (env: Record<string, string>) => {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      'test/cloud/src/index.ts',
    ],
    { cwd: ROOT, env: { PATH: process.env.PATH, ...env } },
  );
  let output = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
    listeners.forEach(listener => listener());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return {
    child,
    output: () => output,
    says: (text: string) =>
      new Promise<void>(resolve => {
        const listener = () => {
          if (output.includes(text)) {
            listeners.delete(listener);
            resolve();
          }
        };
        listeners.add(listener);
        listener();
      }),
    ended: new Promise<number | null>(resolve => child.once('exit', resolve)),
  };
};

describe('runCloud', () => {
  it('tells its progress and ends cleanly when told to', async () => {
    const cloud = run(FREE);
    await cloud.says('the demo world is in place');
    expect(cloud.output()).toMatch(
      /^cloud: control on \d+\ncloud: kubernetes on \d+\ncloud: kubernetesUs on \d+\ncloud: aws on \d+\ncloud: git on \d+\ncloud: the demo world is in place\n$/,
    );
    cloud.child.kill('SIGTERM');
    expect(await cloud.ended).toBe(0);
  });

  it('ends at once while the world is being built', async () => {
    const cloud = run(FREE);
    await cloud.says('git on');
    cloud.child.kill('SIGINT');
    expect(await cloud.ended).toBe(0);
    expect(cloud.output()).not.toContain('in place');
  });

  it('names a taken port and the variable that moves it', async () => {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const cloud = run({ ...FREE, EDGE_PORT_GIT: String(port) });
    expect(await cloud.ended).toBe(1);
    expect(cloud.output()).toBe(
      `cloud: Port ${port} is taken, git cannot listen on it. Free it, or choose another with EDGE_PORT_GIT=<port>\n`,
    );
    await new Promise(resolve => server.close(resolve));
  });
});
