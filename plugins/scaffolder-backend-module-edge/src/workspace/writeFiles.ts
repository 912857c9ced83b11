import { dirname } from 'node:path';

import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import fs from 'fs-extra';

/**
 * A file to write, with its path below some folder.
 * @internal
 */
export interface NewFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Writes all files or none that would leave the folder: every path is resolved before the
 * first byte is written.
 * @throws NotAllowedError for a path that leads out of the folder
 * @internal
 */
export const writeFiles = async (
  folder: string,
  files: readonly NewFile[],
): Promise<void> => {
  const targets = files.map(({ path, content }) => ({
    target: resolveSafeChildPath(folder, path),
    content,
  }));
  for (const { target, content } of targets) {
    await fs.ensureDir(dirname(target));
    await fs.writeFile(target, content);
  }
};
