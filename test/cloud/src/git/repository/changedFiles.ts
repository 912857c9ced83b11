import git from 'isomorphic-git';

import { diffLines, type DiffLine } from './diffLines';
import type { GitStore } from './GitRepository';
import { listFiles, readBlob } from './listFiles';

/**
 * One file that differs between two commits.
 * @public
 */
export interface ChangedFile {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'removed';
  readonly sha: string;
  readonly lines: readonly DiffLine[];
}

/**
 * What `head` changes since it left `base`, by path: the files a pull request shows.
 * @internal
 */
export const changedFiles = async (
  store: GitStore,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<ChangedFile[]> => {
  const [fork] = await git.findMergeBase({ ...store, oids: [base, head] });
  const before = new Map(
    (await listFiles(store, fork)).map(file => [file.path, file.sha]),
  );
  const after = new Map(
    (await listFiles(store, head)).map(file => [file.path, file.sha]),
  );
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const text = async (sha?: string) =>
    sha ? (await readBlob(store, sha)).toString('utf8') : '';
  return Promise.all(
    paths
      .filter(path => before.get(path) !== after.get(path))
      .map(async (path): Promise<ChangedFile> => {
        const [old, next] = [before.get(path), after.get(path)];
        const lines = diffLines(await text(old), await text(next));
        const changed = old && next ? 'modified' : undefined;
        const status = changed ?? (next ? 'added' : 'removed');
        return { path, status, sha: next ?? old ?? '', lines };
      }),
  );
};
