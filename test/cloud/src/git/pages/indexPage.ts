import type { GitHost } from '../host/GitHost';
import { listPulls } from '../host/pulls';
import type { PullRequest } from '../host/PullRequest';
import { fullName, type GitRepository } from '../repository/GitRepository';
import { html, type Html } from './html';
import { pullState } from './pullPage';

const pullItem = (pull: PullRequest): Html =>
  html`<li>
    <a href="/${pull.owner}/${pull.repository}/pull/${pull.number}"
      >${pull.title} #${pull.number}</a
    >
    (${pullState(pull)})
  </li>`;

const repositorySection = (host: GitHost, repository: GitRepository): Html => {
  const name = fullName(repository);
  const pulls = listPulls(host, repository);
  return html`
    <section aria-label="${name}">
      <h2><a href="/${name}/tree/${repository.defaultBranch}/">${name}</a></h2>
      ${pulls.length > 0
        ? html`<ul>
            ${pulls.map(pullItem)}
          </ul>`
        : html`<p>No pull requests.</p>`}
    </section>
  `;
};

/**
 * All repositories with their pull requests, newest first.
 * @internal
 */
export const indexPage = (host: GitHost): { title: string; main: Html } => ({
  title: 'Repositories',
  main: html`
    <h1>Repositories</h1>
    ${[...host.repositories.values()].map(one => repositorySection(host, one))}
  `,
});
