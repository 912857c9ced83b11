import { diffLines } from './diffLines';

describe('diffLines', () => {
  it.each([
    ['nothing', '', '', []],
    ['a new text', '', 'a\nb\n', ['+a', '+b']],
    ['a deleted text', 'a\n', '', ['-a']],
    ['an equal text', 'a\nb\n', 'a\nb\n', [' a', ' b']],
    ['a line put in', 'a\nc\n', 'a\nb\nc\n', [' a', '+b', ' c']],
    ['a line taken out', 'a\nb\nc\n', 'a\nc\n', [' a', '-b', ' c']],
    ['a changed line', 'a\nb\n', 'a\nB\n', [' a', '-b', '+B']],
    ['a missing last newline', 'a', 'a\nb', [' a', '+b']],
    ['blank lines', 'a\n\nb\n', 'a\n\n\nb\n', [' a', ' ', '+', ' b']],
  ])('shows %s', (_name, before, after, expected) => {
    const lines = diffLines(before, after);
    expect(lines.map(({ sign, text }) => sign + text)).toEqual(expected);
  });
});
