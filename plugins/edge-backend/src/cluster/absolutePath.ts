import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * A path of the configuration as the file system takes it: `~/` stands for the home folder, a
 * relative path begins in the folder that the portal was started in.
 * @internal
 */
export const absolutePath = (path: string): string =>
  resolve(path.startsWith('~/') ? join(homedir(), path.slice(2)) : path);
