import fc from 'fast-check';

import { DNS_EXPECTATIONS } from '../../identity';
import type { EdgeProbe, ProbeOutcome, ResolvedName } from '../../snapshot';
import {
  aLoadBalancer,
  aProbe,
  aProbedTls,
  aResolvedName,
  aRoute,
  aTopology,
  LOAD_BALANCER_HOSTNAME,
  NOW,
  someParts,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { assessHop } from '../assessHop';
import { dns } from './dns';
import { probe } from './probe';

const SEED = 20261125;
const read = { state: 'read' } as const;
const HOSTS = ['a.example.com', 'b.example.com'];

const anyName: fc.Arbitrary<ResolvedName> = fc.record({
  name: fc.constantFrom(...HOSTS, LOAD_BALANCER_HOSTNAME),
  outcome: fc.constantFrom('found' as const, 'missing' as const),
  aliases: fc.array(
    fc.oneof(
      fc.constantFrom(LOAD_BALANCER_HOSTNAME, 'old.elb.amazonaws.com'),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 2 },
  ),
  addresses: fc.array(
    fc.oneof(
      fc.constantFrom('10.0.1.200', '10.0.2.200', '198.51.100.7'),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 2 },
  ),
});
const anyOutcome: fc.Arbitrary<ProbeOutcome> = fc
  .oneof(
    fc
      .constantFrom('unresolved', 'refused', 'reset', 'timeout' as const)
      .map(reason => ({ reached: 'nothing' as const, reason })),
    fc
      .constantFrom('handshake', 'reset', 'timeout' as const)
      .map(reason => ({ reached: 'connection' as const, reason })),
    fc.record({
      reached: fc.constant('answer' as const),
      status: fc.integer({ min: 0, max: 599 }),
      tls: fc.option(
        fc.record({
          certificateNames: fc.array(fc.constantFrom('*.example.com', '', '*')),
          notAfter: fc.constantFrom('', '2020-01-01', '2040-01-01T00:00:00Z'),
        }),
        { nil: undefined },
      ),
    }),
  )
  .map(outcome =>
    outcome.reached === 'answer'
      ? { ...outcome, tls: outcome.tls && aProbedTls(outcome.tls) }
      : outcome,
  );
const anyProbe: fc.Arbitrary<EdgeProbe> = fc
  .record({ hostname: fc.constantFrom(...HOSTS, 'x.org'), outcome: anyOutcome })
  .map(aProbe);

const anyEdge = fc.record({
  names: fc.uniqueArray(anyName, { selector: ({ name }) => name }),
  probes: fc.array(anyProbe, { maxLength: 4 }),
  expected: fc.constantFrom(undefined, ...DNS_EXPECTATIONS),
  scheme: fc.constantFrom('internal' as const, 'internet-facing' as const),
});
type AnyEdge = typeof anyEdge extends fc.Arbitrary<infer T> ? T : never;

const hopsOf = ({ names, probes, expected, scheme }: AnyEdge) => {
  const topology: EdgeTopology = aTopology({
    ...{ names, probes },
    routes: [aRoute({ hostnames: HOSTS })],
    loadBalancer: aLoadBalancer({ scheme }),
    parts: someParts({ resolver: read, probe: read }),
  });
  return [dns, probe].map(hop =>
    assessHop(hop, { topology, dns: expected, now: NOW }),
  );
};

/** Thousands of edges, each looked at for one law. */
const holds = (law: (edge: AnyEdge) => void) =>
  fc.assert(fc.property(anyEdge, law), { seed: SEED, numRuns: 3_000 });

describe('what the portal sees of names and requests', () => {
  it('is judged whatever it is, in one sentence', () => {
    holds(edge => {
      const hops = hopsOf(edge);
      expect(hops.map(({ hop }) => hop)).toEqual(['dns', 'probe']);
      for (const { summary } of hops) {
        expect(summary).toMatch(/^.+\.$/s);
      }
    });
  });

  it('makes no edge ready of whose names one has no answer', () => {
    holds(edge => {
      const answered = edge.names.map(({ name }) => name);
      fc.pre(HOSTS.some(host => !answered.includes(host)));
      expect(hopsOf(edge)[0].state).not.toBe('ready');
    });
  });

  it('is no better for an answer that is taken away', () => {
    holds(edge => {
      const [before] = hopsOf(edge);
      const improved = edge.names.filter(one => {
        const names = edge.names.filter(other => other !== one);
        const [after] = hopsOf({ ...edge, names });
        return after.state === 'ready' && before.state !== 'ready';
      });
      expect(improved).toEqual([]);
    });
  });

  it('does not depend on the order of answers and requests', () => {
    holds(edge => {
      const turned = {
        ...edge,
        names: [...edge.names].reverse(),
        probes: [...edge.probes].reverse(),
      };
      expect(hopsOf(turned).map(({ state }) => state)).toEqual(
        hopsOf(edge).map(({ state }) => state),
      );
    });
  });

  it('calls no request answered that was not', () => {
    holds(edge => {
      const [, { state }] = hopsOf(edge);
      const isAnswered = edge.probes.some(
        ({ hostname, outcome }) =>
          HOSTS.includes(hostname) &&
          outcome.reached === 'answer' &&
          outcome.status < 500,
      );
      expect(state === 'ready' && !isAnswered).toBe(false);
    });
  });

  it('needs a name of the load balancer to tell an alias record apart', () => {
    const names = HOSTS.map(name => aResolvedName({ name }));
    const [{ state }] = hopsOf({
      ...{ names, probes: [], expected: 'direct', scheme: 'internal' },
    });

    expect(state).toBe('unknown');
  });
});
