import { createHmac } from 'node:crypto';

/**
 * Names of signal channels. They are opaque, as whoever knows the name may listen: a channel
 * tells only that something changed.
 * @internal
 */
export interface Channels {
  readonly ofEdge: (edgeKey: string) => string;
  readonly ofEntity: (entityRef: string) => string;
  readonly ofLists: string;
}

/**
 * Derives all names from this installation's secret.
 * @internal
 */
export const createChannels = (secret: string): Channels => {
  const name = (subject: string) =>
    `edge:${createHmac('sha256', secret)
      .update(subject)
      .digest('hex')
      .slice(0, 32)}`;
  return {
    ofEdge: edgeKey => name(`edge ${edgeKey}`),
    ofEntity: entityRef => name(`entity ${entityRef}`),
    ofLists: name('lists'),
  };
};
