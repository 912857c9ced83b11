import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import tls from 'node:tls';

import type { TlsPlace } from '../../../envoy/getOnce';

/** TLS in front of something that has none. */
export interface TlsFront extends TlsPlace {
  readonly stop: () => Promise<void>;
}

/**
 * What a TLS listener of an NLB does: it ends TLS with ALPN HTTP2Preferred and passes on the bytes
 * within, nothing added. The certificate is the one that the API server made for 127.0.0.1.
 */
export const startTlsFront = async (
  folder: string,
  target: string,
): Promise<TlsFront> => {
  const read = (file: string) =>
    readFileSync(join(folder, 'serving', file), 'utf8');
  const open = new Set<Socket>();
  const server = tls.createServer(
    {
      cert: read('apiserver.crt'),
      key: read('apiserver.key'),
      ALPNProtocols: ['h2', 'http/1.1'],
    },
    near => {
      const far = connect(target);
      open.add(near);
      near.pipe(far).pipe(near);
      near.on('error', () => far.destroy());
      near.on('close', () => far.destroy());
      far.on('error', () => near.destroy());
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    ca: read('apiserver.crt'),
    stop: () =>
      new Promise(resolve => {
        open.forEach(socket => socket.destroy());
        server.close(() => resolve());
      }),
  };
};
