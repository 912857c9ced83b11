import type { Gap, PartState } from '@tls-edge/backstage-plugin-edge-common';

/** The answer for one picker. @internal */
export interface OptionList<T> {
  readonly items: T[];
  readonly gaps: Gap[];
  readonly emptyBecause?: string;
}

/**
 * Puts an answer together so that nothing to choose from never goes without a reason: what could
 * not be read, else the sentence.
 * @internal
 */
export const optionList = <T>(options: {
  readonly items: readonly T[];
  /** What the items were read from. */
  readonly parts?: readonly PartState[];
  readonly emptyBecause: string;
}): OptionList<T> => {
  const { items, parts = [], emptyBecause } = options;
  const gaps = parts.flatMap(part =>
    part.state === 'failed' ? [part.gap] : [],
  );
  return {
    items: [...items],
    gaps,
    ...(items.length === 0 && gaps.length === 0 && { emptyBecause }),
  };
};
