import fc from 'fast-check';

import * as annotations from './annotations';
import {
  edgeKey,
  formatEdgeId,
  parseEdgeAnnotation,
  parseEdgeId,
  type EdgeId,
} from './EdgeId';
import { objectKey } from './ObjectRef';

const anyLabel = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
const anyId: fc.Arbitrary<EdgeId> = fc.record({
  cluster: anyLabel,
  namespace: anyLabel,
  gateway: anyLabel,
});
const anySpace = fc.constantFrom('', ' ', '  ', '\n', '\t');

describe('the name of an edge', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyId, anySpace, (id, space) => {
        expect(parseEdgeId(`${space}${formatEdgeId(id)}${space}`)).toEqual(id);
      }),
    );
  });

  it('is read out of any text as itself or not at all', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const id = parseEdgeId(text);

        expect(id === undefined || formatEdgeId(id) === text.trim()).toBe(true);
      }),
    );
  });

  it.each([
    'a/b',
    'a/b/c/',
    '/a/b/c',
    'a/b/c#d',
    'a/ b/c',
    'a/b-/c',
    'a/-b/c',
    'a/b_c/d',
    'a/B/c',
    'a/ü/c',
    'a/b/c?x=1',
    'a\\b\\c',
    'a/../c',
    'a/%2e/c',
  ])('is not %j', text => {
    expect(parseEdgeId(text)).toBeUndefined();
  });
});

describe('the key of an edge', () => {
  it('is equal for equal edges only', () => {
    const anyScoped = fc
      .tuple(anyId, fc.option(anyLabel, { nil: undefined }))
      .map(([id, scope]) => ({ ...id, scope }));

    fc.assert(
      fc.property(anyScoped, anyScoped, (one, other) => {
        expect(edgeKey(one) === edgeKey(other)).toBe(
          JSON.stringify(one) === JSON.stringify(other),
        );
      }),
    );
  });

  it('of an empty scope is that of none', () => {
    const id = { cluster: 'c', namespace: 'n', gateway: 'g' };

    expect(edgeKey({ ...id, scope: '' })).toBe(edgeKey(id));
  });
});

describe('the annotation of an entity', () => {
  it('names its edges in order, whatever stands between them', () => {
    const anyJunk = fc.constantFrom('', ' ', 'nonsense', 'a/b', 'A/b/c', '//');

    fc.assert(
      fc.property(fc.array(fc.tuple(anyId, anyJunk)), pairs => {
        const text = pairs
          .flatMap(([id, junk]) => [junk, ` ${formatEdgeId(id)} `])
          .join(',');

        expect(parseEdgeAnnotation(text)).toEqual(pairs.map(([id]) => id));
      }),
    );
  });

  it.each([undefined, '', ',', ' , ', 'a/b/c/d', 'a;b;c'])(
    'names none in %j',
    text => {
      expect(parseEdgeAnnotation(text)).toEqual([]);
    },
  );
});

describe('the key of an object', () => {
  it('is equal for equal objects only', () => {
    const anyRef = fc.record({
      group: fc.constantFrom('', 'apps', 'aws'),
      kind: fc.constantFrom('Service', 'Gateway'),
      namespace: fc.option(anyLabel, { nil: undefined }),
      name: anyLabel,
    });

    fc.assert(
      fc.property(anyRef, anyRef, (one, other) => {
        expect(objectKey(one) === objectKey(other)).toBe(
          JSON.stringify(one) === JSON.stringify(other),
        );
      }),
    );
  });
});

it.each(
  Object.entries(annotations).filter(([name]) => /ANNOTATION|KUBER/.test(name)),
)('%s is a key that Kubernetes and the catalog take: %s', (_, key) => {
  expect(key).toMatch(/^[a-z0-9.-]+\.(dev|io)\/[a-z-]{1,63}$/);
});
