import { InputError } from '@backstage/errors';
import fc from 'fast-check';

import { turnKeys } from '../__fixtures__/turnKeys';
import { aContext, ASKED } from './__fixtures__/aContext';
import { hashRequest } from './hashRequest';
import { mergeLayers } from './mergeLayers';
import { parseDuration } from './parseDuration';
import { parseEdgeRequest } from './parseEdgeRequest';
import { parseTimeout } from './parseTimeout';
import { quote } from './Problem';
import { dropEmpty } from './requestFile';
import { requestFieldNames } from './schema/requestFields';

const context = aContext();
const parse = (asked: unknown) => parseEdgeRequest(asked, context);

/** Requests that pass every check: independent fields, each within its bounds. */
const anyAsked = fc.record(
  {
    hostnames: fc.uniqueArray(
      fc.stringMatching(/^[a-z]{1,8}\.eu\.example\.com$/),
      { minLength: 1, maxLength: 4 },
    ),
    name: fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/),
    alpn: fc.constantFrom('HTTP2Only', 'HTTP2Optional', 'HTTP2Preferred'),
    replicas: fc.integer({ min: 2, max: 100 }),
    httpPort: fc.integer({ min: 1, max: 442 }),
    httpsPort: fc.integer({ min: 443, max: 65535 }),
    crossZone: fc.boolean(),
    zonalShift: fc.boolean(),
    deregistrationDelaySeconds: fc.integer({ min: 0, max: 240 }),
    unhealthyDrainingSeconds: fc.integer({ min: 0, max: 360_000 }),
    tags: fc.dictionary(
      fc.stringMatching(/^[a-z]{1,9}$/),
      fc.stringMatching(/^[a-zA-Z0-9]{1,9}$/),
      { maxKeys: 4 },
    ),
    stickiness: fc.constantFrom('none', 'sourceIp'),
    clientIp: fc.constantFrom('none', 'preserve'),
    connectionLimit: fc.integer({ min: 1, max: 1_000_000 }),
    routes: fc.uniqueArray(
      fc.record({
        path: fc.stringMatching(/^\/[a-z]{1,9}$/),
        service: fc.constantFrom('orders:8080', 'stock:80'),
      }),
      { selector: ({ path }) => path, minLength: 1, maxLength: 5 },
    ),
  },
  { requiredKeys: ['hostnames'] },
);

