import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  driftVerdictSchema,
  type DriftRow,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { DriftTable } from './DriftTable';

const row = (changes: Partial<DriftRow> = {}): DriftRow => ({
  field: 'crossZone',
  annotation: 'service.beta.kubernetes.io/aws-load-balancer-attributes',
  attribute: 'load_balancing.cross_zone.enabled',
  asked: 'true',
  service: 'true',
  aws: 'false',
  verdict: 'edited',
  heals: 'nextSync',
  sentence: 'AWS has false, because somebody changed it there.',
  ...changes,
});

const same = row({
  field: 'scheme',
  aws: 'internal',
  asked: 'internal',
  service: 'internal',
  verdict: 'same',
  heals: 'none',
  sentence: 'AWS has it as asked.',
});

const cells = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(line =>
      within(line)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent?.trim()),
    );

describe('DriftTable', () => {
  it('tells a setting from the manifests over the Service to AWS', async () => {
    await renderInTestApp(<DriftTable rows={[row()]} />);

    const [[option, ...rest]] = cells();
    expect(option).toMatch(/^crossZoneservice\.beta.*cross_zone\.enabled$/);
    expect(rest).toEqual([
      'true',
      'true',
      'false',
      'AWS has false, because somebody changed it there.heals by itself at the next full sync',
    ]);
  });

  it('shows only what differs, and all of it on demand', async () => {
    const user = userEvent.setup();
    await renderInTestApp(<DriftTable rows={[same, row(), same]} />);
    expect(cells()).toHaveLength(1);

    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(cells()).toHaveLength(3);

    const less = screen.getByRole('button', { name: 'Show only what differs' });
    expect(less).toHaveAttribute('aria-expanded', 'true');
    await user.click(less);
    expect(cells()).toHaveLength(1);
  });

  it('says so where nothing differs', async () => {
    await renderInTestApp(<DriftTable rows={[same]} />);

    expect(screen.getByText(/is in AWS as asked/)).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', {
        name: 'Show the one option',
      }),
    ).toBeVisible();
  });

  it('never counts what could not be compared as the same', async () => {
    const unknown = row({
      verdict: 'unknown',
      heals: 'unknown',
      aws: undefined,
    });
    await renderInTestApp(<DriftTable rows={[unknown]} />);
    expect(screen.queryByText(/is in AWS as asked/)).not.toBeInTheDocument();
    expect(
      screen.getByText(/^1 option cannot be compared with AWS\./),
    ).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /Show/ }));

    const [line] = cells();
    expect(line[3]).toBe('–');
    expect(line[4]).not.toMatch(/whether it heals/);
  });

  it.each(driftVerdictSchema.options)('has a sign for %s', async verdict => {
    const { container } = await renderInTestApp(
      <DriftTable rows={[row({ verdict }), row()]} />,
    );
    if (verdict === 'same' || verdict === 'unknown') {
      await userEvent.click(screen.getByRole('button', { name: /^Show all/ }));
    }

    const sign = container.querySelector('tbody svg');
    expect(sign).toHaveAttribute(
      'data-state',
      { same: 'ready', applying: 'progressing', unknown: 'unknown' }[
        verdict as string
      ] ?? 'degraded',
    );
  });

  it.each([
    ['soon', 'within minutes'],
    ['nextSync', 'next full sync'],
    ['never', 'until somebody acts'],
  ] as const)('says of %p how the difference ends', async (heals, words) => {
    await renderInTestApp(<DriftTable rows={[row({ heals })]} />);

    expect(cells()[0][4]).toContain(words);
  });

  it('shortens a value without end and tells it whole on hover', async () => {
    const aws = 'subnet-'.repeat(100);
    await renderInTestApp(<DriftTable rows={[row({ aws })]} />);

    expect(screen.getByTitle(aws).textContent).toHaveLength(60);
  });

  it('tells two listeners of one option apart', async () => {
    await renderInTestApp(<DriftTable rows={[row(), row({ aws: 'x' })]} />);

    expect(cells().map(line => line[3])).toEqual(['false', 'x']);
  });

  it('is accessible', async () => {
    const { container } = await renderInTestApp(
      <DriftTable rows={[row(), same]} />,
    );

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
