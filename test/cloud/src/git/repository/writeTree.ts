import git, { type TreeEntry } from 'isomorphic-git';

import type { GitStore } from './GitRepository';
import { listFiles, type TreeFile } from './listFiles';

/**
 * What happens to one path: another blob, or `sha: null`, which deletes it.
 * @internal
 */
export type TreeChange =
  | TreeFile
  | { readonly path: string; readonly sha: null };

const writeLevel = async (
  store: GitStore,
  files: readonly TreeFile[],
): Promise<string> => {
  const folders = new Map<string, TreeFile[]>();
  const tree: TreeEntry[] = [];
  for (const file of files) {
    const slash = file.path.indexOf('/');
    if (slash < 0) {
      const { path, mode, sha } = file;
      tree.push({ path, mode, oid: sha, type: 'blob' });
    } else {
      const folder = file.path.slice(0, slash);
      const rest = { ...file, path: file.path.slice(slash + 1) };
      folders.set(folder, [...(folders.get(folder) ?? []), rest]);
    }
  }
  for (const [path, inside] of folders) {
    const oid = await writeLevel(store, inside);
    tree.push({ path, mode: '040000', oid, type: 'tree' });
  }
  return git.writeTree({ ...store, tree });
};

/**
 * Writes the tree that `base` becomes with these changes and gives its sha; without a base the
 * changes are the whole tree.
 * @internal
 */
export const writeTree = async (
  store: GitStore,
  changes: readonly TreeChange[],
  base?: string,
): Promise<string> => {
  const before = base ? await listFiles(store, base) : [];
  const files = new Map(before.map(file => [file.path, file]));
  for (const change of changes) {
    if (change.sha === null) {
      files.delete(change.path);
    } else {
      files.set(change.path, change);
    }
  }
  return writeLevel(store, [...files.values()]);
};
