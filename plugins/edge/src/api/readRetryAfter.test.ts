import { ResponseError } from '@backstage/errors';
import { readRetryAfter } from './readRetryAfter';

const refused = (status: number, headers: Record<string, string> = {}) =>
  ResponseError.fromResponse(new Response('{}', { status, headers }));

describe('readRetryAfter', () => {
  it.each([
    [{ 'retry-after': '12' }, 12],
    [{ 'retry-after': 'soon' }, 30],
    [{}, 30],
  ])('reads how long to wait from %j', async (headers, seconds) => {
    expect(readRetryAfter(await refused(429, headers))).toBe(seconds);
  });

  it.each([403, 500])('says nothing of an answer %s', async status => {
    expect(readRetryAfter(await refused(status))).toBeUndefined();
  });

  it.each([undefined, 'text', new Error('down')])(
    'says nothing of %p',
    thrown => {
      expect(readRetryAfter(thrown)).toBeUndefined();
    },
  );
});
