import { randomBytes } from 'node:crypto';

import type { Knex } from 'knex';

/**
 * A random value of this installation, made at its first start and the same for all replicas.
 * @internal
 */
export const readSecret = async (knex: Knex, name: string): Promise<string> => {
  await knex('settings')
    .insert({ name, value: randomBytes(32).toString('hex') })
    .onConflict('name')
    .ignore();
  const { value } = await knex<{ name: string; value: string }>('settings')
    .where({ name })
    .first()
    .then(row => row ?? { value: '' });
  return value;
};
