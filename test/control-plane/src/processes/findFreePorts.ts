import { createServer } from 'node:net';
import type { Server } from 'node:net';

const listen = (): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

const close = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    const address = server.address();
    server.close(() =>
      typeof address === 'object' && address
        ? resolve(address.port)
        : reject(new Error('The system handed out no port')),
    );
  });

/** Ports of loopback that nobody uses; all different. @public */
export const findFreePorts = async (
  count: number,
): Promise<readonly number[]> => {
  const servers = await Promise.all(Array.from({ length: count }, listen));
  return Promise.all(servers.map(close));
};
