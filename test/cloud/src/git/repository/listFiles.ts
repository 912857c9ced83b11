import git from 'isomorphic-git';

import type { GitStore } from './GitRepository';

/**
 * One file of a tree, with its path from the root of that tree.
 * @public
 */
export interface TreeFile {
  readonly path: string;
  /** Git's file mode: `100644`, `100755` or `120000`. */
  readonly mode: string;
  readonly sha: string;
}

/**
 * All files below a commit or tree, folders flattened, sorted by path.
 * @internal
 */
export const listFiles = async (
  store: GitStore,
  oid: string,
  prefix = '',
): Promise<TreeFile[]> => {
  const { tree } = await git.readTree({ ...store, oid });
  const nested = await Promise.all(
    tree.map(async entry =>
      entry.type === 'tree'
        ? listFiles(store, entry.oid, `${prefix}${entry.path}/`)
        : [{ path: prefix + entry.path, mode: entry.mode, sha: entry.oid }],
    ),
  );
  return nested.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
};

/**
 * The bytes of one blob.
 * @internal
 */
export const readBlob = async (store: GitStore, oid: string): Promise<Buffer> =>
  Buffer.from((await git.readBlob({ ...store, oid })).blob);
