import type { Router } from 'express';
import { z } from 'zod/v3';

import { findRepository } from '../host/GitHost';
import { GithubError } from '../host/GithubError';
import { openPullOf } from '../host/pulls';
import { fullName } from '../repository/GitRepository';
import { resolveCommit } from '../repository/resolveCommit';
import type { GithubContext } from './GithubContext';
import { parseBody } from './parseBody';

const querySchema = z.object({
  query: z.string(),
  variables: z.object({
    owner: z.string(),
    repo: z.string(),
    head: z.string(),
  }),
});

/**
 * The one GraphQL query that octokit-plugin-create-pull-request sends: does the branch exist, and
 * is there an open pull request of it? Any other query is refused by name.
 * @internal
 */
export const addGraphqlRoute = (
  router: Router,
  context: GithubContext,
): void => {
  router.post('/graphql', async (req, res) => {
    const { query, variables } = parseBody(querySchema, req);
    if (!/\bref\(.*\bassociatedPullRequests\(/s.test(query)) {
      throw new GithubError(422, `This double does not answer: ${query}`);
    }
    const { owner, repo, head } = variables;
    const repository = findRepository(context.host, owner, repo);
    const commit = await resolveCommit(repository.store, `heads/${head}`);
    const pull = openPullOf(context.host, repository, head);
    const url = `${context.baseUrl}/${fullName(repository)}/pull`;
    const edges = pull
      ? [
          {
            node: {
              id: `PR_${pull.number}`,
              number: pull.number,
              url: `${url}/${pull.number}`,
            },
          },
        ]
      : [];
    const ref = commit ? { associatedPullRequests: { edges } } : null;
    res.json({ data: { repository: { ref } } });
  });
};
