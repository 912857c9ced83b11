import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SkippedChecks } from './SkippedChecks';

const skip = (reason: string, ...rules: string[]) =>
  rules.map(ruleId => ({ ruleId, reason }));

const openList = async () => {
  await userEvent.click(screen.getByRole('button', { name: /could not run/ }));
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent);
};

describe('SkippedChecks', () => {
  it('has nothing to say where every check ran', async () => {
    await renderInTestApp(<SkippedChecks skipped={[]} />);

    expect(screen.queryByText(/could not run/)).not.toBeInTheDocument();
  });

  it.each([
    [1, '1 check could not run: why'],
    [2, '2 checks could not run: why'],
  ])('counts %p', async (count, label) => {
    await renderInTestApp(
      <SkippedChecks
        skipped={skip('metrics are not read', 'A25', 'A26').slice(0, count)}
      />,
    );

    expect(screen.getByRole('button', { name: label })).toBeVisible();
  });

  it('names each reason once, with all its rules', async () => {
    await renderInTestApp(
      <SkippedChecks
        skipped={[
          ...skip('metrics are not read', 'A25'),
          ...skip('elbv2 cannot be read: not authorized', 'A06', 'A10'),
          ...skip('metrics are not read', 'A26'),
        ]}
      />,
    );

    expect(await openList()).toEqual([
      'metrics are not read: A25, A26',
      'elbv2 cannot be read: not authorized: A06, A10',
    ]);
  });

  it('shows the words of a source as text', async () => {
    const reason = 'acm cannot be read: <b>no</b> {{answer}}';
    await renderInTestApp(<SkippedChecks skipped={skip(reason, 'A07')} />);

    expect(await openList()).toEqual([`${reason}: A07`]);
  });
});
