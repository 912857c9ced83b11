import { renderInTestApp } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { watchClipboard } from '../__fixtures__/watchClipboard';
import { CopyableText, Snippet, VisuallyHidden } from '.';

describe('CopyableText', () => {
  it('shows a short text as it is', async () => {
    await renderInTestApp(<CopyableText text="pay.example.com" />);

    expect(screen.getByText('pay.example.com')).toBeVisible();
  });

  it('shows a long text shortened, whole on hover, and copies it whole', async () => {
    const copied = watchClipboard();
    const text = `internal-${'k8s-envoy-'.repeat(8)}.elb.amazonaws.com`;
    await renderInTestApp(<CopyableText text={text} max={20} />);

    expect(screen.getByTitle(text)).toHaveTextContent(
      /^internal-k…onaws\.com$/,
    );
    await userEvent.click(
      screen.getByRole('button', { name: /^Copy internal/ }),
    );
    expect(copied).toEqual([text]);
  });

  it('draws the shortened text as it is told to', async () => {
    await renderInTestApp(
      <CopyableText
        text="0123456789"
        max={5}
        render={shortened => <em>{shortened}</em>}
      />,
    );

    expect(screen.getByText('01…89').tagName).toBe('EM');
  });

  it('says that it copied, for a while', async () => {
    watchClipboard();
    const { container } = await renderInTestApp(<CopyableText text="x" />);
    const icon = () =>
      container.querySelector('button path')!.getAttribute('d');
    const before = icon();

    await userEvent.click(screen.getByRole('button'));
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(icon()).not.toBe(before);

    await waitFor(() => expect(icon()).toBe(before));
  });

  it('does not say that it copied when the browser refuses', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    document.execCommand = () => false;
    jest.spyOn(window, 'prompt').mockReturnValue(null);
    const { container } = await renderInTestApp(<CopyableText text="x" />);
    const icon = () =>
      container.querySelector('button path')!.getAttribute('d');
    const before = icon();

    await userEvent.click(screen.getByRole('button'));

    expect(icon()).toBe(before);
    jest.restoreAllMocks();
  });
});

describe('Snippet', () => {
  it('keeps the lines of what is copied', async () => {
    const copied = watchClipboard();
    await renderInTestApp(
      <Snippet label="annotation" text={'metadata:\n  annotations: {}'} />,
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Copy annotation' }),
    );

    expect(copied).toEqual(['metadata:\n  annotations: {}']);
  });
});

describe('VisuallyHidden', () => {
  it('is there for those who hear the page', async () => {
    await renderInTestApp(<VisuallyHidden>Ready</VisuallyHidden>);

    expect(screen.getByText('Ready')).toHaveStyle({
      position: 'absolute',
      width: '1px',
      overflow: 'hidden',
    });
  });
});
