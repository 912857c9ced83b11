import type { Tag } from '@aws-sdk/client-ec2';

/**
 * Tags by key, sorted: EC2 gives them in any order.
 * @internal
 */
export const readTags = (
  tags: readonly Tag[] = [],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    tags
      .map(({ Key = '', Value = '' }) => [Key, Value] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
