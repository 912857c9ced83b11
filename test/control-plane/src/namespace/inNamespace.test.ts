import { createServer, connect } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { text } from 'node:stream/consumers';

import { useFolder } from '../__fixtures__/useFolder';
import { createServers } from '../processes/Servers';
import type { Servers } from '../processes/Servers';
import { asRoot, inNamespace, startBridges } from './inNamespace';
import type { NamespaceCommand } from './inNamespace';

/** Says what it hears, in capitals. */
const startEcho = (): Promise<Server> =>
  new Promise(resolve => {
    const server = createServer({ allowHalfOpen: true }, async socket =>
      socket.end((await text(socket)).toUpperCase()),
    );
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

const portOf = (server: Server) => (server.address() as AddressInfo).port;

const ask = async (
  place: { path: string } | { port: number },
  said: string,
) => {
  const socket = connect({ host: '127.0.0.1', ...place });
  socket.end(said);
  return text(socket);
};

describe('a way into a network namespace', () => {
  const at = useFolder();
  let servers: Servers;
  beforeEach(() => {
    servers = createServers(at('run'));
  });
  afterEach(() => servers.stop());

  it('carries connections from a socket to a port', async () => {
    const echo = await startEcho();
    const socket = at('echo.sock');
    await startBridges(servers, 'bridge', [{ from: socket, to: portOf(echo) }]);
    expect(await ask({ path: socket }, 'hello')).toBe('HELLO');
    echo.close();
  });

  it('carries them from a port to a socket, and several at once', async () => {
    const echo = await startEcho();
    const free = await startEcho();
    const port = portOf(free);
    await new Promise(resolve => free.close(resolve));
    const socket = at('echo.sock');
    await startBridges(servers, 'bridge', [
      { from: socket, to: portOf(echo) },
      { from: port, to: socket },
    ]);
    const answers = ['a', 'b', 'c'].map(said => ask({ port }, said));
    expect(await Promise.all(answers)).toEqual(['A', 'B', 'C']);
    echo.close();
  });

  it('ends a connection whose other end is not there', async () => {
    const socket = at('nobody.sock');
    await startBridges(servers, 'bridge', [
      { from: socket, to: at('missing.sock') },
    ]);
    const answer = await ask({ path: socket }, 'hello').catch(
      ({ code }) => code,
    );
    expect(['', 'ECONNRESET', 'EPIPE']).toContain(answer);
  });

  const command = (rest: Partial<NamespaceCommand> = {}) =>
    inNamespace(servers, {
      ...rest,
      name: 'envoy-gateway',
      command: '/cache/envoy-gateway',
      args: ['server', '--config-path', 'with space.yaml'],
      certs: '/run/certs',
      bridges: [
        { from: 6443, to: '/run/api.sock' },
        { from: '/run/xds.sock', to: 18000 },
      ],
      localRanges: ['10.100.0.0/16'],
    });

  it('is a command under unshare, with rights of root inside only', () => {
    const { name, command: first, args } = command();
    expect([name, first]).toEqual(['envoy-gateway', 'unshare']);
    expect(args.slice(0, asRoot().length)).toEqual(asRoot());
    expect(args).toEqual(expect.arrayContaining(['--net', '--mount']));
  });

  it('keeps the arguments of the command apart', () => {
    expect(command().args.slice(-4)).toEqual([
      '/cache/envoy-gateway',
      'server',
      '--config-path',
      'with space.yaml',
    ]);
  });

  it('tells the bridges and the addresses that are its own', () => {
    const { args } = command();
    expect(args).toContain('6443=/run/api.sock /run/xds.sock=18000');
    expect(args).toContain('10.100.0.0/16');
    expect(args).toContain('/run/certs');
  });

  it.each([
    ['a folder of files', '/run/account', '/run/account'],
    ['nothing', undefined, ''],
  ])('gives %s for a service account', (_, serviceAccount, told) => {
    const { args } = command({ serviceAccount });
    expect(args[args.indexOf('/run/certs') + 1]).toBe(told);
  });
});
