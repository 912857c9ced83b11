import type { Response } from 'express';

import { fingerprint } from '../fingerprint';

/**
 * Replies with a body that browsers keep and revalidate: an unchanged one costs them a 304.
 * Nobody else's cache may keep it, as it depends on who asks.
 * @internal
 */
export const replyJson = (response: Response, body: object): void => {
  const text = JSON.stringify(body);
  response
    .set('ETag', `W/"${fingerprint(text)}"`)
    .set('Cache-Control', 'private, no-cache')
    .vary('Authorization')
    .type('json')
    .send(text);
};
