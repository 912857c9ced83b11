import { diffArrays } from 'diff';

/** Lines that share a fate; `folded` are unchanged ones far from any change. @internal */
export interface LineBlock {
  readonly kind: 'same' | 'added' | 'removed' | 'folded';
  readonly lines: readonly string[];
}

/** Unchanged lines that stay beside a change, to say where it is. */
const CONTEXT = 3;

/** Hiding fewer lines takes as much room as showing them. */
const LEAST_FOLDED = 4;

const linesOf = (text: string): string[] =>
  text === '' ? [] : text.replace(/\n$/, '').split('\n');

const foldMiddle = (
  lines: readonly string[],
  place: { readonly isFirst: boolean; readonly isLast: boolean },
): LineBlock[] => {
  const start = place.isFirst ? 0 : CONTEXT;
  const end = place.isLast ? lines.length : lines.length - CONTEXT;
  if (end - start < LEAST_FOLDED) return [{ kind: 'same', lines }];
  const blocks: LineBlock[] = [
    { kind: 'same', lines: lines.slice(0, start) },
    { kind: 'folded', lines: lines.slice(start, end) },
    { kind: 'same', lines: lines.slice(end) },
  ];
  return blocks.filter(block => block.lines.length > 0);
};

/**
 * Lays two texts beside each other line by line. Nothing is lost: all blocks but the removed
 * ones make up `after`, all but the added ones `before`.
 * @internal
 */
export const diffLines = (before: string, after: string): LineBlock[] => {
  const changes = diffArrays(linesOf(before), linesOf(after));
  return changes.flatMap(({ value: lines, added, removed }, index) => {
    if (lines.length === 0) return [];
    if (added) return [{ kind: 'added', lines }];
    if (removed) return [{ kind: 'removed', lines }];
    return foldMiddle(lines, {
      isFirst: index === 0,
      isLast: index === changes.length - 1,
    });
  });
};
