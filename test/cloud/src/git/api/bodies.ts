import type { ReadCommitResult } from 'isomorphic-git';

import { pullCommits } from '../host/pulls';
import type { PullRequest } from '../host/PullRequest';
import { fullName, type GitRepository } from '../repository/GitRepository';
import type { Signature } from '../repository/commitFiles';
import type { GithubContext } from './GithubContext';

/** The account every answer names: the double knows one. @internal */
export const DEMO_USER = { login: 'backstage-bot', id: 1, type: 'User' };

/** @internal */
export const repositoryUrl = (
  { baseUrl }: GithubContext,
  repository: Pick<GitRepository, 'owner' | 'name'>,
): string => `${baseUrl}/api/v3/repos/${fullName(repository)}`;

/** GitHub's repository resource, as far as Backstage and octokit read it. @internal */
export const repositoryBody = (
  context: GithubContext,
  repository: GitRepository,
) => {
  const url = repositoryUrl(context, repository);
  return {
    name: repository.name,
    full_name: fullName(repository),
    owner: { login: repository.owner, type: 'Organization' },
    private: false,
    default_branch: repository.defaultBranch,
    html_url: `${context.baseUrl}/${fullName(repository)}`,
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    trees_url: `${url}/git/trees{/sha}`,
    permissions: { admin: false, push: true, pull: true },
  };
};

const person = ({ name, email, timestamp }: Signature) => ({
  name,
  email,
  date: new Date(timestamp * 1000).toISOString(),
});

/** GitHub's Git commit resource. @internal */
export const gitCommitBody = ({ oid, commit }: ReadCommitResult) => ({
  sha: oid,
  message: commit.message,
  tree: { sha: commit.tree },
  parents: commit.parent.map(sha => ({ sha })),
  author: person(commit.author),
  committer: person(commit.committer),
});

/** GitHub's commit resource, which wraps the Git commit. @internal */
export const commitBody = (read: ReadCommitResult) => {
  const { sha, parents, ...commit } = gitCommitBody(read);
  return { sha, commit, parents, author: DEMO_USER, committer: DEMO_USER };
};

/** GitHub's pull request resource. @internal */
export const pullBody = async (context: GithubContext, pull: PullRequest) => {
  const { base, head } = await pullCommits(context.host, pull);
  const repository = { owner: pull.owner, name: pull.repository };
  return {
    id: pull.number,
    node_id: `PR_${pull.number}`,
    number: pull.number,
    state: pull.state,
    title: pull.title,
    body: pull.body,
    draft: pull.draft,
    user: DEMO_USER,
    url: `${repositoryUrl(context, repository)}/pulls/${pull.number}`,
    html_url: `${context.baseUrl}/${fullName(repository)}/pull/${pull.number}`,
    head: { ref: pull.head, sha: head, label: `${pull.owner}:${pull.head}` },
    base: { ref: pull.base, sha: base, label: `${pull.owner}:${pull.base}` },
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt ?? null,
    merged: pull.merge !== undefined,
    merged_at: pull.merge?.at ?? null,
    merge_commit_sha: pull.merge?.sha ?? null,
  };
};
