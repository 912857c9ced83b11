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
 * A folder outside the checkout that is another one as soon as one of the files that pin its
 * content changes.
 * @public
 */
export const pinnedFolder = (name: string, pins: readonly string[]): string => {
  const key = createHash('sha256');
  for (const pin of pins) {
    key.update(readFileSync(pin));
  }
  return join(cacheRoot(), `${name}-${key.digest('hex').slice(0, 12)}`);
};

/** Where what is built from a module is kept: one folder for each go.mod and go.sum. @public */
export const cacheFolder = (module: GoModule): string =>
  pinnedFolder(
    module,
    ['go.mod', 'go.sum'].map(file => join(moduleFolder(module), file)),
  );

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
