import { diffLines, type LineBlock } from './diffLines';

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}`);
const text = (...lines: string[]) => lines.map(line => `${line}\n`).join('');
const shape = (blocks: readonly LineBlock[]) =>
  blocks.map(({ kind, lines }) => `${kind} ${lines.length}`);
const without = (kind: LineBlock['kind'], blocks: readonly LineBlock[]) =>
  text(
    ...blocks
      .filter(block => block.kind !== kind)
      .flatMap(({ lines }) => [...lines]),
  );

const TWENTY = numbered(1, 20);
const replaced = (at: number, ...by: string[]) => [
  ...TWENTY.slice(0, at - 1),
  ...by,
  ...TWENTY.slice(at),
];

describe('diffLines', () => {
  it.each<[string, string[], string[], string[]]>([
    ['nothing in both', [], [], []],
    ['a file that is new', [], ['a', 'b'], ['added 2']],
    ['a file that goes', ['a', 'b'], [], ['removed 2']],
    [
      'what went before what came',
      ['a', 'b', 'c'],
      ['a', 'x', 'c'],
      ['same 1', 'removed 1', 'added 1', 'same 1'],
    ],
    ['a short file whole', numbered(1, 3), numbered(1, 3), ['same 3']],
    ['a long file folded', TWENTY, TWENTY, ['folded 20']],
    [
      'three lines around a change in the middle',
      TWENTY,
      replaced(10, 'x'),
      ['folded 6', 'same 3', 'removed 1', 'added 1', 'same 3', 'folded 7'],
    ],
    [
      'a change at the start',
      TWENTY,
      replaced(1, 'x'),
      ['removed 1', 'added 1', 'same 3', 'folded 16'],
    ],
    [
      'a change at the end',
      TWENTY,
      replaced(20, 'x', 'y'),
      ['folded 16', 'same 3', 'removed 1', 'added 2'],
    ],
    [
      'the few lines between two changes, which folding would not shorten',
      TWENTY,
      ['x', ...TWENTY.slice(1, 10), 'y', ...TWENTY.slice(11)],
      [
        'removed 1',
        'added 1',
        'same 9',
        'removed 1',
        'added 1',
        'same 3',
        'folded 6',
      ],
    ],
    [
      'the many lines between two changes',
      TWENTY,
      ['x', ...TWENTY.slice(1, 19), 'y'],
      [
        'removed 1',
        'added 1',
        'same 3',
        'folded 12',
        'same 3',
        'removed 1',
        'added 1',
      ],
    ],
  ])('shows %s', (_what, before, after, expected) => {
    expect(shape(diffLines(text(...before), text(...after)))).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['an empty line that comes', 'a\nb\n', 'a\n\nb\n'],
    ['spaces at the front', 'a:\n  b: 1\n', 'a:\n    b: 1\n'],
    ['a last line without its end', 'a\nb', 'a\nc'],
    ['lines that change places', 'a\nb\nc\n', 'c\na\nb\n'],
    [
      'many changes',
      text(...TWENTY),
      text(...TWENTY.filter((_, i) => i % 3 > 0)),
    ],
  ])('loses no line of %s', (_what, before, after) => {
    const blocks = diffLines(before, after);
    const ended = (value: string) =>
      value.endsWith('\n') ? value : `${value}\n`;
    expect(without('added', blocks)).toBe(ended(before));
    expect(without('removed', blocks)).toBe(ended(after));
  });
});
