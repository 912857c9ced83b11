import { render, screen } from '@testing-library/react';
import { StateAnnouncer } from './StateAnnouncer';

describe('StateAnnouncer', () => {
  it('is silent about what the page says anyway', () => {
    const { rerender } = render(<StateAnnouncer text={undefined} />);
    rerender(<StateAnnouncer text="pay-edge: Ready" />);

    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('tells a change, politely', () => {
    const { rerender } = render(<StateAnnouncer text="pay-edge: Ready" />);
    rerender(<StateAnnouncer text="pay-edge: Broken" />);

    expect(screen.getByRole('status')).toHaveTextContent('pay-edge: Broken');
    expect(screen.getByRole('status')).toHaveAttribute('aria-live', 'polite');
  });

  it('does not tell it again when the page refreshes', () => {
    const { rerender } = render(<StateAnnouncer text="pay-edge: Ready" />);
    rerender(<StateAnnouncer text="pay-edge: Broken" />);
    const told = screen.getByRole('status').firstChild;

    rerender(<StateAnnouncer text="pay-edge: Broken" />);

    expect(screen.getByRole('status').firstChild).toBe(told);
  });

  it('stays silent while nothing is known for a moment', () => {
    const { rerender } = render(<StateAnnouncer text="pay-edge: Ready" />);
    rerender(<StateAnnouncer text={undefined} />);
    rerender(<StateAnnouncer text="pay-edge: Ready" />);

    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});
