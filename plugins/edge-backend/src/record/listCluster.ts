import {
  emptyCluster,
  readCluster,
  type ClusterSnapshot,
  type KubernetesKind,
  type KubernetesPart,
  type PartState,
} from '@tls-edge/backstage-plugin-edge-common';

import { clusterGap } from '../cluster/clusterGap';
import type { KubernetesApi } from '../cluster/KubernetesApi';
import { KubernetesFailure } from '../cluster/KubernetesFailure';
import { listServed } from '../cluster/listServed';
import { partStateOf } from '../cluster/partStateOf';
import { selectEdgeEvents } from '../cluster/selectEdgeEvents';
import type { WatchedKind } from '../cluster/WatchedKind';
import type { RawParts } from './keepEdgeObjects';

/** Longest silence of the API, in milliseconds. */
const SILENCE_MS = 30_000;

/** @internal */
export interface ListedCluster {
  readonly raw: RawParts;
  readonly snapshot: ClusterSnapshot;
}

type Listed = { readonly items: unknown[]; readonly state: PartState };

/** Items of a list carry no kind of their own (Kubernetes API concepts, "Collections"). */
const withKind = (
  { group, version, kind }: KubernetesKind,
  item: unknown,
): unknown => ({
  apiVersion: group ? `${group}/${version}` : version,
  kind,
  ...Object(item),
});

const listOne = async (
  options: ListOptions,
  kind: WatchedKind,
): Promise<Listed> => {
  const { api, cluster, signal, since } = options;
  const { part } = kind;
  try {
    const list = { api, kind, signal, silenceMs: SILENCE_MS };
    const { items } = await listServed(list);
    return {
      items: items.map(item => withKind(kind, item)),
      state: { state: 'read' },
    };
  } catch (error) {
    if (!(error instanceof KubernetesFailure)) throw error;
    const { reason } = error;
    // A kind that the cluster does not serve has no objects: that is an answer.
    if (reason === 'notServed') return { items: [], state: { state: 'read' } };
    const gap = clusterGap({
      ...{ cluster, part, since },
      reason: reason === 'gone' ? 'invalid' : reason,
    });
    return { items: [], state: { state: 'failed', gap } };
  }
};

/** @internal */
export interface ListOptions {
  readonly api: KubernetesApi;
  readonly cluster: string;
  readonly kinds: readonly WatchedKind[];
  readonly signal: AbortSignal;
  /** ISO 8601: when a kind that cannot be read was asked for. */
  readonly since: string;
}

/**
 * Lists every kind once. A kind that cannot be read leaves a gap and stops nothing.
 * @internal
 */
export const listCluster = async (
  options: ListOptions,
): Promise<ListedCluster> => {
  const raw: Partial<Record<KubernetesPart, unknown[]>> = {};
  const parts = { ...emptyCluster(options.cluster).parts };
  for (const kind of options.kinds) {
    const { items, state } = await listOne(options, kind);
    const { part } = kind;
    raw[part] = [...(raw[part] ?? []), ...items];
    parts[part] = partStateOf([parts[part], state]);
  }
  const all = Object.values(raw).flat();
  const { objects } = readCluster(all, options.cluster);
  return {
    raw,
    snapshot: {
      cluster: options.cluster,
      parts,
      objects: selectEdgeEvents(objects),
    },
  };
};
