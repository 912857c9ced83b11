import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import { ClockTime, formatDuration, Freshness, RelativeTime } from '.';

describe('formatDuration', () => {
  it.each([
    [0, '0 sec'],
    [59, '59 sec'],
    [60, '1 min'],
    [180, '3 min'],
    [3_600, '1 hr'],
    [90_000, '1 day'],
    [-5, '0 sec'],
  ])('says %p s as %p', (seconds, text) => {
    expect(formatDuration(seconds, 'en')).toBe(text);
  });

  it('speaks the language of the app', () => {
    expect(formatDuration(180, 'de')).toBe('3 Min.');
  });
});

describe('RelativeTime', () => {
  it('is exact on hover', async () => {
    const iso = DateTime.now().minus({ minutes: 10 }).toISO()!;
    await renderInTestApp(<RelativeTime iso={iso} />);

    const time = screen.getByText('10 min. ago');
    expect(time).toHaveAttribute('datetime', iso);
    expect(time.title).toMatch(/\d{4} at \d+:\d{2}:\d{2}/);
  });

  it('counts certificates in days', async () => {
    const iso = DateTime.now().plus({ days: 61, hours: 1 }).toISO()!;
    await renderInTestApp(<RelativeTime iso={iso} inDays />);

    expect(screen.getByText('in 61 days')).toBeVisible();
  });

  it('shows a text that is no time as it is', async () => {
    await renderInTestApp(<RelativeTime iso="yesterday" />);

    expect(screen.getByText('yesterday')).toBeVisible();
  });
});

describe('ClockTime', () => {
  it('is the clock of today', async () => {
    const noon = DateTime.now().set({ hour: 12, minute: 2 });
    await renderInTestApp(<ClockTime iso={noon.toISO()!} />);

    expect(screen.getByText('12:02')).toBeVisible();
  });

  it('names the day of another day', async () => {
    await renderInTestApp(<ClockTime iso="2026-01-02T14:02:00" />);

    expect(screen.getByText(/Jan 2, 2026, 2:02\sPM/)).toBeVisible();
  });

  it('shows a text that is no time as it is', async () => {
    await renderInTestApp(<ClockTime iso="noon" />);

    expect(screen.getByText('noon')).toBeVisible();
  });
});

describe('Freshness', () => {
  const live = { isFetching: false, refresh: jest.fn() };

  it('is silent before the first answer', async () => {
    await renderInTestApp(<Freshness live={live} />);

    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('counts up while nothing new comes', async () => {
    await renderInTestApp(
      <Freshness live={{ ...live, fetchedAt: Date.now() }} />,
    );

    expect(screen.getByRole('button')).toHaveTextContent('0 sec ago');
    expect(
      await screen.findByText('1 sec ago', {}, { timeout: 3_000 }),
    ).toBeVisible();
  });

  it('says that the last try failed', async () => {
    await renderInTestApp(
      <Freshness
        live={{
          ...live,
          fetchedAt: Date.now() - 120_000,
          error: new Error('down'),
        }}
      />,
    );

    expect(screen.getByRole('button')).toHaveTextContent(
      '2 min ago, last try failed',
    );
  });

  it('asks again when it is clicked', async () => {
    await renderInTestApp(
      <Freshness live={{ ...live, fetchedAt: Date.now() }} />,
    );

    await userEvent.click(screen.getByRole('button', { name: /Refresh/ }));

    expect(live.refresh).toHaveBeenCalledTimes(1);
  });
});
