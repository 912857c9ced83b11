import type { KubeConfig } from '@kubernetes/client-node';

import type { GitServer } from '../GitServer';
import { fullName } from '../repository/GitRepository';
import { createLoop, type Loop } from './createLoop';
import { manifestKey, type Manifest } from './Manifest';
import { readManifests } from './readManifests';
import { syncOnce } from './syncOnce';
import { createSyncTarget } from './SyncTarget';

/**
 * The running sync: what a GitOps engine does for the demo.
 * @public
 */
export interface Sync extends Omit<Loop, 'demand'> {
  /** Refusals of the last pass, by object or by repository; empty when all is applied. */
  failures(): Readonly<Record<string, string>>;
  /** Forgets what it applied, for a cluster that was emptied. */
  reset(): void;
}

const named = (manifest: Manifest): [string, Manifest] => [
  manifestKey(manifest),
  manifest,
];

/** Which files of which repository a cluster is to have. @public */
export type FileSelection = (repository: string, path: string) => boolean;

const selected = (
  files: Readonly<Record<string, string>>,
  isWanted: (path: string) => boolean,
) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => isWanted(path)));

const readAll = async (git: GitServer, selects: FileSelection) => {
  const manifests: Manifest[] = [];
  const failures: Record<string, string> = {};
  for (const repository of git.repositories()) {
    try {
      const files = selected(await git.readFiles(repository), path =>
        selects(repository.name, path),
      );
      manifests.push(...readManifests(files));
    } catch (error) {
      failures[fullName(repository)] = `${error}`;
    }
  }
  return { manifests, failures };
};

/**
 * Keeps a cluster at what `main` of all repositories says, or those of their files that are
 * selected: at once after each push, and again after `retryMs` while something is refused.
 * @public
 */
export const startSync = (options: {
  readonly git: GitServer;
  readonly kubeConfig: KubeConfig;
  readonly selects?: FileSelection;
  readonly retryMs?: number;
}): Sync => {
  const { git, kubeConfig, selects = () => true, retryMs = 2000 } = options;
  const target = createSyncTarget(kubeConfig, 'demo-sync');
  let applied: ReadonlyMap<string, Manifest> = new Map();
  let failures: Readonly<Record<string, string>> = {};

  const loop = createLoop(async () => {
    const read = await readAll(git, selects);
    // A repository that cannot be read must not lose its objects to pruning.
    const keep = Object.keys(read.failures).length > 0 ? applied : new Map();
    const wanted = new Map([...keep, ...read.manifests.map(named)]);
    const result = await syncOnce({ target, wanted, before: applied });
    applied = result.applied;
    failures = { ...read.failures, ...result.failures };
    return Object.keys(failures).length === 0;
  }, retryMs);
  const leave = git.onPush(({ repository, branch }) => {
    if (branch === repository.defaultBranch) {
      loop.demand();
    }
  });
  loop.demand();

  return {
    ...loop,
    failures: () => failures,
    reset: () => {
      applied = new Map();
      failures = {};
    },
    stop: async () => {
      leave();
      await loop.stop();
    },
  };
};
