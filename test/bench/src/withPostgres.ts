/* eslint-disable @backstage/no-relative-monorepo-imports -- brought up as `npm start` does */
/** The variable that names the PostgreSQL of the tests. */
const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Runs with the PostgreSQL of the tests where one is named, else with one of its own as
 * `npm start` brings it up, gone afterwards.
 * @internal
 */
export const withPostgres = async <T>(
  run: (connection: string) => Promise<T>,
): Promise<T> => {
  const named = process.env[VARIABLE];
  if (named) {
    return run(named);
  }
  const { findFreePorts } = await import('../../launcher/ports.mjs');
  const { startPostgres } = await import('../../launcher/postgres.mjs');
  const { endAll } = await import('../../launcher/processes.mjs');
  try {
    const { POSTGRES } = await findFreePorts(['POSTGRES']);
    return await run(await startPostgres(POSTGRES));
  } finally {
    await endAll();
  }
};
