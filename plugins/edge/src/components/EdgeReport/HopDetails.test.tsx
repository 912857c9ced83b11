import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HOPS } from '@tls-edge/backstage-plugin-edge-common';
import type { Evidence } from '@tls-edge/backstage-plugin-edge-common/report';
import { hop } from '../../__fixtures__/hops';
import { minutesAgo } from '../../__fixtures__/reports';
import { EvidenceTable } from './EvidenceTable';
import { HopDetails } from './HopDetails';

describe('HopDetails', () => {
  it('says name, state and sentence while it is folded', async () => {
    await renderInTestApp(
      <HopDetails
        hop={hop('controller', {
          state: 'degraded',
          summary: 'The controller refuses the last change.',
        })}
        isOpenAtFirst={false}
      />,
    );

    expect(screen.getByRole('button')).toHaveTextContent(
      'Load-balancer controllerAt riskThe controller refuses the last change.',
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it.each(HOPS)('has a name for the hop %s', async name => {
    await renderInTestApp(<HopDetails hop={hop(name)} isOpenAtFirst={false} />);

    expect(screen.getByRole('button').textContent).toMatch(/^[A-Z]/);
  });

  it('says while it is folded how long warming up takes', async () => {
    const waiting = hop('targets', {
      state: 'progressing',
      usualSeconds: 120,
      since: minutesAgo(1),
    });
    await renderInTestApp(<HopDetails hop={waiting} isOpenAtFirst={false} />);

    expect(screen.getByRole('button')).toHaveTextContent(
      'usually 2 min, since 1 min',
    );
  });

  it.each(['ready', 'broken', 'unknown'] as const)(
    'promises no duration where a hop is %s',
    async state => {
      const still = hop('targets', { state, usualSeconds: 120 });
      await renderInTestApp(<HopDetails hop={still} isOpenAtFirst={false} />);

      expect(screen.getByRole('button')).not.toHaveTextContent('usually');
    },
  );

  it('unfolds and folds by keyboard', async () => {
    const user = userEvent.setup();
    await renderInTestApp(
      <HopDetails
        hop={hop('routes', { since: minutesAgo(2) })}
        isOpenAtFirst={false}
      />,
    );

    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByText(/In this state since/)).toHaveTextContent(
      '2 min. ago',
    );

    await user.keyboard('{Enter}');
    expect(screen.getByRole('button')).toHaveAttribute(
      'aria-expanded',
      'false',
    );
  });

  it('keeps what a person unfolded while its state changes', async () => {
    const { rerender } = await renderInTestApp(
      <HopDetails hop={hop('dns', { state: 'notChecked' })} isOpenAtFirst />,
    );
    rerender(<HopDetails hop={hop('dns')} isOpenAtFirst={false} />);

    expect(screen.getByRole('button')).toHaveAttribute('aria-expanded', 'true');
  });
});

describe('a hop that is not judged', () => {
  const note = 'No source is configured that could tell.';
  const fact: Evidence = {
    verdict: 'neutral',
    label: 'pay.example.com',
    value: 'no record',
  };

  it('has no source where nothing was seen', async () => {
    await renderInTestApp(
      <HopDetails hop={hop('dns', { state: 'notChecked' })} isOpenAtFirst />,
    );

    expect(screen.getByText(note)).toBeVisible();
  });

  it('shows what was seen where a source is there', async () => {
    await renderInTestApp(
      <HopDetails
        hop={hop('dns', { state: 'notChecked', evidence: [fact] })}
        isOpenAtFirst
      />,
    );

    expect(screen.getByText('no record')).toBeVisible();
    expect(screen.queryByText(note)).not.toBeInTheDocument();
  });
});

describe('EvidenceTable', () => {
  const fact = (changes: Partial<Evidence> = {}): Evidence => ({
    verdict: 'good',
    label: 'Listener https',
    value: 'Accepted=True',
    ...changes,
  });

  const renderFacts = (...evidence: Evidence[]) =>
    renderInTestApp(<EvidenceTable evidence={evidence} label="Facts" />);

  const cells = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map(row =>
        within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      );

  it.each([
    ['good', 'ready'],
    ['bad', 'broken'],
    ['waiting', 'progressing'],
    ['unknown', 'unknown'],
    ['neutral', 'notChecked'],
  ] as const)(
    'says by sign and word how a %s fact speaks',
    async (verdict, sign) => {
      const { container } = await renderFacts(fact({ verdict }));

      expect(container.querySelector('svg')).toHaveAttribute(
        'data-state',
        sign,
      );
      expect(
        screen.getByText(`${verdict === 'neutral' ? 'fact' : verdict}:`),
      ).toBeInTheDocument();
    },
  );

  it('puts what is there beside what should be', async () => {
    await renderFacts(
      fact({ value: 'ELBSecurityPolicy-2016-08', expected: 'TLS13-1-2' }),
      fact({ label: 'Listener http' }),
    );

    expect(cells()).toEqual([
      [' good:Listener https', 'ELBSecurityPolicy-2016-08', 'TLS13-1-2'],
      [' good:Listener http', 'Accepted=True', ''],
    ]);
  });

  it('shortens a value without end and tells it whole on hover', async () => {
    const value = 'x'.repeat(1_000);
    await renderFacts(fact({ value }));

    const cell = screen.getByTitle(value);
    expect(cell.textContent).toHaveLength(120);
  });

  it('can be scrolled by keyboard', async () => {
    await renderFacts(fact());

    expect(screen.getByRole('table').parentElement).toHaveAttribute(
      'tabindex',
      '0',
    );
  });
});
