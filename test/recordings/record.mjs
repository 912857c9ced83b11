#!/usr/bin/env node
// Records one edge of a real cluster and account into a folder that `pack.mjs` packs, with the
// portal's own configuration:
//   npm run edge-record -- --config FILE --edge CLUSTER/NAMESPACE/GATEWAY --out FOLDER [--mask]
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

import { ConfigSources } from '@backstage/config-loader';

const folder = process.env.INIT_CWD ?? process.cwd();
const args = process.argv
  .slice(2)
  .map((word, at, all) =>
    ['--config', '--out'].includes(all[at - 1]) && !word.includes('://')
      ? resolve(folder, word)
      : word,
  );

// The backend is TypeScript; the transform is set up by `node --require`.
const require = createRequire(import.meta.url);
const {
  runRecord,
} = require('../../plugins/edge-backend/src/record/runRecord.ts');

try {
  const config = await ConfigSources.toConfig(
    ConfigSources.default({ argv: args, watch: false }),
  );
  process.stdout.write(`${await runRecord(args, config)}\n`);
  process.exit(0);
} catch (error) {
  process.stderr.write(`edge-record: ${error.message}\n`);
  process.exit(1);
}
