import fc from 'fast-check';

/** JSON as a cluster may send it. */
type Json =
  | null
  | boolean
  | number
  | string
  | Json[]
  | { [key: string]: Json | undefined };

/** One change to a list of raw objects, chosen by numbers so that it shrinks well. */
export type RawChange = (raws: Json[]) => void;

/** What stands where something else was expected; `undefined` takes the key away. */
const JUNK: readonly (Json | undefined)[] = [
  undefined,
  null,
  '',
  'x',
  '2026-99-99T99:99:99Z',
  '1970-01-01T00:00:00Z',
  0,
  -1,
  443,
  1e300,
  true,
  false,
  [],
  {},
  [null, 7, { name: 3 }],
  { name: 'x', kind: 'Gateway' },
];

const REASONS = [
  'Accepted',
  'Pending',
  'Invalid',
  'InvalidParameters',
  'ListenersNotValid',
  'NotAllowedByListeners',
  'NoMatchingParent',
  'NoMatchingListenerHostname',
  'BackendNotFound',
  'RefNotPermitted',
  'AddressNotAssigned',
  'NoResources',
  'Conflicted',
  'PortNotFound',
  'Unheard',
];

type Parent = Json[] | { [key: string]: Json | undefined };

const isParent = (value: Json | undefined): value is Parent =>
  typeof value === 'object' && value !== null;

const put = (parent: Parent, key: string, value: Json | undefined): void => {
  if (value === undefined) {
    Reflect.deleteProperty(parent, key);
  } else {
    Reflect.set(parent, key, structuredClone(value));
  }
};

/** Replaces whatever stands at the end of a random way into the object. */
const garble = (
  object: Json,
  way: readonly number[],
  junk: Json | undefined,
): void => {
  let here = object;
  way.forEach((step, depth) => {
    const keys = isParent(here) ? Object.keys(here) : [];
    if (!isParent(here) || keys.length === 0) {
      return;
    }
    const key = keys[step % keys.length];
    const next: Json | undefined = Reflect.get(here, key);
    if (depth === way.length - 1 || !isParent(next)) {
      put(here, key, junk);
      here = null;
    } else {
      here = next;
    }
  });
};

const conditionsOf = (value: Json | undefined): Parent[] =>
  isParent(value)
    ? Object.entries(value).flatMap(([key, inner]) =>
        key === 'conditions' && Array.isArray(inner)
          ? inner.filter(isParent)
          : conditionsOf(inner),
      )
    : [];

const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list[n % Math.max(1, list.length)];

const metadataOf = (object: Json | undefined): Parent | undefined => {
  const metadata: Json | undefined = isParent(object)
    ? Reflect.get(object, 'metadata')
    : undefined;
  return isParent(metadata) ? metadata : undefined;
};

const anyGarbling = fc
  .tuple(
    fc.nat(),
    fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 9 }),
    fc.constantFrom(...JUNK),
  )
  .map(
    ([target, way, junk]): RawChange =>
      raws => {
        garble(pick(raws, target) ?? null, way, junk);
      },
  );

const anyLoss = fc.nat().map(
  (target): RawChange =>
    raws => {
      raws.splice(target % Math.max(1, raws.length), 1);
    },
);

const anyVerdict = fc
  .tuple(
    fc.nat(),
    fc.constantFrom('True', 'False', 'Unknown'),
    fc.constantFrom(...REASONS),
  )
  .map(
    ([target, status, reason]): RawChange =>
      raws => {
        const condition = pick(conditionsOf(raws), target);
        if (condition) {
          put(condition, 'status', status);
          put(condition, 'reason', reason);
        }
      },
  );

const anyEdit = fc
  .tuple(fc.nat(), fc.constantFrom('generation', 'deletionTimestamp'))
  .map(
    ([target, key]): RawChange =>
      raws => {
        const metadata = metadataOf(pick(raws, target));
        if (metadata) {
          put(metadata, key, key === 'generation' ? 9 : '2026-11-23T17:00:00Z');
        }
      },
  );

const anyTenant = fc.tuple(fc.nat(), fc.constantFrom('a', 'b')).map(
  ([target, name]): RawChange =>
    raws => {
      const metadata = metadataOf(pick(raws, target));
      if (metadata) {
        put(metadata, 'annotations', {
          'tls-edge.dev/entity-ref': `component:default/${name}`,
        });
      }
    },
);

/** Up to six things that happened to the objects: lost, edited, refused, garbled, claimed. */
export const anyRawChanges: fc.Arbitrary<RawChange[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: anyGarbling },
    { weight: 2, arbitrary: anyLoss },
    { weight: 3, arbitrary: anyVerdict },
    { weight: 2, arbitrary: anyEdit },
    { weight: 1, arbitrary: anyTenant },
  ),
  { maxLength: 6 },
);

/** The objects after the changes; a cluster holds each name once. */
export const changed = (
  raws: readonly unknown[],
  changes: readonly RawChange[],
): unknown[] => {
  const copy: Json[] = JSON.parse(JSON.stringify(raws));
  changes.forEach(change => change(copy));
  const keyed = copy.map((object): [string, unknown] => [
    JSON.stringify([
      Reflect.get(Object(object), 'kind'),
      Reflect.get(Object(metadataOf(object)), 'namespace'),
      Reflect.get(Object(metadataOf(object)), 'name'),
    ]),
    object,
  ]);
  return [...new Map(keyed).values()];
};
