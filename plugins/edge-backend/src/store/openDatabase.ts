import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Folder of the plugin's migrations, as an absolute path. @internal */
export const MIGRATIONS = resolvePackagePath(
  '@tls-edge/backstage-plugin-edge-backend',
  'migrations',
);

/**
 * The plugin's database with its tables as this version needs them.
 * @internal
 */
export const openDatabase = async (
  database: DatabaseService,
): Promise<Knex> => {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: MIGRATIONS });
  }
  return knex;
};
