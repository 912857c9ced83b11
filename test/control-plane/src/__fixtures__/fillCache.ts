import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { ASSETS, BINARIES } from '../build/binaries';
import { assetPath, binaryPath } from '../build/cachePaths';

/** Puts something in the place of everything that is built. */
export const fillCache = (): void => {
  const paths = [
    ...BINARIES.map(({ name }) => binaryPath(name)),
    ...ASSETS.map(({ file }) => assetPath(file)),
  ];
  for (const path of paths) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'built before');
  }
};
