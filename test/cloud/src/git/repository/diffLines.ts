/**
 * One line of a diff: kept, put in or taken out.
 * @public
 */
export interface DiffLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}

const split = (text: string): string[] =>
  text === '' ? [] : text.replace(/\n$/, '').split('\n');

/** Length of the longest common subsequence of the rests from `i` and `j` on. */
const commonLengths = (a: readonly string[], b: readonly string[]) => {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] =
        a[i] === b[j]
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
};

/**
 * The shortest way from one text to the other, line by line, all lines kept in the answer.
 * @internal
 */
export const diffLines = (before: string, after: string): DiffLine[] => {
  const [a, b] = [split(before), split(after)];
  const lengths = commonLengths(a, b);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ sign: ' ', text: a[i] });
      i += 1;
      j += 1;
    } else if (
      i < a.length &&
      (j === b.length || lengths[i + 1][j] >= lengths[i][j + 1])
    ) {
      lines.push({ sign: '-', text: a[i] });
      i += 1;
    } else {
      lines.push({ sign: '+', text: b[j] });
      j += 1;
    }
  }
  return lines;
};
