import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The exports of a TypeScript file of the benchmarks, by its path below `src`. */
export const load = file => {
  require('@backstage/cli/config/nodeTransform.cjs');
  return require(`../src/${file}.ts`);
};
