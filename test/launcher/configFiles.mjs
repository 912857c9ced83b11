import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { ROOT } from './paths.mjs';

/**
 * Splits the arguments of `npm start` into configuration files and the rest. Files of one's own
 * mean real clusters: they come after the portal's configuration with the embedded cloud taken
 * out. Throws when a file is not there.
 */
export const readConfigFiles = (
  args,
  folder = process.env.INIT_CWD ?? process.cwd(),
) => {
  const own = [];
  const rest = [];
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '--config') {
      i += 1;
      own.push(resolve(folder, args[i] ?? ''));
    } else {
      rest.push(args[i]);
    }
  }
  const missing = own.find(file => !/\.ya?ml$/.test(file) || !existsSync(file));
  if (missing) {
    throw new Error(
      `--config needs a YAML file that exists; "${missing}" is not one`,
    );
  }
  const portal = join(ROOT, 'app-config.yaml');
  const files =
    own.length > 0
      ? [portal, join(ROOT, 'test/portal/real-clusters.yaml'), ...own]
      : [portal];
  return { isReal: own.length > 0, files, rest };
};

/** The same files as arguments of a Backstage command. */
export const configArguments = files =>
  files.flatMap(file => ['--config', file]);
