import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { responseError } from '../../__fixtures__/responseError';
import { rule } from '../../__fixtures__/rules';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { EdgeRoutes } from '../EdgePage';

const rules = () => ({
  items: [
    rule({ explains: ['K14'] }),
    rule({
      id: 'K14',
      name: 'listener-refused',
      title: 'Listener refused',
      severity: 'warning',
      impact: 'partial',
      hop: 'gateway',
      needs: ['cluster', 'starlight'],
      docs: '<b>Refused</b> by the controller.',
    }),
    rule({ id: 'Z01', severity: 'splendid', impact: 'joy', title: 'New' }),
  ],
});

const renderRules = (answer: FakeEdgeApi['rules'], path = '/rules') =>
  renderWithEdgeApi(<EdgeRoutes />, new FakeEdgeApi({ rules: answer }), {
    path,
  });

const item = async (id: string) =>
  (await screen.findByRole('link', { name: `Link to rule ${id}` })).closest(
    'li',
  );

describe('the rule catalogue', () => {
  it('says of each rule what it concerns, looks at and explains', async () => {
    await renderRules(rules());

    const loop = await item('M20');
    expect(loop).toHaveTextContent('M20 Redirect loop');
    expect(loop).toHaveTextContent('Error · outage · redirect-loop');
    expect(loop).toHaveTextContent(
      'Concerns: Routes · Looks at: manifests · Explains: K14',
    );
  });

  it('lists rules by group', async () => {
    await renderRules(rules());
    await item('M20');

    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Manifests, as asked for and as they live',
      'Kubernetes, seen from its status',
      'Others',
    ]);
  });

  it('keeps the words of a newer backend', async () => {
    await renderRules(rules());

    expect(await item('Z01')).toHaveTextContent('splendid · joy');
    expect(await item('K14')).toHaveTextContent('the cluster, starlight');
  });

  it('shows explanations as text, with names as code', async () => {
    await renderRules(rules());

    expect(await item('K14')).toHaveTextContent('<b>Refused</b> by the');
    expect(screen.getAllByText('443')[0].tagName).toBe('CODE');
  });

  it('goes to the rule that the address names', async () => {
    await renderRules(rules(), '/rules#k14');

    const target = await item('K14');
    await waitFor(() => expect(target).toHaveFocus());
    expect(target).toHaveAttribute('id', 'k14');
  });

  it('goes from a cause to what it explains by keyboard', async () => {
    const user = userEvent.setup();
    await renderRules(rules());
    const loop = await item('M20');
    within(loop as HTMLElement)
      .getByRole('link', { name: 'K14' })
      .focus();

    await user.keyboard('{Enter}');

    await waitFor(async () => expect(await item('K14')).toHaveFocus());
    expect(screen.getByTestId('location')).toHaveTextContent('/rules#k14');
  });

  it('searches, keeps the words in the URL, and says how many it found', async () => {
    const user = userEvent.setup();
    await renderRules(rules());
    await user.type(await screen.findByLabelText('Search rules'), 'listener');

    await waitFor(() =>
      expect(screen.getByTestId('location')).toHaveTextContent(
        '/rules?q=listener',
      ),
    );
    expect(screen.getByText('1 rule')).toBeVisible();
    expect(screen.queryByText('Redirect loop')).not.toBeInTheDocument();
  });

  it('says so when nothing matches', async () => {
    await renderRules(rules(), '/rules?q=splendour');

    expect(await screen.findByText('No rule matches')).toBeVisible();
  });

  it('shows the shape of the page while it loads', async () => {
    await renderRules(undefined);

    expect(screen.getByTestId('edge-table-skeleton')).toBeInTheDocument();
  });

  it('says what a failure means', async () => {
    await renderRules(new Error('down'));

    expect(
      await screen.findByText('The rules could not be read'),
    ).toBeVisible();
  });

  it('says whom to ask when it is refused', async () => {
    await renderRules(await responseError(403));

    expect(await screen.findByText('Ask your platform team.')).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = await renderRules(rules());
    await item('M20');

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
