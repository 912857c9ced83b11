import { createHash } from 'node:crypto';

import type { Response } from 'express';

/**
 * Replies with a body that browsers keep and revalidate: an unchanged one costs them a 304.
 * Nobody else's cache may keep it, as it depends on who asks.
 * @internal
 */
export const replyJson = (response: Response, body: object): void => {
  const text = JSON.stringify(body);
  const hash = createHash('sha256').update(text).digest('base64url');
  response
    .set('ETag', `W/"${hash.slice(0, 27)}"`)
    .set('Cache-Control', 'private, no-cache')
    .vary('Authorization')
    .type('json')
    .send(text);
};