describe('a request', () => {
  it('is the same again from its own file', () => {
    fc.assert(
      fc.property(anyAsked, asked => {
        const request = parse(asked);

        expect(parse(request.file)).toEqual(request);
        expect(parse(JSON.parse(JSON.stringify(request.file)))).toEqual(
          request,
        );
      }),
    );
  });

  it('is the same whatever the order of its keys, and so is its hash', () => {
    fc.assert(
      fc.property(anyAsked, asked => {
        const [one, other] = [parse(asked), parse(turnKeys(asked))];

        expect(other).toEqual(one);
        expect(hashRequest(other.file)).toBe(hashRequest(one.file));
      }),
    );
  });

  it('keeps in its file what was asked and nothing that was filled in', () => {
    fc.assert(
      fc.property(anyAsked, asked => {
        expect(parse(asked).file).toEqual({
          ...Object(dropEmpty(asked)),
          formatVersion: 1,
          entity: 'component:default/orders',
          environment: 'production',
          name: asked.name ?? 'orders-edge',
        });
      }),
    );
  });

  it('has another hash after any change of a field', () => {
    fc.assert(
      fc.property(anyAsked, fc.string(), (asked, text) => {
        const { file } = parse(asked);

        for (const field of Object.keys(file)) {
          expect(hashRequest({ ...file, [field]: `other ${text}` })).not.toBe(
            hashRequest(file),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is refused with one unknown field more', () => {
    const known = new Set([...requestFieldNames(), 'formatVersion', 'entity']);
    const anyUnknown = fc
      .stringMatching(/^[a-z]{3,12}$/)
      .filter(name => !known.has(name));

    fc.assert(
      fc.property(anyAsked, anyUnknown, (asked, field) => {
        expect(() => parse({ ...asked, [field]: 1 })).toThrow(
          `${field} is 1; allowed: no such field`,
        );
      }),
    );
  });
});

describe('any input', () => {
  const anyValue = fc.anything({ maxDepth: 3 });
  const anyInput = fc.oneof(
    anyValue,
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom(...requestFieldNames())),
      anyValue,
    ),
    fc
      .tuple(anyAsked, fc.constantFrom(...requestFieldNames()), anyValue)
      .map(([asked, field, value]) => ({ ...asked, [field]: value })),
  );

  const attempt = (input: unknown) => {
    try {
      return { request: parse(input) };
    } catch (error) {
      return { error };
    }
  };

  it('gives a request or one InputError of printable signs', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const { error, request } = attempt(input);

        expect(error instanceof InputError || error === undefined).toBe(true);
        expect(request?.file.entity ?? String(error)).toMatch(
          /^(component:default\/orders|InputError: The edge request is refused: [\x20-\x7e…]+)$/,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is quoted in at most 82 signs, all of them printable', () => {
    fc.assert(
      fc.property(anyValue, value => {
        expect(quote(value)).toMatch(/^[\x20-\x7e…]{1,82}$/);
      }),
    );
  });
});

describe('the policy', () => {
  const outcome = (policy: unknown, replicas?: number) => {
    try {
      return parseEdgeRequest({ ...ASKED, replicas }, aContext({ policy }))
        .replicas;
    } catch (error) {
      return String(error);
    }
  };

  it('never lets a number below its floor or above its ceiling', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 50 }),
        fc.integer({ min: 51, max: 100 }),
        fc.option(fc.integer({ min: 2, max: 100 }), { nil: undefined }),
        (floor, ceiling, replicas) => {
          const policy = {
            floors: { replicas: floor },
            ceilings: { replicas: ceiling },
          };
          const isWithin =
            replicas === undefined ||
            (replicas >= floor && replicas <= ceiling);

          expect(String(outcome(policy, replicas))).toMatch(
            isWithin
              ? new RegExp(`^${replicas ?? Math.max(3, floor)}$`)
              : /replicas is \d+; allowed: at (least|most) \d+, as the policy has it/,
          );
        },
      ),
    );
  });
});

describe('layers of defaults', () => {
  const anyLayer = fc.dictionary(
    fc.constantFrom('tags', 'healthCheck', 'replicas', 'alpn'),
    fc.oneof(fc.integer(), fc.dictionary(fc.constantFrom('a', 'b'), fc.nat())),
  );

  it('may be joined in any grouping where fields keep their kind', () => {
    const anyTyped = fc.record(
      {
        tags: fc.dictionary(fc.constantFrom('a', 'b'), fc.nat()),
        replicas: fc.nat(),
      },
      { requiredKeys: [] },
    );

    fc.assert(
      fc.property(anyTyped, anyTyped, anyTyped, (a, b, c) => {
        expect(mergeLayers([mergeLayers([a, b]), c])).toEqual(
          mergeLayers([a, mergeLayers([b, c])]),
        );
      }),
    );
  });

  it('are unchanged by empty ones and by themselves', () => {
    fc.assert(
      fc.property(anyLayer, layer => {
        expect(mergeLayers([{}, layer, undefined, {}])).toEqual(layer);
        expect(mergeLayers([layer, layer])).toEqual(layer);
      }),
    );
  });
});

describe('durations', () => {
  it.each([
    ['s', 1],
    ['m', 60],
    ['h', 3600],
  ])(
    'in %s are read in seconds and, as timeouts, in milliseconds',
    (unit, seconds) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 99_999 }), count => {
          expect(parseDuration(`${count}${unit}`)).toBe(count * seconds);
          expect(parseTimeout(`${count}${unit}`)).toBe(count * seconds * 1000);
        }),
      );
    },
  );

  it('of several units are added up', () => {
    fc.assert(
      fc.property(
        fc.nat(99),
        fc.nat(99),
        fc.integer({ min: 1, max: 999 }),
        (h, m, ms) => {
          expect(parseTimeout(`${h}h${m}m0s${ms}ms`)).toBe(
            h * 3_600_000 + m * 60_000 + ms,
          );
        },
      ),
    );
  });
});
