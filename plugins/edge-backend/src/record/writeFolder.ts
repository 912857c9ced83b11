import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ConflictError } from '@backstage/errors';

import type { RecordedFile } from './recordEdge';

/**
 * Writes files into a folder of their own.
 * @throws ConflictError where the folder holds something already: two recordings in one would be
 * read as one
 * @internal
 */
export const writeFolder = async (
  folder: string,
  files: readonly RecordedFile[],
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new ConflictError(`The folder "${folder}" is not empty`);
  }
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
};
