import type { PullRequest } from '../../git';
import type { Cloud } from '../Cloud';

/** A pull request as the control API shows it. @public */
export interface PullState {
  readonly number: number;
  readonly title: string;
  /** `demo/orders`. */
  readonly repository: string;
  readonly branch: string;
  readonly state: 'open' | 'merged' | 'closed';
  /** Its page at the Git double. */
  readonly url: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

const stateOf = ({ state, merge }: PullRequest): PullState['state'] => {
  if (state === 'open') {
    return 'open';
  }
  return merge ? 'merged' : 'closed';
};

/** One pull request with the address of its page. @public */
export function pullState({ git }: Cloud, pull: PullRequest): PullState {
  const repository = `${pull.owner}/${pull.repository}`;
  return {
    number: pull.number,
    title: pull.title,
    repository,
    branch: pull.head,
    state: stateOf(pull),
    url: `${git.url}/${repository}/pull/${pull.number}`,
    createdAt: pull.createdAt,
  };
}

/** All pull requests of all repositories, newest first. @public */
export const readPulls = (cloud: Cloud): readonly PullState[] =>
  cloud.git.pulls().map(pull => pullState(cloud, pull));
