/**
 * A pull request of the double: GitHub's states `open`, and `closed` with or without a merge.
 * @public
 */
export interface PullRequest {
  /** Unique over the whole host, so that a number alone names a pull request. */
  readonly number: number;
  readonly owner: string;
  readonly repository: string;
  readonly title: string;
  readonly body: string;
  readonly head: string;
  readonly base: string;
  readonly draft: boolean;
  readonly state: 'open' | 'closed';
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt?: string;
  readonly merge?: PullRequestMerge;
}

/**
 * What a merge leaves behind, kept because branches move on afterwards.
 * @public
 */
export interface PullRequestMerge {
  /** ISO 8601. */
  readonly at: string;
  /** The merge commit. */
  readonly sha: string;
  /** Heads of the two branches just before. */
  readonly baseSha: string;
  readonly headSha: string;
}
