import type { GitHost } from '../host/GitHost';
import { findRepository } from '../host/GitHost';
import { pullCommits } from '../host/pulls';
import type { PullRequest } from '../host/PullRequest';
import { changedFiles, type ChangedFile } from '../repository/changedFiles';
import type { DiffLine } from '../repository/diffLines';
import { html, type Html } from './html';
import { renderMarkdown } from './renderMarkdown';

/**
 * How a pull request's state reads to people.
 * @internal
 */
export const pullState = (pull: PullRequest): 'Open' | 'Merged' | 'Closed' => {
  if (pull.merge) {
    return 'Merged';
  }
  return pull.state === 'open' ? 'Open' : 'Closed';
};

const lineClass = { '+': 'add', '-': 'del', ' ': 'same' } as const;

const diffLine = ({ sign, text }: DiffLine): Html =>
  html`<span class="${lineClass[sign]}">${sign}${text}</span>`;

const changedFile = ({ path, status, lines }: ChangedFile): Html => html`
  <section aria-label="${path}">
    <h3><code>${path}</code> (${status})</h3>
    <pre>${lines.map(diffLine)}</pre>
  </section>
`;

const mergeForm = (pull: PullRequest): Html =>
  pull.state === 'open'
    ? html`<form
        method="post"
        action="/${pull.owner}/${pull.repository}/pull/${pull.number}/merge"
      >
        <button type="submit">Merge pull request</button>
      </form>`
    : html``;

/**
 * A pull request as a reviewer sees it: state, description, changed files and the merge button.
 * @internal
 */
export const pullPage = async (
  host: GitHost,
  pull: PullRequest,
): Promise<{ title: string; main: Html }> => {
  const { store } = findRepository(host, pull.owner, pull.repository);
  const files = await changedFiles(store, await pullCommits(host, pull));
  const state = pullState(pull);
  const main = html`
    <p><a href="/">Repositories</a> / ${pull.owner}/${pull.repository}</p>
    <h1>${pull.title} #${pull.number}</h1>
    <p>
      <span class="state ${state.toLowerCase()}">${state}</span>
      <code>${pull.head}</code> into <code>${pull.base}</code>
    </p>
    <div class="body">${renderMarkdown(pull.body)}</div>
    ${mergeForm(pull)}
    <h2>Files changed: ${files.length}</h2>
    ${files.map(changedFile)}
  `;
  return { title: `${pull.title} #${pull.number}`, main };
};
