import type { LookupFailure } from '../lookups/LookupBook';
import { readErrorCode } from '../lookups/readErrorCode';

/** Error codes of `node:dns` that are no answer. */
const REASONS: Readonly<Record<string, LookupFailure['reason']>> = {
  ETIMEOUT: 'timeout',
  ECANCELLED: 'timeout',
  EREFUSED: 'forbidden',
  ECONNREFUSED: 'unreachable',
  ESERVFAIL: 'unreachable',
};

const SENTENCES: Readonly<
  Partial<Record<LookupFailure['reason'], (name: string) => string>>
> = {
  timeout: name => `the resolver does not answer in time for "${name}"`,
  forbidden: name => `the resolver refuses to look up "${name}"`,
  unreachable: name =>
    `the resolver does not answer for "${name}", or the servers of its zone do not`,
};

/**
 * Why a name could not be looked up, by the code of the resolver's error.
 * @internal
 */
export const readNameFailure = (
  error: unknown,
  name: string,
): LookupFailure => {
  const reason = REASONS[readErrorCode(error)] ?? 'invalid';
  const say =
    SENTENCES[reason] ??
    (one => `the resolver answers something unexpected for "${one}"`);
  return { reason, message: say(name) };
};
