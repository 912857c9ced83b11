import type { Request, Response } from 'express';

import { fingerprint } from '../fingerprint';
import { replyJson, setTag } from './replyJson';
import type { VersionedAnswer } from './VersionedAnswer';

/**
 * Replies with the body of an answer, or with a 304 to who has it. Where the tag of the answer's
 * version is known the body is not even made for that: an open page asks every half minute, and
 * nearly always for what it has.
 * @internal
 */
export type Revalidator = <T extends object>(
  exchange: { readonly request: Request; readonly response: Response },
  answer: VersionedAnswer<T>,
) => Promise<void>;

/** Tags that are remembered, the latest ones: more than there are open pages. */
const LIMIT = 5_000;

/** @internal */
export const createRevalidator = (limit = LIMIT): Revalidator => {
  const tags = new Map<string, string>();

  const remember = (version: string, tag: string) => {
    tags.delete(version);
    tags.set(version, tag);
    const [oldest] = tags.keys();
    if (tags.size > limit) tags.delete(oldest);
  };

  return async ({ request, response }, { version, read }) => {
    const print = fingerprint(version);
    const known = tags.get(print);
    if (known) {
      setTag(response, known);
      remember(print, known);
      if (request.fresh) {
        response.status(304).end();
        return;
      }
    }
    remember(print, replyJson(response, await read()));
  };
};
