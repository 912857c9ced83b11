import fc from 'fast-check';
import { RECORDINGS } from '../../__fixtures__/recordings';
import { turnKeys } from '../../__fixtures__/turnKeys';
import { KUBERNETES_PARTS } from '../emptyCluster';
import { KUBERNETES_KINDS } from '../kinds';
import { readCluster } from '../readCluster';
import { readObject } from './readObject';

const anyMetadata = fc.record(
  {
    name: fc.string({ minLength: 1 }),
    namespace: fc.string(),
    labels: fc.dictionary(fc.string(), fc.anything()),
    annotations: fc.dictionary(fc.string(), fc.string()),
  },
  { requiredKeys: ['name'] },
);

const anyObject = fc.record({
  metadata: anyMetadata,
  spec: fc.anything(),
  status: fc.anything(),
  endpoints: fc.anything(),
  involvedObject: fc.anything(),
});

const raws = RECORDINGS.flatMap(({ raw }) => raw.slice(0, 6));
const anyRecorded = fc.constantFrom(...raws);

const frozen = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};

describe.each(KUBERNETES_PARTS)('the reader of %s', part => {
  const kind = KUBERNETES_KINDS.find(row => row.part === part)?.kind;

  it('answers for everything, and never without a name', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), raw => {
        const read = readObject(part, raw);

        expect(read === undefined || read.metadata.name !== '').toBe(true);
      }),
    );
  });

  it('gives an object of its kind, whatever the rest holds', () => {
    fc.assert(
      fc.property(anyObject, raw => {
        expect(readObject(part, raw)).toMatchObject({
          kind,
          metadata: { name: raw.metadata.name },
        });
      }),
    );
  });

  it('survives JSON, so that a stored snapshot is the read one', () => {
    fc.assert(
      fc.property(anyObject, raw => {
        const read = readObject(part, raw);

        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
      }),
    );
  });
});

describe('reading what was recorded', () => {
  const read = (objects: readonly unknown[]) =>
    readCluster(objects, 'lab').objects;

  it('drops unknown fields: they change nothing', () => {
    fc.assert(
      fc.property(
        anyRecorded,
        fc.string(),
        fc.anything(),
        (raw, key, value) => {
          const field = `x-${key}`;

          expect(read([{ ...Object(raw), [field]: value }])).toEqual(
            read([raw]),
          );
        },
      ),
    );
  });

  it('does not depend on the order of keys', () => {
    expect(read(raws.map(turnKeys))).toEqual(read(raws));
  });

  it('keeps the order of objects within a part', () => {
    const names = (objects: readonly unknown[]) =>
      read(objects).services.map(({ metadata }) => metadata.name);

    expect(names([...raws].reverse())).toEqual(names(raws).reverse());
  });

  it('changes nothing of what was sent', () => {
    expect(() =>
      read(raws.map(raw => frozen(structuredClone(raw)))),
    ).not.toThrow();
  });

  it('gives the sum of two lists for both together', () => {
    const half = Math.floor(raws.length / 2);
    const [first, second] = [read(raws.slice(0, half)), read(raws.slice(half))];

    for (const part of KUBERNETES_PARTS) {
      expect(read(raws)[part]).toEqual([...first[part], ...second[part]]);
    }
  });

  it('sorts every object of each recording, those of kinds that nobody reads aside', () => {
    const kinds = KUBERNETES_KINDS.map(row => row.kind);
    for (const { raw } of RECORDINGS) {
      const known = raw.filter(one => kinds.includes(Object(one).kind));

      expect(Object.values(read(raw)).flat()).toHaveLength(known.length);
    }
  });
});
