/**
 * Certificates in an order that means something: the default one first, which clients get that
 * name no host; the others sorted, as AWS picks among them by name. Each once.
 * @internal
 */
export const certificateOrder = ([
  first,
  ...others
]: readonly string[]): string[] =>
  first === undefined
    ? []
    : [first, ...[...new Set(others)].filter(arn => arn !== first).sort()];
