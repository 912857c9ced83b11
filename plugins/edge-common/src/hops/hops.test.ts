import {
  edgeStateSchema,
  HOPS,
  hopSchema,
  hopStateSchema,
  type EdgeState,
  type HopState,
} from './hops';

/** Where on the way of a request each hop stands, and who is asked about it. */
const WAY: readonly (readonly [number, string, string])[] = [
  [1, 'request', 'Git host and cluster'],
  [2, 'gatewayClass', 'cluster'],
  [3, 'gateway', 'cluster'],
  [4, 'envoy', 'cluster'],
  [5, 'controller', 'cluster'],
  [6, 'loadBalancer', 'AWS'],
  [7, 'listener', 'AWS'],
  [8, 'certificate', 'AWS'],
  [9, 'targets', 'AWS'],
  [10, 'routes', 'cluster'],
  [11, 'backends', 'cluster'],
  [12, 'dns', 'resolver'],
  [13, 'probe', 'the portal itself'],
];

describe('the hops', () => {
  it.each(WAY)('number %i is %s, which the %s tells of', (number, hop) => {
    expect(HOPS[number - 1]).toBe(hop);
    expect(hopSchema.parse(hop)).toBe(hop);
  });

  it('are these and no others, each once', () => {
    expect(HOPS).toHaveLength(WAY.length);
    expect(new Set(HOPS).size).toBe(HOPS.length);
  });

  it.each([
    'Gateway',
    'load-balancer',
    'tls',
    '',
    ' envoy',
    4,
    null,
    undefined,
  ])('are not called %p', word => {
    expect(hopSchema.safeParse(word).success).toBe(false);
  });
});

describe('the states', () => {
  const words: readonly (readonly [HopState | EdgeState, boolean, boolean])[] =
    [
      ['ready', true, true],
      ['progressing', true, true],
      ['degraded', true, true],
      ['broken', true, true],
      ['unknown', true, true],
      ['notChecked', true, false],
      ['requested', false, true],
    ];

  it.each(words)(
    '%s is one of a hop: %s, of an edge: %s',
    (word, hop, edge) => {
      expect(hopStateSchema.safeParse(word).success).toBe(hop);
      expect(edgeStateSchema.safeParse(word).success).toBe(edge);
    },
  );

  it.each(['healthy', 'Ready', 'warning', 'down', '', 0, true, null])(
    'are not called %p',
    word => {
      expect(hopStateSchema.safeParse(word).success).toBe(false);
      expect(edgeStateSchema.safeParse(word).success).toBe(false);
    },
  );
});
