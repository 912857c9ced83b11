import { InputError, NotAllowedError } from '@backstage/errors';
import type {
  EdgeEnvironment,
  EdgePolicy,
} from '@tls-edge/backstage-plugin-edge-common';

import { parseRepoUrl } from './parseRepoUrl';
import {
  formatRepoUrl,
  parseRepositoryUrl,
  repositoryKey,
  type RepositoryUrl,
} from './RepositoryUrl';

/**
 * Where the pull request goes.
 * @internal
 */
export interface TargetRepository extends RepositoryUrl {
  readonly branch: string;
  /** Folder below which `edge/` stands, from the root of the repository; mostly empty. */
  readonly root: string;
}

const DEFAULT_BRANCH = 'main';

const configured = ({
  name,
  repository,
}: EdgeEnvironment): TargetRepository | undefined => {
  if (!repository) {
    return undefined;
  }
  const parsed = parseRepositoryUrl(repository.url);
  if (!parsed) {
    throw new InputError(
      `edge.environments, '${name}': repository.url is "${repository.url}"; allowed: the web address of a repository`,
    );
  }
  const root = (repository.path ?? '').replace(/^\/+|\/+$/g, '');
  const branch = repository.branch ?? parsed.branch ?? DEFAULT_BRANCH;
  return { ...parsed, branch, root };
};

const own = (sourceLocation?: string): TargetRepository | undefined => {
  const url = sourceLocation?.replace(/^url:/, '');
  const parsed = url ? parseRepositoryUrl(url) : undefined;
  return (
    parsed && {
      ...parsed,
      branch: parsed.branch ?? DEFAULT_BRANCH,
      root: '',
    }
  );
};

/** A policy entry: `host/owner/name`, `host/owner/*`, a web address or a `repoUrl`. */
const isAllowed = (target: RepositoryUrl, entry: string): boolean => {
  const repository = entry.includes('?')
    ? parseRepoUrl(entry)
    : parseRepositoryUrl(entry);
  const pattern = repository ? repositoryKey(repository) : entry.toLowerCase();
  const key = repositoryKey(target);
  return pattern.endsWith('/*')
    ? key.startsWith(pattern.slice(0, -1))
    : key === pattern;
};

/**
 * The configuration repository of the environment, or the entity's own. Another one must be
 * allowed by policy, because publish actions may write with the portal's rights.
 * @throws InputError when no repository is known, NotAllowedError when it may not be written to
 * @internal
 */
export const chooseRepository = (options: {
  readonly sourceLocation?: string;
  readonly environment: EdgeEnvironment;
  readonly policy: Pick<EdgePolicy, 'allowedRepos'>;
  readonly repoUrl?: string;
}): TargetRepository => {
  const { sourceLocation, environment, policy, repoUrl } = options;
  const derived = configured(environment) ?? own(sourceLocation);
  const wanted = repoUrl ? parseRepoUrl(repoUrl) : undefined;
  if (!wanted) {
    if (!derived) {
      throw new InputError(
        'repoUrl is missing and the entity names no repository; give repoUrl or add the annotation backstage.io/source-location',
      );
    }
    return derived;
  }
  if (derived && repositoryKey(wanted) === repositoryKey(derived)) {
    return derived;
  }
  if (!policy.allowedRepos.some(entry => isAllowed(wanted, entry))) {
    const allowed = [
      ...(derived ? [formatRepoUrl(derived)] : []),
      ...policy.allowedRepos,
    ];
    throw new NotAllowedError(
      `repoUrl is "${repoUrl}"; allowed: ${
        allowed.join(', ') || 'no repository beside the entity’s own'
      }`,
    );
  }
  return { ...wanted, branch: DEFAULT_BRANCH, root: '' };
};
