import type { IncomingMessage } from 'node:http';
import http from 'node:http';
import https from 'node:https';

import type { KubeConfig } from '@kubernetes/client-node';

import {
  failureOfError,
  failureOfStatus,
  KubernetesFailure,
} from './KubernetesFailure';
import { readRetryAfter } from './readRetryAfter';

/** @internal */
export interface ReadOptions {
  readonly query?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Longest silence on the connection, in milliseconds; then the read fails as `timeout`. */
  readonly silenceMs: number;
}

/**
 * The two ways in which a cluster is read. Both throw a {@link KubernetesFailure}.
 * @internal
 */
export interface KubernetesApi {
  /** One JSON answer. */
  readonly get: (path: string, options: ReadOptions) => Promise<unknown>;
  /** One JSON value per line, until the server closes the connection. */
  readonly stream: (
    path: string,
    options: ReadOptions & { readonly onOpen: () => void },
  ) => AsyncIterable<unknown>;
}

const parseJson = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new KubernetesFailure(
      'invalid',
      `The Kubernetes API answered something else than JSON to "${path}"`,
      error instanceof Error ? error : undefined,
    );
  }
};

const readText = async (body: IncomingMessage): Promise<string> => {
  body.setEncoding('utf8');
  let text = '';
  for await (const chunk of body) text += chunk;
  return text;
};

async function* readLines(body: IncomingMessage): AsyncGenerator<string> {
  body.setEncoding('utf8');
  let rest = '';
  for await (const chunk of body) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter(line => line !== '');
  }
  if (rest !== '') yield rest;
}

const addressOf = (kubeConfig: KubeConfig, path: string, query = {}) => {
  const server = kubeConfig.getCurrentCluster()?.server ?? '';
  const url = new URL(`${server.replace(/\/+$/, '')}${path}`);
  Object.entries<string>(query).forEach(([key, value]) =>
    url.searchParams.set(key, value),
  );
  return url;
};

const silence = (path: string, silenceMs: number) =>
  new KubernetesFailure(
    'timeout',
    `The Kubernetes API was silent for ${silenceMs / 1000} s on "${path}"`,
  );

/**
 * Client-node signs and secures the request; the request itself is Node's own, because the
 * library's `Watch` has no limit on silence and cannot be stopped before the first byte.
 */
const open = async (
  kubeConfig: KubeConfig,
  path: string,
  { query, signal, silenceMs }: ReadOptions,
): Promise<IncomingMessage> => {
  const url = addressOf(kubeConfig, path, query);
  const secured: https.RequestOptions = {};
  await kubeConfig.applyToHTTPSOptions(secured);
  const { request } = url.protocol === 'http:' ? http : https;
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...secured, method: 'GET', signal });
    let answer: IncomingMessage | undefined;
    sent.setHeader('accept', 'application/json');
    sent.on('socket', socket => socket.setKeepAlive(true, 15_000));
    sent.setTimeout(silenceMs, () =>
      (answer ?? sent).destroy(silence(path, silenceMs)),
    );
    sent.on('response', body => {
      answer = body;
      resolve(body);
    });
    sent.on('error', reject);
    sent.end();
  });
};

const accepted = (body: IncomingMessage, path: string): IncomingMessage => {
  if (body.statusCode === 200) return body;
  body.destroy();
  throw failureOfStatus(
    body.statusCode ?? 500,
    path,
    readRetryAfter(body.headers['retry-after'], new Date()),
  );
};

/**
 * Speaks to the current cluster of a kubeconfig as its current user; asks for the kubeconfig at
 * every request, so that renewed credentials are picked up.
 * @internal
 */
export const createKubernetesApi = (
  kubeConfig: () => KubeConfig,
): KubernetesApi => ({
  get: async (path, options) => {
    try {
      const body = accepted(await open(kubeConfig(), path, options), path);
      return parseJson(await readText(body), path);
    } catch (error) {
      throw failureOfError(error, path);
    }
  },
  async *stream(path, options) {
    try {
      const body = accepted(await open(kubeConfig(), path, options), path);
      options.onOpen();
      for await (const line of readLines(body)) yield parseJson(line, path);
    } catch (error) {
      throw failureOfError(error, path);
    }
  },
});
