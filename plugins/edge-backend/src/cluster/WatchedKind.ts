import type { KubernetesKind } from '@tls-edge/backstage-plugin-edge-common';

/** A kind as it is asked of one cluster. @internal */
export interface WatchedKind extends KubernetesKind {
  /**
   * Not every cluster serves it. Its group is looked up before it is listed, because a list of
   * what nobody serves is answered like one that is refused: rights are checked first.
   */
  readonly isLookedUp?: boolean;
}
