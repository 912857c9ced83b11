import type { StoredRequest } from '../store/RequestStore';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A pull request that lies around is merged rarely, and every look is a call to the Git host. */
const patience = (ageMs: number) => {
  if (ageMs < HOUR_MS) return 1;
  return ageMs < DAY_MS ? 4 : 20;
};

/**
 * Whether the target branch is read again: every `everySeconds` in the first hour, then less
 * and less often.
 * @internal
 */
export const isCheckDue = (
  { checkedAt, createdAt }: Pick<StoredRequest, 'checkedAt' | 'createdAt'>,
  now: Date,
  everySeconds: number,
): boolean => {
  if (!checkedAt) return true;
  const age = now.getTime() - Date.parse(createdAt);
  const rest = now.getTime() - Date.parse(checkedAt);
  return rest >= everySeconds * 1_000 * patience(age);
};
