import type {
  EdgeTopology,
  TopologyInput,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Lookups } from './Lookups';

/**
 * Something that is read beside clusters and accounts, where the configuration wants it.
 * @internal
 */
export interface OutsideSource
  extends Pick<
    Lookups<unknown, unknown>,
    'forget' | 'refresh' | 'isAnswered' | 'state' | 'counts'
  > {
  /** As gaps and `/v1/sources` name it. */
  readonly id: 'resolver' | 'probe';
  /** How often one thing is looked at, in seconds. */
  readonly everySeconds: number;
  readonly want: (edge: string, topology: EdgeTopology) => void;
  /** What was found out; nothing while the first answers are still to come. */
  readonly facts: (edge: string) => Pick<TopologyInput, 'resolved' | 'probed'>;
}

/** What such sources are started with. @internal */
export interface OutsideSourceStart {
  /** Pause between two looks at what is due, in milliseconds. */
  readonly roundMs: number;
  /** Keys of edges of which something else was found out. */
  readonly onChange: (edges: readonly string[]) => void;
  readonly signal: AbortSignal;
}
