import type { Hop } from '../hops';
import type { PartState } from '../snapshot';
import { aHop, aTopology, someParts } from '../testUtils';
import type { EdgeParts } from '../topology';

type Part = keyof EdgeParts;

/** What each hop looks at; it is not checked where the first of them has no source. */
const READS: readonly (readonly [Hop, readonly Part[]])[] = [
  ['gatewayClass', ['gatewayclasses', 'gateways']],
  [
    'gateway',
    [
      'gateways',
      'listenersets',
      'envoyproxies',
      'clienttrafficpolicies',
      'backendtrafficpolicies',
      'securitypolicies',
    ],
  ],
  ['envoy', ['deployments', 'services', 'pods', 'endpointslices']],
  ['controller', ['services', 'events', 'targetgroupbindings', 'gateways']],
  ['loadBalancer', ['elbv2']],
  ['listener', ['elbv2']],
  ['certificate', ['acm']],
  ['targets', ['elbv2']],
  ['routes', ['httproutes', 'gateways', 'listenersets', 'grpcroutes']],
  ['backends', ['services', 'endpointslices', 'httproutes', 'grpcroutes']],
];
const PARTS = Object.keys(someParts()) as Part[];

const failed = (part: Part): PartState => ({
  state: 'failed',
  gap: {
    source: 'cluster:demo-eu',
    part,
    reason: 'forbidden',
    message: 'the portal may not list it',
    since: '2026-11-23T11:30:00Z',
  },
});
const withPart = (hop: Hop, part: Part, state: PartState) =>
  aHop(hop, { parts: someParts({ [part]: state }) });

describe.each(READS)('the hop %s', (hop, reads) => {
  const healthy = aHop(hop);

  it.each(reads)(
    'is unknown while %s cannot be read, and names the gap',
    part => {
      expect(withPart(hop, part, failed(part))).toMatchObject({
        state: 'unknown',
        since: '2026-11-23T11:30:00Z',
        summary: `Cannot tell: ${part} of cluster:demo-eu cannot be read (the portal may not list it).`,
        gap: { part, reason: 'forbidden' },
        evidence: [
          {
            verdict: 'unknown',
            label: 'cluster:demo-eu',
            value: `${part}: forbidden`,
          },
        ],
      });
    },
  );

  it(`is not checked where ${reads[0]} has no source`, () => {
    expect(withPart(hop, reads[0], { state: 'notConfigured' })).toEqual({
      hop,
      state: 'notChecked',
      summary: `Not checked: no source is configured for ${reads[0]}.`,
      evidence: [],
    });
  });

  it('names the first of several gaps, in the order of what decides', () => {
    const parts = someParts(
      Object.fromEntries(reads.map(part => [part, failed(part)])),
    );

    expect(aHop(hop, { parts }).gap?.part).toBe(reads[0]);
  });

  it('does not let a missing source hide a gap', () => {
    const parts = someParts({
      [reads[0]]: { state: 'notConfigured' },
      ...Object.fromEntries(reads.slice(1).map(part => [part, failed(part)])),
    });

    expect(aHop(hop, { parts }).state).toBe(
      reads.length > 1 ? 'unknown' : 'notChecked',
    );
  });

  it.each(PARTS.filter(part => !reads.includes(part)))(
    'does not mind that %s cannot be read',
    part => {
      const judged = withPart(hop, part, failed(part));

      expect([healthy.state, 'unknown']).toContain(judged.state);
      expect(judged.gap).toBeUndefined();
    },
  );

  it('shows nothing of values from before the gap', () => {
    const parts = someParts({ [reads[0]]: failed(reads[0]) });
    const stale = aTopology({ gateway: undefined, service: undefined });

    expect(aHop(hop, { ...stale, parts })).toEqual(aHop(hop, { parts }));
  });
});

describe.each([
  ['dns', 'resolver', 'names are not resolved'],
  ['probe', 'probe', 'no request is sent'],
] as const)('the hop %s, which a portal can do without', (hop, part, why) => {
  const reads = PARTS.filter(one => one !== part);

  it('is not checked', () => {
    expect(aHop(hop)).toEqual({
      hop,
      state: 'notChecked',
      summary: `Not checked: ${why}.`,
      evidence: [],
    });
  });

  it('stays so whatever else cannot be read', () => {
    const parts = someParts(
      Object.fromEntries(reads.map(one => [one, failed(one)])),
    );

    expect(aHop(hop, { parts }).state).toBe('notChecked');
  });

  it('is unknown once it is wanted and fails', () => {
    expect(withPart(hop, part, failed(part))).toMatchObject({
      state: 'unknown',
      gap: { part, reason: 'forbidden' },
    });
  });
});
