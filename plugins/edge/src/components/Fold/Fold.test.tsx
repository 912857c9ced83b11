import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Fold } from './Fold';

const renderFold = () => {
  render(
    <>
      <Fold label="3 checks could not run: why">metrics are not read</Fold>
      <Fold label="Others">
        <button>Inside</button>
      </Fold>
    </>,
  );
  return userEvent.setup();
};

const label = () => screen.getByRole('button', { name: /3 checks/ });
const held = () => screen.queryByText('metrics are not read');

describe('Fold', () => {
  it('holds its content back until it is asked for', async () => {
    const user = renderFold();
    expect(label()).toHaveAttribute('aria-expanded', 'false');
    expect(held()).not.toBeInTheDocument();

    await user.click(label());

    expect(label()).toHaveAttribute('aria-expanded', 'true');
    expect(held()).toBeInTheDocument();
  });

  it.each(['{Enter}', ' '])('opens and closes by the key "%s"', async key => {
    const user = renderFold();
    await user.tab();
    expect(label()).toHaveFocus();

    await user.keyboard(key);
    expect(held()).toBeInTheDocument();
    await user.keyboard(key);

    expect(label()).toHaveAttribute('aria-expanded', 'false');
    await waitFor(() => expect(held()).not.toBeInTheDocument());
  });

  it('keeps what it holds back out of the way of the tab key', async () => {
    const user = renderFold();

    await user.tab();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Others' })).toHaveFocus();
    await user.tab();

    expect(document.body).toHaveFocus();
  });

  it('opens alone', async () => {
    const user = renderFold();

    await user.click(screen.getByRole('button', { name: 'Others' }));

    expect(screen.getByRole('button', { name: 'Inside' })).toBeInTheDocument();
    expect(held()).not.toBeInTheDocument();
  });

  it('may stand open at first, and be folded all the same', async () => {
    const user = userEvent.setup();
    render(
      <Fold label="edge.yaml" isOpenAtFirst>
        hostnames
      </Fold>,
    );
    expect(screen.getByText('hostnames')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'edge.yaml' }));

    await waitFor(() =>
      expect(screen.queryByText('hostnames')).not.toBeInTheDocument(),
    );
  });
});
