import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { MapFact } from '@tls-edge/backstage-plugin-edge-common/report';
import { NodeFacts } from './NodeFacts';

const targets = (
  zone: string,
  [healthy, starting, total]: readonly [number, number, number],
): MapFact => ({ fact: 'targets', zone, healthy, starting, total });

const paths = (count: number): MapFact[] =>
  Array.from({ length: count }, (_, index) => ({
    fact: 'path',
    path: `/api-${index}`,
  }));

const linesOf = async (facts: readonly MapFact[], label = 'pay') => {
  await renderInTestApp(
    <div data-testid="facts">
      <NodeFacts facts={facts} label={label} />
    </div>,
  );
  return [...screen.getByTestId('facts').children].map(line =>
    line.textContent?.trim(),
  );
};

/** What the eye sees of a zone, without what is said of it. */
const drawn = () => screen.getByTestId('facts').querySelector('[aria-hidden]');

describe('NodeFacts', () => {
  it('puts short facts into one line and gives each long one its own', async () => {
    const facts: MapFact[] = [
      { fact: 'path', path: '/docs' },
      { fact: 'word', text: 'internal' },
      { fact: 'zones', zones: ['eu-west-1a', 'eu-west-1b'] },
      { fact: 'path', path: '/', redirect: 'https 301' },
    ];

    expect(await linesOf(facts)).toEqual([
      'internal · 2 zones',
      '/docs',
      '/ → https 301',
    ]);
  });

  it('takes no line where nothing is known', async () => {
    expect(await linesOf([])).toEqual([]);
  });

  it.each([
    [6, 6, '/api-5'],
    [7, 7, 'and 1 more'],
    [40, 7, 'and 34 more'],
  ])('shows of %p long facts %p lines', async (count, lines, last) => {
    const shown = await linesOf(paths(count));

    expect(shown).toHaveLength(lines);
    expect(shown.at(-1)).toBe(last);
  });

  it('leaves out a name that stands right above', async () => {
    const facts: MapFact[] = [{ fact: 'certificate', name: '*.example.com' }];

    expect(await linesOf(facts, 'other')).toEqual(['*.example.com']);
  });

  it.each([
    ['all healthy', [3, 0, 3], '1a ●●● 3/3'],
    ['one starting', [1, 1, 3], '1a ●◐○ 1/3'],
    ['none healthy', [0, 0, 2], '1a ○○ 0/2'],
    ['no targets', [0, 0, 0], '1a  0/0'],
    ['as many as there is room for', [6, 0, 6], '1a ●●●●●● 6/6'],
    ['too many to draw', [7, 0, 7], '1a  7/7'],
  ] as const)('draws a zone with %s', async (_what, counts, text) => {
    await linesOf([targets('eu-west-1a', counts)]);

    expect(drawn()?.textContent).toBe(text);
  });

  it('says in words what the dots of a zone mean', async () => {
    await linesOf([targets('eu-west-1a', [1, 1, 3])]);

    expect(
      screen.getByText('eu-west-1a: 1 of 3 healthy, 1 starting'),
    ).toBeInTheDocument();
  });

  it('does not make up a zone that AWS has not told', async () => {
    await linesOf([targets('', [1, 0, 1])]);

    expect(drawn()?.textContent).toBe('? ● 1/1');
    expect(
      screen.getByText('zone not known: 1 of 1 healthy'),
    ).toBeInTheDocument();
  });

  it('shows facts from a cluster as text', async () => {
    const hostile = '/<img src=x onerror=alert(1)>{{count}}';

    expect(await linesOf([{ fact: 'path', path: hostile }])).toEqual([hostile]);
    expect(screen.getByTestId('facts').querySelector('img')).toBeNull();
  });
});
