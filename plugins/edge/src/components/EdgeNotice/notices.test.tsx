import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '../../__fixtures__/responseError';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import {
  EdgeSkeleton,
  FetchFailed,
  NoEdge,
  NotAllowed,
  UnconfirmedEdges,
} from '.';

const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };

describe('EdgeSkeleton', () => {
  it('says that something is on its way', async () => {
    await renderInTestApp(<EdgeSkeleton />);

    expect(screen.getByTestId('edge-skeleton')).toHaveAttribute(
      'aria-busy',
      'true',
    );
    expect(screen.getByText('Loading')).toBeInTheDocument();
  });
});

describe('NoEdge', () => {
  it('offers no request in a portal without scaffolder', async () => {
    await renderInTestApp(<NoEdge entityRef="component:default/orders" />);

    expect(screen.getByText(/An edge is the TLS-terminated/)).toBeVisible();
    expect(screen.queryByText('Request an edge')).not.toBeInTheDocument();
    expect(screen.getByText('Link an existing Gateway')).toBeVisible();
  });

  it('says what to write on both sides to link a Gateway', async () => {
    const user = userEvent.setup();
    await renderInTestApp(<NoEdge entityRef="component:default/orders" />);

    await user.click(screen.getByText('Link an existing Gateway'));

    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText(/tls-edge\.dev\/edge: <cluster>\/<namespace>/),
    ).toBeVisible();
    expect(
      dialog.getByText(/tls-edge\.dev\/entity-ref: component:default\/orders/),
    ).toBeVisible();
    expect(dialog.getAllByRole('button', { name: /^Copy/ })).toHaveLength(2);
  });

  it('names the dialog for those who hear it', async () => {
    const user = userEvent.setup();
    const { baseElement } = await renderInTestApp(
      <NoEdge entityRef="component:default/orders" />,
    );
    await user.click(screen.getByText('Link an existing Gateway'));

    expect(
      await screen.findByRole('dialog', { name: 'Link an existing Gateway' }),
    ).toBeVisible();
    expect(await findAxeIssues(baseElement)).toEqual([]);
  });

  it('closes the dialog by its button', async () => {
    const user = userEvent.setup();
    await renderInTestApp(<NoEdge entityRef="component:default/orders" />);
    await user.click(screen.getByText('Link an existing Gateway'));

    await user.click(await screen.findByRole('button', { name: 'Close' }));

    expect(
      await screen.findByRole('button', { name: 'Link an existing Gateway' }),
    ).toHaveFocus();
  });
});

describe('NotAllowed', () => {
  it('names all owners', async () => {
    await renderInTestApp(
      <NotAllowed owners={['group:default/team-a', 'user:default/ann']} />,
      { mountedRoutes },
    );

    expect(screen.getByText(/Ask the owner/)).toHaveTextContent(
      'Ask the owner, team-a, ann, or your platform team.',
    );
  });

  it('sends to the platform team where no owner is known', async () => {
    await renderInTestApp(<NotAllowed owners={[]} />);

    expect(screen.getByText('Ask your platform team.')).toBeVisible();
  });
});

describe('FetchFailed', () => {
  it('says what it means before it says what broke', async () => {
    await renderInTestApp(
      <FetchFailed error={new Error('ECONNRESET')} onRetry={jest.fn()} />,
    );

    expect(screen.getByRole('alert')).toHaveTextContent(
      /could not be read.*traffic is not affected/,
    );
    expect(screen.queryByText(/ECONNRESET/)).not.toBeInTheDocument();
  });

  it('tells what the backend said, on demand, and takes it back', async () => {
    const user = userEvent.setup();
    await renderInTestApp(
      <FetchFailed error={await responseError(500)} onRetry={jest.fn()} />,
    );
    const details = screen.getByRole('button', { name: 'Details' });

    await user.click(details);
    expect(details).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByText(/Request failed with 500.*: refused/),
    ).toBeVisible();

    await user.click(details);
    expect(details).toHaveAttribute('aria-expanded', 'false');
  });

  it('asks again when it is told to', async () => {
    const onRetry = jest.fn();
    await renderInTestApp(
      <FetchFailed error={new Error('x')} onRetry={onRetry} />,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});

describe('UnconfirmedEdges', () => {
  it('gives back the words of the annotation, one line each', async () => {
    await renderInTestApp(<UnconfirmedEdges names={['a/b/c', 'a/b/d']} />);

    expect(
      screen.getAllByText(/names the edge/).map(line => line.textContent),
    ).toEqual([
      expect.stringContaining('"a/b/c"'),
      expect.stringContaining('"a/b/d"'),
    ]);
  });

  it('says nothing where nothing is claimed', async () => {
    await renderInTestApp(<UnconfirmedEdges names={[]} />);

    expect(screen.queryByText(/names the edge/)).not.toBeInTheDocument();
  });
});
