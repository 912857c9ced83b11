// What the backend reads with is no part of its interface.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import type { KubernetesApi } from '../../../../../../plugins/edge-backend/src/cluster/KubernetesApi';
import type { WatchLine } from '../../../api/ApiClient';

/** One request, or one line that a watch was answered with. */
export type Call =
  | { readonly type: 'GET'; readonly path: string }
  | { readonly type: 'WATCH'; readonly path: string; readonly version: number }
  | {
      readonly type: 'LINE';
      readonly path: string;
      /** `ADDED`, `BOOKMARK` and so on. */
      readonly event: string;
      /** Of an `ERROR`. */
      readonly code?: number;
      /** The object's resourceVersion; NaN where it has none. */
      readonly version: number;
    };

/** Writes down what passes between a watcher and its server, in order. */
export const recordCalls = () => {
  const calls: Call[] = [];
  const through = (api: KubernetesApi): KubernetesApi => ({
    get: (path, options) => {
      calls.push({ type: 'GET', path });
      return api.get(path, options);
    },
    async *stream(path, options) {
      const version = Number(options.query?.resourceVersion);
      calls.push({ type: 'WATCH', path, version });
      for await (const line of api.stream(path, options)) {
        const { type: event, object } = line as WatchLine;
        const { code, metadata } = object;
        calls.push({
          ...{ type: 'LINE', path, event, code },
          version: Number(metadata?.resourceVersion),
        });
        yield line;
      }
    },
  });
  return {
    through,
    /** Those of one path, the oldest first. */
    of: (path: string): readonly Call[] =>
      calls.filter(call => call.path === path),
  };
};
