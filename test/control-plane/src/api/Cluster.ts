import { setTimeout as delay } from 'node:timers/promises';

import { createApiClient } from './ApiClient';
import type { ApiAddress, ApiAnswer, ApiClient, Json } from './ApiClient';

/** What names an object. @public */
export interface ObjectName {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** An API server whose kinds are found by asking it. @public */
export interface Cluster {
  readonly address: ApiAddress;
  readonly api: ApiClient;
  /** The path of one object. */
  readonly pathOf: (object: ObjectName) => Promise<string>;
  /** Server-side apply with strict field validation; the answer, refused or not. */
  readonly tryApply: (object: ObjectName, query?: string) => Promise<ApiAnswer>;
  /**
   * Applies objects one after the other.
   * @throws Error with the server's message for the first that is refused
   */
  readonly apply: (objects: readonly ObjectName[]) => Promise<void>;
  /** All objects of a kind, each with its apiVersion and kind. */
  readonly list: (apiVersion: string, kind: string) => Promise<readonly Json[]>;
  /**
   * Waits for an object of a kind about which a fact is true.
   * @throws Error when that takes too long
   */
  readonly find: (
    apiVersion: string,
    kind: string,
    isWanted: (object: Json) => boolean,
  ) => Promise<Json>;
  readonly delete: (object: ObjectName) => Promise<ApiAnswer>;
  /**
   * Waits for a fact about one object.
   * @throws Error with what it is instead when that takes too long
   */
  readonly wait: (
    object: ObjectName,
    isTrue: (found: Json) => boolean,
    limitMs?: number,
  ) => Promise<Json>;
}

interface Kind {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

const LOOK_MS = 50;
const LIMIT_MS = 30_000;

const failure = ({ code, body }: ApiAnswer, subject: string) =>
  new Error(`${subject}: ${code} ${body?.message ?? JSON.stringify(body)}`);

const nameOf = ({ kind, metadata }: ObjectName) =>
  `${kind} ${metadata.namespace ? `${metadata.namespace}/` : ''}${
    metadata.name
  }`;

/** Who applies, in managedFields. */
const MANAGER = 'fieldManager=control-plane&force=true&fieldValidation=Strict';

/** @public */
export const createCluster = (address: ApiAddress): Cluster => {
  const api = createApiClient(address);
  const groups = new Map<string, readonly Kind[]>();

  const rootOf = (apiVersion: string) =>
    `/${apiVersion.includes('/') ? 'apis' : 'api'}/${apiVersion}`;

  const kindOf = async (apiVersion: string, kind: string): Promise<Kind> => {
    const known = groups.get(apiVersion)?.find(one => one.kind === kind);
    if (known) {
      return known;
    }
    const answer = await api.get(rootOf(apiVersion));
    const resources: readonly Kind[] = answer.body?.resources ?? [];
    const kinds = resources.filter(({ name }) => !name.includes('/'));
    groups.set(apiVersion, kinds);
    const found = kinds.find(one => one.kind === kind);
    if (!found) {
      throw failure(answer, `${apiVersion} has no kind ${kind}`);
    }
    return found;
  };

  const pathOf = async ({ apiVersion, kind, metadata }: ObjectName) => {
    const { name, namespaced } = await kindOf(apiVersion, kind);
    const scope = namespaced
      ? `/namespaces/${metadata.namespace ?? 'default'}`
      : '';
    return `${rootOf(apiVersion)}${scope}/${name}/${metadata.name}`;
  };

  const tryApply = async (object: ObjectName, query = MANAGER) =>
    api.patch(`${await pathOf(object)}?${query}`, 'apply-patch+yaml', object);

  const list = async (apiVersion: string, kind: string) => {
    const { name } = await kindOf(apiVersion, kind);
    const answer = await api.get(`${rootOf(apiVersion)}/${name}`);
    if (answer.code !== 200) {
      throw failure(answer, `List of ${kind}`);
    }
    return answer.body.items.map((item: object) => ({
      ...item,
      apiVersion,
      kind,
    }));
  };

  return {
    address,
    api,
    pathOf,
    tryApply,
    list,
    find: async (apiVersion, kind, isWanted) => {
      const deadline = Date.now() + LIMIT_MS;
      for (;;) {
        const found = (await list(apiVersion, kind)).find(isWanted);
        if (found) {
          return found;
        }
        if (Date.now() > deadline) {
          throw new Error(`No ${kind} is as awaited`);
        }
        await delay(LOOK_MS);
      }
    },
    apply: async objects => {
      for (const object of objects) {
        const answer = await tryApply(object);
        if (answer.code >= 300) {
          throw failure(answer, nameOf(object));
        }
      }
    },
    delete: async object => api.delete(await pathOf(object)),
    wait: async (object, isTrue, limitMs = LIMIT_MS) => {
      const path = await pathOf(object);
      const deadline = Date.now() + limitMs;
      for (;;) {
        const answer = await api.get(path);
        if (answer.code === 200 && isTrue(answer.body)) {
          return answer.body;
        }
        if (Date.now() > deadline) {
          const { status, spec } = answer.body;
          throw failure(
            { code: answer.code, body: { spec, status } },
            `${nameOf(object)} is not as awaited`,
          );
        }
        await delay(LOOK_MS);
      }
    },
  };
};
