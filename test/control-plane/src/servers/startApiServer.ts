import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ApiAddress } from '../api/ApiClient';
import { createApiClient } from '../api/ApiClient';
import { binaryPath } from '../build/cachePaths';
import type { Server } from '../processes/Servers';
import type { Run } from './Run';

/** The addresses Services get; pods have those of their nodes. */
const SERVICE_RANGE = '10.96.0.0/16';

/** Signs service account tokens. */
const writeSigningKey = (path: string) => {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
};

/** The one user with a fixed token may do everything; others are service accounts. */
const writeTokens = (path: string): string => {
  if (!existsSync(path)) {
    const group = '"system:masters"';
    writeFileSync(path, `${randomUUID()},admin,admin,${group}\n`);
  }
  return readFileSync(path, 'utf8').split(',')[0];
};

/** An API server that can be started again on the same data. @internal */
export interface ApiServer {
  readonly address: ApiAddress;
  readonly server: Server;
}

/**
 * Starts the API server. It makes its own serving certificate, which is its own authority, so
 * that nothing but this file needs to be trusted.
 * @param flags - of its command line, behind the usual ones
 * @internal
 */
export const startApiServer = async (
  run: Run,
  flags: readonly string[] = [],
): Promise<ApiServer> => {
  const { servers, ports } = run;
  const at = (file: string) => join(servers.folder, file);
  writeSigningKey(at('service-account.key'));
  const token = writeTokens(at('tokens.csv'));
  const server = servers.start({
    name: 'kube-apiserver',
    command: binaryPath('kube-apiserver'),
    args: [
      `--etcd-servers=http://127.0.0.1:${ports.etcd}`,
      '--bind-address=127.0.0.1',
      '--advertise-address=127.0.0.1',
      `--secure-port=${ports.api}`,
      `--cert-dir=${at('serving')}`,
      `--token-auth-file=${at('tokens.csv')}`,
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-account-key-file=${at('service-account.key')}`,
      `--service-account-signing-key-file=${at('service-account.key')}`,
      `--service-cluster-ip-range=${SERVICE_RANGE}`,
      '--endpoint-reconciler-type=none',
      '--authorization-mode=RBAC',
      '--profiling=false',
      ...flags,
    ],
  });
  const addressOf = (): ApiAddress => ({
    url: `https://127.0.0.1:${ports.api}`,
    token,
    ca: readFileSync(at('serving/apiserver.crt'), 'utf8'),
  });
  await server.ready(async () => {
    const { code } = await createApiClient(addressOf()).get('/readyz');
    return code === 200;
  }, 120);
  return { address: addressOf(), server };
};
