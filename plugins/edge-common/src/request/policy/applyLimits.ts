import { minimumTlsMinor } from '../../nlb';
import { valueAt, withValueAt } from '../fieldPath';
import { parseDuration } from '../parseDuration';
import type { Problem } from '../Problem';
import type { EdgePolicy } from './EdgePolicy';

interface Limit {
  readonly field: string;
  readonly bound: string | number | boolean;
  /** 1 for a floor, -1 for a ceiling. */
  readonly sign: 1 | -1;
}

interface Limited {
  readonly merged: Record<string, unknown>;
  readonly problems: readonly Problem[];
}

const TLS_VERSION = /^1\.([0-3])$/;

/** Puts numbers, durations, TLS versions and TLS policies on scales that can be compared. */
const measure = (value: unknown): number | undefined => {
  if (typeof value === 'number') {
    return value;
  }
  if (typeof value !== 'string') {
    return undefined;
  }
  if (value.startsWith('ELBSecurityPolicy-')) {
    return minimumTlsMinor(value);
  }
  const version = TLS_VERSION.exec(value);
  return version ? Number(version[1]) : parseDuration(value);
};

const isWithin = (value: unknown, { bound, sign }: Limit): boolean => {
  const [have, limit] = [measure(value), measure(bound)];
  return (
    have === undefined || limit === undefined || (have - limit) * sign >= 0
  );
};

/** A TLS version bounds a policy, but is none: it cannot stand in its place. */
const canReplace = ({ bound }: Limit): boolean =>
  !(typeof bound === 'string' && TLS_VERSION.test(bound));

/** A bound of the replicas would be none if autoscaling could go below or above it. */
const SAME_FLOOR: Readonly<Record<string, string>> = {
  replicas: 'autoscaling.min',
};
const SAME_CEILING: Readonly<Record<string, string>> = {
  replicas: 'autoscaling.max',
};

const withTwins = (
  limits: EdgePolicy['floors'],
  twins: Readonly<Record<string, string>>,
): EdgePolicy['floors'] => ({
  ...Object.fromEntries(
    Object.entries(limits).flatMap(([field, bound]) =>
      Object.hasOwn(twins, field) ? [[twins[field], bound]] : [],
    ),
  ),
  ...limits,
});

const limitsOf = ({
  floors,
  ceilings,
}: Pick<EdgePolicy, 'floors' | 'ceilings'>): Limit[] => [
  ...Object.entries(withTwins(floors, SAME_FLOOR)).map(([field, bound]) => ({
    field,
    bound,
    sign: 1 as const,
  })),
  ...Object.entries(withTwins(ceilings, SAME_CEILING)).map(
    ([field, bound]) => ({
      field,
      bound,
      sign: -1 as const,
    }),
  ),
];

/**
 * Holds floors and ceilings: a value that was asked is refused, a default is moved to the limit.
 * @internal
 */
export const applyLimits = (
  asked: unknown,
  merged: Record<string, unknown>,
  policy: Pick<EdgePolicy, 'floors' | 'ceilings'>,
): Limited =>
  limitsOf(policy).reduce<Limited>(
    (result, limit) => {
      const { field, bound, sign } = limit;
      const value = valueAt(result.merged, field);
      if (isWithin(value, limit)) {
        return result;
      }
      return valueAt(asked, field) === undefined && canReplace(limit)
        ? { ...result, merged: withValueAt(result.merged, field, bound) }
        : {
            ...result,
            problems: [
              ...result.problems,
              {
                field,
                value,
                allowed: `${
                  sign === 1 ? 'at least' : 'at most'
                } ${bound}, as the policy has it`,
              },
            ],
          };
    },
    { merged, problems: [] },
  );
