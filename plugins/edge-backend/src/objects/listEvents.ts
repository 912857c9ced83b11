import {
  objectKey,
  type KubeEvent,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';
import type { ObjectView } from '@tls-edge/backstage-plugin-edge-common/report';

/**
 * What was reported about an object lately, the newest first.
 * @internal
 */
export const listEvents = (
  events: readonly KubeEvent[],
  ref: ObjectRef,
): ObjectView['events'] =>
  events
    .filter(({ regarding }) => objectKey(regarding) === objectKey(ref))
    .map(({ type, reason, message, count, lastSeen }) => ({
      ...{ type, reason, message, count, lastSeen },
    }))
    .sort((one, other) => other.lastSeen.localeCompare(one.lastSeen));
