import { hashValue } from './hashRequest';

const LONGEST = 40;

const trimHyphens = (text: string): string => text.replace(/^-+|-+$/g, '');

/** What an edge's name ends with where the environment says nothing. @internal */
export const NAME_END = '-edge';

/**
 * `<entity>-edge` as a Kubernetes name, or with the environment's own suffix; a long entity name is cut and keeps four digits of its
 * hash, so that two entities do not meet in one name.
 * @internal
 */
export const defaultEdgeName = (
  entityName: string,
  suffix: string = NAME_END,
): string => {
  const plain = trimHyphens(
    entityName.toLowerCase().replace(/[^a-z0-9-]+/g, '-'),
  );
  const name = /^[a-z]/.test(plain) ? plain : trimHyphens(`e-${plain}`);
  const room = LONGEST - suffix.length;
  const short =
    name.length <= room
      ? name
      : `${trimHyphens(name.slice(0, room - 5))}-${hashValue(name).slice(
          0,
          4,
        )}`;
  return `${short}${suffix}`;
};
