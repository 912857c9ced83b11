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

/** The reasons of events, and texts that carry the codes which rules tell apart. */
const EVENTS = [
  ['Normal', 'SuccessfullyReconciled', 'Successfully reconciled'],
  ['Warning', 'FailedBuildModel', 'Unused port in ssl-ports annotation [8443]'],
  ['Warning', 'FailedDeployModel', 'ThrottlingException: Rate exceeded'],
  ['Warning', 'FailedDeployModel', 'CertificateNotFound: x, request id: 1-2'],
  ['Warning', 'BackendNotFound', 'backend not found'],
  ['Warning', 'FailedNetworkReconcile', 'expected exactly one securityGroup'],
  ['Warning', 'Unheard', ''],
] as const;

const TIMES = ['2026-11-23T10:00:00Z', '2026-11-23T11:59:00Z', 'never'];

/** Something else is said of an object, sooner or later. */
const anyEvent = fc
  .tuple(fc.nat(), fc.constantFrom(...EVENTS), fc.constantFrom(...TIMES))
  .map(
    ([target, [type, reason, message], time]): RawChange =>
      raws => {
        const events = raws.filter(isParent).filter(one => 'reason' in one);
        const event = pick(events, target);
        if (event) {
          Object.assign(event, { type, reason, message, lastSeen: time });
        }
      },
  );

/** Another number or the other truth at the end of a random way, so that types stay. */
const turn = (object: Json, way: readonly number[], number: number): void => {
  let here = object;
  for (const step of way) {
    const keys = isParent(here) ? Object.keys(here) : [];
    const key = pick(keys, step);
    if (!isParent(here) || key === undefined) {
      return;
    }
    const next: Json | undefined = Reflect.get(here, key);
    if (typeof next === 'number') {
      put(here, key, number);
      return;
    }
    if (typeof next === 'boolean') {
      put(here, key, !next);
      return;
    }
    if (Array.isArray(next) && number < 0) {
      next.splice(step % Math.max(1, next.length), 1);
      return;
    }
    here = next ?? null;
  }
};

const anyTurn = fc
  .tuple(
    fc.nat(),
    fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 7 }),
    fc.constantFrom(-1, 0, 1, 2, 80, 443, 65_535),
  )
  .map(
    ([target, way, number]): RawChange =>
      raws => {
        turn(pick(raws, target) ?? null, way, number);
      },
  );

/** Up to six things that happened to raw objects: lost, edited, refused, garbled, claimed. */
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

/** Up to six things that can happen to objects that were read: their types stay. */
export const anyReadChanges: fc.Arbitrary<RawChange[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: anyTurn },
    { weight: 2, arbitrary: anyLoss },
    { weight: 3, arbitrary: anyVerdict },
    { weight: 2, arbitrary: anyEvent },
    { weight: 2, arbitrary: anyEdit },
    { weight: 1, arbitrary: anyTenant },
  ),
  { maxLength: 6 },
);

/** Up to four things that AWS may say otherwise: numbers, switches, members of lists. */
export const anyTurns: fc.Arbitrary<RawChange[]> = fc.array(anyTurn, {
  maxLength: 4,
});

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
