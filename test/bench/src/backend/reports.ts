import { setTimeout as sleep } from 'node:timers/promises';

import { mockCredentials } from '@backstage/backend-test-utils';

/** As a signed-in person of a backend under test. @internal */
export const HEADERS = { Authorization: mockCredentials.user.header() };

/**
 * What a browser sends for an answer that it has. Without its own `Cache-Control` Node's fetch adds
 * `no-cache`, which asks for the whole answer again.
 * @internal
 */
export const revalidating = (etag: string) => ({
  ...HEADERS,
  'If-None-Match': etag,
  'Cache-Control': 'max-age=0',
});

const LIMIT_MS = 120_000;

/** The address of each edge's report at the API of the plugin. @internal */
export const reportUrls = (api: string, edges: number): readonly string[] =>
  Array.from(
    { length: edges },
    (_, at) => `${api}/v1/edges/lab/payments-${at}/payments-${at}-edge`,
  );

/** Reads as a browser does: the tag of the report, `undefined` while there is none. @internal */
export const readReport = async (
  url: string,
  etag = '',
): Promise<string | undefined> => {
  const answer = await fetch(url, { headers: revalidating(etag) });
  await answer.text();
  if (answer.status !== 200 && answer.status !== 304) return undefined;
  return answer.headers.get('etag') ?? etag;
};

/** The tag of the first report that is not `old`. @internal */
export const readNextReport = async (
  url: string,
  old = '',
): Promise<string> => {
  const deadline = performance.now() + LIMIT_MS;
  while (performance.now() < deadline) {
    const etag = await readReport(url, old);
    if (etag !== undefined && etag !== old) return etag;
    await sleep(5);
  }
  throw new Error(`No new answer of ${url} within ${LIMIT_MS / 1_000} seconds`);
};
