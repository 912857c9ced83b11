import { existsSync } from 'node:fs';

import { useFolder } from '../__fixtures__/useFolder';
import { createServers } from './Servers';
import type { Servers } from './Servers';

describe('the servers of a run', () => {
  const at = useFolder();
  let servers: Servers;
  beforeEach(() => {
    servers = createServers(at('run'));
  });
  afterEach(() => servers.stop());

  const startShell = (script: string, name = 'etcd') =>
    servers.start({ name, command: 'sh', args: ['-c', script] });

  const isAlive = (pid = 0) => {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      return false;
    }
  };

  it('write to a log each, and are ready once a probe says so', async () => {
    const server = startShell('echo listening; sleep 60');
    await server.ready(async () => server.said().includes('listening'), 10);
    expect(existsSync(at('run', 'etcd.log'))).toBe(true);
    expect(isAlive(server.pid)).toBe(true);
  });

  it('are asked again where a probe fails', async () => {
    const server = startShell('sleep 60');
    let asked = 0;
    await server.ready(async () => {
      asked += 1;
      if (asked < 3) {
        throw new Error('connection refused');
      }
      return true;
    });
    expect(asked).toBe(3);
  });

  it('tell with their last words that they ended unasked', async () => {
    startShell('echo "bind: address in use" >&2; exit 4', 'kube-apiserver');
    await expect(servers.broken).rejects.toThrow(
      /^kube-apiserver ended \(4\); it said last:\nbind: address in use/,
    );
  });

  it('tell the same to those who wait for them', async () => {
    const server = startShell('echo no disk; exit 1');
    await expect(server.ready(async () => false)).rejects.toThrow(
      /^etcd ended; it said last:\nno disk/,
    );
  });

  it('are given up on after a time', async () => {
    const server = startShell('echo thinking; sleep 60');
    await server.ready(async () => server.said() !== '');
    await expect(server.ready(async () => false, 0)).rejects.toThrow(
      /^etcd was not ready within 0 s; it said last:\nthinking/,
    );
  });

  it('tell where they cannot even be started', async () => {
    servers.start({ name: 'etcd', command: at('nothing'), args: [] });
    await expect(servers.broken).rejects.toThrow(/^etcd ended \(.*ENOENT/);
  });

  it('may be stopped one by one, which is no failure', async () => {
    const [first, second] = ['etcd', 'kwok'].map(name =>
      startShell('sleep 60', name),
    );
    await first.stop();
    expect([isAlive(first.pid), isAlive(second.pid)]).toEqual([false, true]);
    const state = await Promise.race([servers.broken, 'whole']);
    expect(state).toBe('whole');
  });

  it('end together, and their folder with them', async () => {
    const started = ['etcd', 'kwok'].map(name => startShell('sleep 60', name));
    await servers.stop();
    expect(started.map(({ pid }) => isAlive(pid))).toEqual([false, false]);
    expect(existsSync(at('run'))).toBe(false);
  });
});
