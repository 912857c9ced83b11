import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import type { ObjectView } from '@tls-edge/backstage-plugin-edge-common/report';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { objectView } from '../../__fixtures__/objects';
import { minutesAgo } from '../../__fixtures__/reports';
import { ConditionTable } from './ConditionTable';
import { EventTable } from './EventTable';

type Condition = ObjectView['conditions'][number];
type Event = ObjectView['events'][number];

const [accepted] = objectView().conditions;
const [synced, failed] = objectView().events;
const HOSTILE = '<img src=x onerror=alert(1)>{{at}}$t(card.title)';
const LONG = 'a'.repeat(253);

const rows = () => screen.getAllByRole('row').slice(1);
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.trim());

const renderConditions = (...changes: Partial<Condition>[]) =>
  renderInTestApp(
    <ConditionTable
      conditions={changes.map(change => ({ ...accepted, ...change }))}
    />,
  );
const renderEvents = (...changes: Partial<Event>[]) =>
  renderInTestApp(
    <EventTable events={changes.map(change => ({ ...synced, ...change }))} />,
  );

describe('ConditionTable', () => {
  it.each([
    ['good', 'good:', 'ready'],
    ['bad', 'bad:', 'broken'],
    ['waiting', 'waiting:', 'progressing'],
    ['neutral', 'fact:', 'notChecked'],
  ] as const)(
    'tells by word and sign that a condition is %s',
    async (verdict, word, sign) => {
      await renderConditions({ verdict });

      const [row] = rows();
      expect(cellsOf(row)[0]).toMatch(new RegExp(`^${word}Accepted=True`));
      expect(row.querySelector('svg')).toHaveAttribute('data-state', sign);
    },
  );

  it('goes by the verdict and not by True and False', async () => {
    await renderConditions(
      { type: 'Conflicted', status: 'True', verdict: 'bad' },
      { type: 'Conflicted', status: 'False', verdict: 'good' },
    );

    expect(rows().map(row => cellsOf(row)[0])).toEqual([
      expect.stringMatching(/^bad:Conflicted=True/),
      expect.stringMatching(/^good:Conflicted=False/),
    ]);
  });

  it('puts what never said when it changed last', async () => {
    await renderConditions(
      { type: 'Programmed', lastTransitionTime: undefined },
      { type: 'Accepted', lastTransitionTime: minutesAgo(90) },
      { type: 'ResolvedRefs', lastTransitionTime: minutesAgo(2) },
    );

    expect(rows().map(row => cellsOf(row)[2])).toEqual([
      '2 min. ago',
      '1 hr. ago',
      '',
    ]);
    expect(rows()[2]).toHaveTextContent('Programmed');
  });

  it.each([
    [true, 'Accepted (about an older version of the object)'],
    [false, 'Accepted'],
  ])('when a condition being old is %p says %p', async (isStale, reason) => {
    await renderConditions({ isStale, message: '' });

    expect(cellsOf(rows()[0])[1]).toBe(reason);
  });

  it('tells conditions of one type apart by where they stand', async () => {
    await renderConditions(
      { at: 'listener http' },
      { at: 'listener https' },
      { at: '' },
    );

    expect(rows().map(row => cellsOf(row)[0])).toEqual([
      'good:Accepted=Truelistener http',
      'good:Accepted=Truelistener https',
      'good:Accepted=True',
    ]);
  });

  it.each(['at', 'type', 'reason', 'message'] as const)(
    'shows a hostile %s as text',
    async field => {
      const { container } = await renderConditions({ [field]: HOSTILE });

      expect(rows()[0]).toHaveTextContent(HOSTILE);
      expect(container.querySelector('img')).toBeNull();
    },
  );

  it('says that no controller has spoken', async () => {
    await renderConditions();

    expect(
      screen.getByText('No controller has written a condition on it.'),
    ).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('is accessible', async () => {
    const { container } = await renderConditions({}, { at: 'listener http' });

    expect(await findAxeIssues(container)).toEqual([]);
  });
});

describe('EventTable', () => {
  it.each([
    [1, 'FailedDeployModel'],
    [2, 'FailedDeployModel (×2)'],
    [417, 'FailedDeployModel (×417)'],
  ])('says of an event that was seen %p times %p', async (count, words) => {
    await renderEvents({ ...failed, count });

    expect(cellsOf(rows()[0])[0]).toBe(`Warning: ${words}`);
  });

  it('takes no word of a controller for a place of its own sentence', async () => {
    await renderEvents({ ...failed, reason: '{{times}} $t(x)', count: 2 });

    expect(cellsOf(rows()[0])[0]).toBe('Warning: {{times}} $t(x) (×2)');
  });

  it('marks warnings only', async () => {
    await renderEvents({ type: 'Normal' }, { type: 'Warning' });

    const marks = rows().map(row => row.querySelector('svg'));
    expect(marks[0]).toBeNull();
    expect(marks[1]).toHaveAttribute('data-state', 'degraded');
  });

  it('keeps events that differ in nothing', async () => {
    await renderEvents({}, {});

    expect(rows()).toHaveLength(2);
  });

  it('puts the newest first, wherever it came', async () => {
    await renderEvents(
      { reason: 'Old', lastSeen: minutesAgo(50) },
      { reason: 'New', lastSeen: minutesAgo(1) },
      { reason: 'Between', lastSeen: minutesAgo(20) },
    );

    expect(rows().map(row => cellsOf(row)[0])).toEqual([
      'New',
      'Between',
      'Old',
    ]);
  });

  it.each([
    ['hostile text', HOSTILE],
    ['a text without end', LONG],
  ])('shows %s of a controller as it is', async (_what, message) => {
    const { container } = await renderEvents({ message });

    expect(cellsOf(rows()[0])[1]).toBe(message);
    expect(container.querySelector('img')).toBeNull();
  });

  it('says that nothing is kept', async () => {
    await renderEvents();

    expect(screen.getByText('No events are kept about it.')).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = await renderEvents({}, failed);

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
