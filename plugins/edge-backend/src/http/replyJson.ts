import type { Response } from 'express';

import { fingerprint } from '../fingerprint';

/**
 * Lets browsers keep an answer and ask whether it is still the newest. Nobody else's cache may keep
 * it, as it depends on who asks.
 * @internal
 */
export const setTag = (response: Response, tag: string): Response =>
  response
    .set('ETag', tag)
    .set('Cache-Control', 'private, no-cache')
    .vary('Authorization');

/**
 * Replies with a body that browsers keep and revalidate: an unchanged one costs them a 304. Gives
 * its weak ETag.
 * @internal
 */
export const replyJson = (response: Response, body: object): string => {
  const text = JSON.stringify(body);
  const tag = `W/"${fingerprint(text)}"`;
  setTag(response, tag).type('json').send(text);
  return tag;
};
