import { createServer } from 'http';

import type { Cloud } from './Cloud';
import { createControlApp } from './createControlApp';

/** A running control API with the demo page at its root. @public */
export interface ControlServer {
  readonly url: string;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Serves the control API and the demo page on loopback; port 0 takes a free one.
 * @throws the listening error of Node, for example `EADDRINUSE`
 * @public
 */
export async function createControlServer(
  cloud: Cloud,
  port: number,
): Promise<ControlServer> {
  const server = createServer(createControlApp(cloud));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${HOST}:${actual}`,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
