import type { IncomingMessage } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';

/** Where an API server is and as whom to speak to it. @public */
export interface ApiAddress {
  readonly url: string;
  readonly token: string;
  /** PEM; absent where the server speaks plain HTTP. */
  readonly ca?: string;
}

/** JSON that its reader knows. @public */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

/** @public */
export interface ApiAnswer {
  readonly code: number;
  readonly body: Json;
}

/** One line of a watch. @public */
export interface WatchLine {
  readonly type: string;
  readonly object: Json;
}

/** @public */
export interface WatchLines {
  readonly lines: AsyncGenerator<WatchLine>;
  readonly close: () => void;
}

/** Plain calls of the Kubernetes API, bodies as they are on the wire. @public */
export interface ApiClient {
  readonly get: (path: string) => Promise<ApiAnswer>;
  readonly post: (path: string, body: unknown) => Promise<ApiAnswer>;
  readonly put: (path: string, body: unknown) => Promise<ApiAnswer>;
  readonly delete: (path: string, body?: unknown) => Promise<ApiAnswer>;
  /** `type` is the media type's subtype, such as `merge-patch+json`. */
  readonly patch: (
    path: string,
    type: string,
    body: unknown,
  ) => Promise<ApiAnswer>;
  /** Opens a watch; `query` goes behind `watch=1` and begins with `&`. */
  readonly watch: (path: string, query?: string) => Promise<WatchLines>;
}

async function* readLines(body: IncomingMessage): AsyncGenerator<WatchLine> {
  body.setEncoding('utf8');
  let rest = '';
  for await (const chunk of body) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.map(line => JSON.parse(line));
  }
}

/** Speaks to one API server. @public */
export const createApiClient = ({ url, token, ca }: ApiAddress): ApiClient => {
  const { request } = url.startsWith('https:') ? https : http;

  const send = (
    method: string,
    path: string,
    body?: unknown,
    type = 'json',
  ): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const sent = request(`${url}${path}`, {
        method,
        ...(ca && { ca }),
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'application/json',
          'content-type': `application/${type}`,
        },
      });
      sent.once('response', resolve);
      sent.once('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });

  const call = async (...asked: Parameters<typeof send>) => {
    const answer = await send(...asked);
    const said = await text(answer);
    const isJson =
      answer.headers['content-type']?.startsWith('application/json');
    return {
      code: answer.statusCode ?? 0,
      body: isJson ? JSON.parse(said) : said,
    };
  };

  return {
    get: path => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    delete: (path, body) => call('DELETE', path, body),
    patch: (path, type, body) => call('PATCH', path, body, type),
    watch: async (path, query = '') => {
      const answer = await send('GET', `${path}?watch=1${query}`);
      return { lines: readLines(answer), close: () => answer.destroy() };
    },
  };
};
