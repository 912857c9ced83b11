import {
  objectKey,
  type HopState,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeReport,
  MapFact,
} from '@tls-edge/backstage-plugin-edge-common/report';

/** An object as the map draws it, for the drawer to go on from. @internal */
export interface DrawnObject {
  readonly object: ObjectRef;
  readonly label: string;
  readonly state: HopState;
  readonly facts: readonly MapFact[];
  /** Something names it, and it was looked for and not found. */
  readonly isMissing: boolean;
}

/**
 * What the map says of an object; of its parts, such as the listeners of a Gateway, it shows what
 * they are and not what they say. `undefined` for what is not in the map.
 * @internal
 */
export const drawnObject = (
  { nodes }: EdgeReport['map'],
  object: ObjectRef,
): DrawnObject | undefined => {
  const own = nodes.find(({ id }) => id === objectKey(object));
  return (
    own && {
      object: own.object,
      label: own.label,
      state: own.state,
      facts: own.facts ?? [],
      isMissing: own.isMissing ?? false,
    }
  );
};
