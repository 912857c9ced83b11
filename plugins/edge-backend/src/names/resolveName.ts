import { Resolver } from 'node:dns/promises';

import type { ResolvedName } from '@tls-edge/backstage-plugin-edge-common';

import { readErrorCode } from '../lookups/readErrorCode';

/** Longer chains of CNAMEs are loops or no one's intention. */
const MOST_ALIASES = 8;

/** NXDOMAIN, and an answer without a record of the kind: both say that there is none. */
const ABSENT: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA']);

const orNothing = async (
  answer: Promise<readonly string[]>,
): Promise<readonly string[]> => {
  try {
    return await answer;
  } catch (error) {
    if (ABSENT.has(readErrorCode(error))) return [];
    throw error;
  }
};

const plain = (name: string) => name.toLowerCase().replace(/\.$/, '');

const followAliases = async (
  resolver: Resolver,
  name: string,
): Promise<readonly string[]> => {
  const aliases: string[] = [];
  for (let last = name; aliases.length < MOST_ALIASES; ) {
    const [next] = await orNothing(resolver.resolveCname(last));
    if (next === undefined || aliases.includes(plain(next))) break;
    last = plain(next);
    aliases.push(last);
  }
  return aliases;
};

/** Some servers fail where there is no address of one family: the other one is answer enough. */
const findAddresses = async (
  resolver: Resolver,
  name: string,
): Promise<readonly string[]> => {
  const answers = await Promise.allSettled([
    orNothing(resolver.resolve4(name)),
    orNothing(resolver.resolve6(name)),
  ]);
  const found = answers.flatMap(answer =>
    answer.status === 'fulfilled' ? answer.value : [],
  );
  const failed = answers.find(answer => answer.status === 'rejected');
  if (found.length === 0 && failed) throw failed.reason;
  return [...found].sort();
};

/**
 * Asks a resolver where a name leads. Rejects with the resolver's own error where it did not
 * answer.
 * @internal
 */
export const resolveName = async (
  resolver: Resolver,
  name: string,
): Promise<ResolvedName> => {
  const [aliases, addresses] = await Promise.all([
    followAliases(resolver, name),
    findAddresses(resolver, name),
  ]);
  const outcome = addresses.length > 0 ? 'found' : 'missing';
  return { name: plain(name), outcome, aliases, addresses };
};

/**
 * A resolver of its own, so that its servers and limits are nobody else's.
 * @internal
 */
export const createResolver = (options: {
  /** Default: those of the machine. */
  readonly servers?: readonly string[];
  readonly timeoutMs: number;
}): Resolver => {
  const resolver = new Resolver({ timeout: options.timeoutMs, tries: 1 });
  if (options.servers) resolver.setServers(options.servers);
  return resolver;
};
