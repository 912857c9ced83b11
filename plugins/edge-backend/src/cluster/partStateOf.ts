import type { PartState } from '@tls-edge/backstage-plugin-edge-common';

/**
 * What is known of a part from what is known of its kinds. One that cannot be read hides objects
 * of the part; one that the cluster does not serve hides none, as long as it serves another.
 * @internal
 */
export const partStateOf = (kinds: readonly PartState[]): PartState =>
  kinds.find(({ state }) => state === 'failed') ??
  kinds.find(({ state }) => state === 'read') ?? { state: 'notConfigured' };
