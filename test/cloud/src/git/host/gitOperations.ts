import type { GitOperations } from '../GitServer';
import type { GitRepository } from '../repository/GitRepository';
import { listFiles, readBlob } from '../repository/listFiles';
import { resolveCommit } from '../repository/resolveCommit';
import {
  createRepository,
  findRepository,
  pushFiles,
  type GitHost,
} from './GitHost';
import { mergePull } from './mergePull';
import { listPulls } from './pulls';

const readFiles = async (
  { store }: GitRepository,
  branch: string,
): Promise<Record<string, string>> => {
  const commit = await resolveCommit(store, branch);
  const files = commit ? await listFiles(store, commit) : [];
  const entries = files.map(async ({ path, sha }) => {
    const bytes = await readBlob(store, sha);
    return [path, bytes.toString('utf8')];
  });
  return Object.fromEntries(await Promise.all(entries));
};

/**
 * The host's state as operations that need no HTTP.
 * @internal
 */
export const gitOperations = (host: GitHost): GitOperations => ({
  createRepository: wanted => createRepository(host, wanted),
  push: ({ owner, name, branch = 'main', files, message = 'Change' }) => {
    const repository = findRepository(host, owner, name);
    return pushFiles(host, { repository, branch, files, message });
  },
  repositories: () => [...host.repositories.values()],
  readFiles: async ({ owner, name }, branch = 'main') =>
    readFiles(findRepository(host, owner, name), branch),
  pulls: () => listPulls(host),
  mergePull: number => mergePull(host, number),
  onPush: listener => {
    host.listeners.add(listener);
    return () => host.listeners.delete(listener);
  },
  reset: () => {
    host.repositories.clear();
    host.pulls.clear();
  },
});
