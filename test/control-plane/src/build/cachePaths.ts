import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { ASSETS, BINARIES } from './binaries';
import type { AssetName, BinaryName, GoModule } from './binaries';

/** Folder of a Go module's go.mod. @public */
export const moduleFolder = (module: GoModule): string =>
  join(__dirname, '..', '..', 'go', module);

const cacheRoot = () =>
  join(
    process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
    'tls-edge',
    'control-plane',
  );

/**
 * Where what is built from a module is kept, outside the checkout. Another version of anything in
 * its go.mod or go.sum is another folder.
 * @public
 */
export const cacheFolder = (module: GoModule): string => {
  const key = createHash('sha256');
  for (const file of ['go.mod', 'go.sum']) {
    key.update(readFileSync(join(moduleFolder(module), file)));
  }
  return join(cacheRoot(), `${module}-${key.digest('hex').slice(0, 12)}`);
};

const moduleOf = <T extends { readonly module: GoModule }>(
  found: T | undefined,
  name: string,
): GoModule => {
  if (!found) {
    throw new Error(`Nothing called "${name}" is built`);
  }
  return found.module;
};

/** @public */
export const binaryPath = (name: BinaryName): string =>
  join(
    cacheFolder(
      moduleOf(
        BINARIES.find(binary => binary.name === name),
        name,
      ),
    ),
    name,
  );

/** @public */
export const assetPath = (file: AssetName): string =>
  join(
    cacheFolder(
      moduleOf(
        ASSETS.find(asset => asset.file === file),
        file,
      ),
    ),
    file,
  );
