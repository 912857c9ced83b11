import type { Json } from '../../../api/ApiClient';

/** The etcd behind an API server, over its JSON gateway. */
export interface Store {
  /** Forgets every revision before the newest. */
  readonly compact: () => Promise<void>;
  /**
   * Changes a custom object behind the API server's back; those alone are stored as JSON.
   * @throws Error when there is none
   */
  readonly edit: (key: string, change: (object: Json) => Json) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
}

const encode = (text: string) => Buffer.from(text).toString('base64');
const decode = (text: string) => Buffer.from(text, 'base64').toString();

/** Speaks to an etcd on a port of this machine. */
export const createStore = (port: number): Store => {
  const call = async (method: string, body: object): Promise<Json> => {
    const answer = await fetch(`http://127.0.0.1:${port}/v3/kv/${method}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(
        `etcd answered ${answer.status} to ${method}: ${await answer.text()}`,
      );
    }
    return answer.json();
  };
  return {
    compact: async () => {
      const { header } = await call('range', { key: encode('/') });
      await call('compaction', { revision: header.revision, physical: true });
    },
    edit: async (key, change) => {
      const { kvs } = await call('range', { key: encode(key) });
      if (!kvs) {
        throw new Error(`etcd has no "${key}"`);
      }
      const changed = change(JSON.parse(decode(kvs[0].value)));
      const value = encode(JSON.stringify(changed));
      await call('put', { key: encode(key), value });
    },
    delete: async key => {
      const { deleted } = await call('deleterange', { key: encode(key) });
      if (deleted !== '1') {
        throw new Error(`etcd has no "${key}"`);
      }
    },
  };
};
