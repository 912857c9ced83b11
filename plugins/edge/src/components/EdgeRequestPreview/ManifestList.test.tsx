import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PreviewRepository } from '@tls-edge/backstage-plugin-edge-common/report';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { watchClipboard } from '../../__fixtures__/watchClipboard';
import { ManifestList } from './ManifestList';

const HOSTILE = '<img src=x onerror=alert(1)> {{path}} $t(card.title)';

const longYaml = (scheme: string) =>
  [
    `scheme: ${scheme}`,
    ...Array.from({ length: 15 }, (_, index) => `option${index}: true`),
    '',
  ].join('\n');
const edgeYaml = (scheme = 'internal') => ({
  path: 'edge.yaml',
  yaml: longYaml(scheme),
});
const gateway = { path: 'gateway.yaml', yaml: 'kind: Gateway\n' };
const redirect = { path: 'route-redirect.yaml', yaml: 'kind: HTTPRoute\n' };

const present = (
  manifests = [edgeYaml(), gateway],
  isAsWritten?: boolean,
): PreviewRepository => ({ state: 'present', manifests, isAsWritten });

const renderList = (
  repository: PreviewRepository | undefined,
  manifests = [edgeYaml('internet-facing'), gateway],
) =>
  renderInTestApp(
    <ManifestList manifests={manifests} repository={repository} />,
  );
const folds = () =>
  screen
    .getAllByRole('button', { expanded: false })
    .map(({ textContent }) => textContent);
const marked = (container: HTMLElement, tag: 'ins' | 'del') =>
  [...container.querySelectorAll(tag)].map(({ textContent }) => textContent);

describe('ManifestList', () => {
  it.each<[string, PreviewRepository, RegExp]>([
    ['it is empty', { state: 'empty' }, /no request of this edge yet/],
    [
      'it cannot be read',
      { state: 'unknown', reason: 'forbidden' },
      /not marked: the repository could not be read \(forbidden\)/,
    ],
    [
      'it holds something else',
      { state: 'unknown', reason: 'invalid' },
      /not marked: .* no request that the policy allows today/,
    ],
  ])('marks nothing when %s', async (_why, repository, note) => {
    const { container } = await renderList(repository);

    expect(folds()).toEqual(['edge.yaml', 'gateway.yaml']);
    expect(marked(container, 'ins')).toEqual([]);
    expect(screen.getByText(note)).toBeVisible();
  });

  it('shows files as they are where nothing is known of the repository', async () => {
    await renderList(undefined);

    expect(folds()).toEqual(['edge.yaml', 'gateway.yaml']);
    expect(screen.queryByText(/repository/)).not.toBeInTheDocument();
  });

  it('marks by sign and word what comes and what goes', async () => {
    const { container } = await renderList(present());

    expect(marked(container, 'del')).toEqual(['removed:−scheme: internal']);
    expect(marked(container, 'ins')).toEqual([
      'added:+scheme: internet-facing',
    ]);
  });

  it('opens the files that change, and keeps the others folded', async () => {
    await renderList(present());

    expect(
      screen.getByRole('button', { name: 'edge.yaml: changed, +1 −1 lines' }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(folds()).toEqual(['12 unchanged lines', 'gateway.yaml: as it is']);
  });

  it('unfolds unchanged lines by keyboard', async () => {
    const user = userEvent.setup();
    await renderList(present());
    expect(screen.getByText('option2: true')).toBeVisible();
    expect(screen.queryByText('option3: true')).not.toBeInTheDocument();

    screen.getByRole('button', { name: '12 unchanged lines' }).focus();
    await user.keyboard('{Enter}');

    expect(screen.getByText('option14: true')).toBeInTheDocument();
  });

  it('shows a file that goes away, with nothing of it to copy', async () => {
    const { container } = await renderList(
      present([edgeYaml(), gateway, redirect]),
      [edgeYaml(), gateway],
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'route-redirect.yaml: goes away' }),
    );

    expect(marked(container, 'del')).toEqual(['removed:−kind: HTTPRoute']);
    expect(
      screen.queryByRole('button', { name: 'Copy route-redirect.yaml' }),
    ).not.toBeInTheDocument();
  });

  it('copies what is written, without signs', async () => {
    const copied = watchClipboard();
    await renderList(present());

    await userEvent.click(
      screen.getByRole('button', { name: 'Copy edge.yaml' }),
    );

    expect(copied).toEqual([longYaml('internet-facing')]);
  });

  it.each<[string, Parameters<typeof present>, RegExp]>([
    [
      'nothing changes',
      [[edgeYaml('internet-facing'), gateway]],
      /holds exactly this: nothing would change\.$/,
    ],
    [
      'files change, come and go',
      [[edgeYaml(), redirect]],
      /: 1 changed, 1 new, 1 gone, 0 with new hashes alone\.$/,
    ],
    [
      'the policy has moved on',
      [[edgeYaml(), gateway], false],
      /1 changed.* The policy has changed since the last merge/,
    ],
    [
      'the policy is as it was',
      [[edgeYaml(), gateway], true],
      /1 changed[^:]*hashes alone\.$/,
    ],
  ])('says in a sentence that %s', async (_what, repository, sentence) => {
    await renderList(present(...repository));

    expect(screen.getByText(sentence)).toBeVisible();
  });

  it('shows hostile lines as text', async () => {
    const { container } = await renderList(present(), [
      { path: 'edge.yaml', yaml: `${HOSTILE}\n` },
      gateway,
    ]);

    expect(screen.getByText(HOSTILE)).toBeVisible();
    expect(container.querySelector('img')).toBeNull();
  });

  it('is accessible with marks and folds', async () => {
    const { container } = await renderList(
      present([edgeYaml(), gateway, redirect]),
    );
    expect(within(container).getAllByRole('button').length).toBeGreaterThan(2);

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
