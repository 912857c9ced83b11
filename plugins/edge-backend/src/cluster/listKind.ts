import type { KubernetesKind } from '@tls-edge/backstage-plugin-edge-common';
import { z } from 'zod/v3';

import type { KubernetesApi } from './KubernetesApi';
import { KubernetesFailure } from './KubernetesFailure';

/** Objects per page, the size `kubectl` uses. */
const PAGE_SIZE = 500;

const pageSchema = z.object({
  metadata: z.object({
    resourceVersion: z.string(),
    continue: z.string().optional(),
  }),
  items: z.array(z.unknown()).nullish(),
});

/** @internal */
export interface KindList {
  readonly items: readonly unknown[];
  /** Where a watch goes on from. */
  readonly resourceVersion: string;
}

/**
 * Path of a kind in all namespaces.
 * @internal
 */
export const kindPath = ({ group, version, part }: KubernetesKind): string =>
  group ? `/apis/${group}/${version}/${part}` : `/api/${version}/${part}`;

/** @internal */
export interface ListOptions {
  readonly api: KubernetesApi;
  readonly kind: KubernetesKind;
  readonly signal: AbortSignal;
  readonly silenceMs: number;
}

/**
 * All objects of one kind, page by page; every page tells the state at one resource version.
 * @throws KubernetesFailure, `gone` when the server forgot that version between two pages
 * @internal
 */
export const listKind = async (options: ListOptions): Promise<KindList> => {
  const { api, kind, signal, silenceMs } = options;
  const items: unknown[] = [];
  let token: string | undefined;
  for (;;) {
    const query = {
      limit: String(PAGE_SIZE),
      ...(kind.labelSelector && { labelSelector: kind.labelSelector }),
      ...(token && { continue: token }),
    };
    const answer = await api.get(kindPath(kind), { query, signal, silenceMs });
    const page = pageSchema.safeParse(answer);
    if (!page.success) {
      throw new KubernetesFailure(
        'invalid',
        `The Kubernetes API answered no list to "${kindPath(kind)}"`,
        page.error,
      );
    }
    items.push(...(page.data.items ?? []));
    token = page.data.metadata.continue;
    if (!token) {
      return { items, resourceVersion: page.data.metadata.resourceVersion };
    }
  }
};
