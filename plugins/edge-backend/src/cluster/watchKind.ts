import { z } from 'zod/v3';

import { failureOfStatus, KubernetesFailure } from './KubernetesFailure';
import { kindPath, type ListOptions } from './listKind';

/** @internal */
export type KindChange = {
  readonly type: 'set' | 'deleted';
  readonly object: unknown;
};

/** @internal */
export interface WatchOptions extends ListOptions {
  readonly resourceVersion: string;
  /** Seconds after which the server ends the watch by itself. */
  readonly lifetimeSeconds: number;
  /** The server accepted the watch. */
  readonly onOpen: () => void;
  readonly onChange: (change: KindChange) => void;
  /** Every resource version seen, bookmarks included: the next watch goes on from the last one. */
  readonly onVersion: (resourceVersion: string) => void;
}

const eventSchema = z.object({
  type: z.enum(['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK', 'ERROR']),
  object: z.object({
    code: z.number().optional(),
    metadata: z.object({ resourceVersion: z.string().optional() }).optional(),
  }),
});

const readEvent = (value: unknown, path: string) => {
  const event = eventSchema.safeParse(value);
  if (event.success) return event.data;
  throw new KubernetesFailure(
    'invalid',
    `The Kubernetes API sent no watch event on "${path}"`,
    event.error,
  );
};

const readObject = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'object' in value
    ? value.object
    : undefined;

/**
 * Follows one kind until the server ends the watch.
 * @throws KubernetesFailure, `gone` when the changes since `resourceVersion` are forgotten
 * @internal
 */
export const watchKind = async (options: WatchOptions): Promise<void> => {
  const { api, kind, signal, silenceMs, onOpen } = options;
  const path = kindPath(kind);
  const query = {
    watch: 'true',
    allowWatchBookmarks: 'true',
    resourceVersion: options.resourceVersion,
    timeoutSeconds: String(options.lifetimeSeconds),
    ...(kind.labelSelector && { labelSelector: kind.labelSelector }),
  };
  const events = api.stream(path, { query, signal, silenceMs, onOpen });
  for await (const value of events) {
    const { type, object } = readEvent(value, path);
    if (type === 'ERROR') throw failureOfStatus(object.code ?? 500, path);
    if (type !== 'BOOKMARK') {
      options.onChange({
        type: type === 'DELETED' ? 'deleted' : 'set',
        object: readObject(value),
      });
    }
    const version = object.metadata?.resourceVersion;
    if (version) options.onVersion(version);
  }
};
