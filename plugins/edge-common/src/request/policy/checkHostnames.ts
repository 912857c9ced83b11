import { type Problem, problemIf } from '../Problem';
import type { EdgePolicy } from './EdgePolicy';

const isUnder = (hostname: string, suffix: string): boolean => {
  const name = hostname.replace(/^\*\./, '');
  const end = suffix.replace(/^(?:\*\.|\.)/, '');
  return name === end || name.endsWith(`.${end}`);
};

/** Which names the owner may not ask for. @internal */
export const checkHostnames = (
  hostnames: readonly string[],
  { hostnames: rules }: EdgePolicy,
  owner: string | undefined,
): Problem[] => {
  if (rules.length === 0) {
    return [];
  }
  const suffixes = rules
    .filter(
      rule =>
        rule.owner === '*' || rule.owner.toLowerCase() === owner?.toLowerCase(),
    )
    .flatMap(rule => rule.suffixes);
  const allowed =
    suffixes.length > 0
      ? `names ending in ${suffixes.join(', ')}`
      : `nothing, as the policy gives ${
          owner ?? 'an entity without owner'
        } no names`;
  return hostnames.flatMap((value, index) =>
    problemIf(!suffixes.some(suffix => isUnder(value, suffix)), {
      field: `hostnames[${index}]`,
      value,
      allowed,
    }),
  );
};
