import type { NlbAsk } from '../edge';
import type { EdgeTopology } from '../topology';

/**
 * What AWS has under the key of an attribute, whether or not the option table knows it; values
 * that differ between target groups are joined by ` | `. `undefined` where AWS shows none, or not
 * all of them.
 * @internal
 */
export const liveAttribute = (
  { annotation, attribute = '' }: Pick<NlbAsk, 'annotation' | 'attribute'>,
  { loadBalancer, targetGroups }: EdgeTopology,
): string | undefined => {
  const holders =
    annotation === 'attributes'
      ? [loadBalancer]
      : targetGroups.filter(() => annotation === 'targetGroupAttributes');
  const values = holders.map(one => one?.attributes[attribute]);
  return values.length === 0 || values.includes(undefined)
    ? undefined
    : [...new Set(values)].sort().join(' | ');
};
