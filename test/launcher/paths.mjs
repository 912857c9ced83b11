import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Made by the launcher, ignored by git: logs, reports, data of embedded servers. */
export const CACHE = join(ROOT, '.cache');

/** Folder of the Node that the package `node` brings along. */
export const NODE_BIN = join(ROOT, 'node_modules', 'node', 'bin');

export const BIN = join(ROOT, 'node_modules', '.bin');

export const bin = name => join(BIN, name);
