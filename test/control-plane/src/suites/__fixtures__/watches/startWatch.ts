import type { KubeConfig } from '@kubernetes/client-node';
import { KUBERNETES_PARTS } from '@tls-edge/backstage-plugin-edge-common';
import type {
  ClusterSnapshot,
  PartState,
} from '@tls-edge/backstage-plugin-edge-common';

import { watchThrough } from '../watchThrough';
import type { PortalWatch, WatchThroughOptions } from '../watchThrough';
import { recordCalls } from './recordCalls';
import type { Call } from './recordCalls';

type WatchedPart = 'gateways' | 'services';

const firstPorts = {
  gateways: ({ gateways }: ClusterSnapshot['objects']) =>
    gateways.map(({ metadata, listeners: [{ port }] }) => ({ metadata, port })),
  services: ({ services }: ClusterSnapshot['objects']) =>
    services.map(({ metadata, ports: [{ port }] }) => ({ metadata, port })),
};

/** What was known of a part at one moment. */
export interface Known {
  readonly state: PartState['state'];
  /** The first port of each of its objects in one namespace, by name. */
  readonly ports: Readonly<Record<string, number>>;
}

export interface WatchOptions extends Pick<WatchThroughOptions, 'limits'> {
  /** Asked for at every request. */
  readonly kubeConfig: () => KubeConfig;
  readonly part: WatchedPart;
  readonly namespace: string;
}

/** A running watcher under observation. */
export interface Watch extends PortalWatch {
  /** What passed on one path, the oldest first. */
  readonly callsOf: (path: string) => readonly Call[];
  /** One entry for each change of the part since everything was read. */
  readonly history: readonly Known[];
  readonly known: () => Known;
  /** What is known of every part. */
  readonly states: () => readonly PartState['state'][];
  readonly stop: () => Promise<void>;
}

/** Watches a cluster as the backend does, and keeps what it asked and what it knew of one part. */
export const startWatch = async (options: WatchOptions): Promise<Watch> => {
  const { kubeConfig, part, namespace, limits } = options;
  const calls = recordCalls();
  const history: Known[] = [];
  const look = ({ parts, objects }: ClusterSnapshot): Known => {
    return {
      state: parts[part].state,
      ports: Object.fromEntries(
        firstPorts[part](objects)
          .filter(({ metadata }) => metadata.namespace === namespace)
          .map(({ metadata, port }) => [metadata.name, port]),
      ),
    };
  };
  const { watcher, failures } = await watchThrough(kubeConfig, {
    ...{ limits, through: calls.through },
    onChange: (change, known) => {
      if (change.part === part) {
        history.push(look(known));
      }
    },
  });
  history.splice(0);
  return {
    watcher,
    failures,
    callsOf: calls.of,
    history,
    known: () => look(watcher.snapshot()),
    states: () =>
      KUBERNETES_PARTS.map(one => watcher.snapshot().parts[one].state),
    stop: watcher.stop,
  };
};
