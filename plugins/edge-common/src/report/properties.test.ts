import fc from 'fast-check';

import { diagnose } from '../doctor';
import type { Hop, HopState } from '../hops';
import { edgeKey } from '../identity';
import type {
  AwsSnapshot,
  ClusterSnapshot,
  Ec2Facts,
  ResolvedNames,
} from '../snapshot';
import { assessEdge } from '../status';
import { aRequest } from '../testUtils';
import type { EdgeTopology } from '../topology';
import { edgeReportSchema } from './EdgeReport';
import type { MergedReport } from './MergedReport';
import { reportEdge } from './reportEdge';
import { settle, type Settled } from './settle';
import { summarize } from './summarize';
import {
  anyParts,
  anyReadWorld,
  anyWorld,
  FEEDS_RULES_ALONE,
  PARTS,
  topologiesOf,
  withFailed,
  type Part,
  type World,
} from './__fixtures__/anyWorld';

/** Cases over all properties of this file; the seed makes every run the same. */
const CASES = 10_000;
const SEED = 20261123;

jest.setTimeout(300_000);

const holds = <T>(share: number, property: fc.IProperty<T>): void =>
  fc.assert(property, { numRuns: Math.round(CASES * share), seed: SEED });

const reportOf = (topology: EdgeTopology, now: Date): MergedReport =>
  reportEdge({ topology, requests: [], ownership: { entityRefs: [] }, now });

/** What feeds each hop; a hop without its food is never called ready. */
const FED_BY: Partial<Record<Hop, readonly Part[]>> = {
  gatewayClass: ['gatewayclasses', 'gateways'],
  gateway: [
    'gateways',
    'envoyproxies',
    'clienttrafficpolicies',
    'backendtrafficpolicies',
    'securitypolicies',
  ],
  envoy: ['services', 'deployments', 'pods', 'endpointslices'],
  controller: ['services', 'events', 'targetgroupbindings', 'gateways'],
  loadBalancer: ['elbv2'],
  listener: ['elbv2'],
  certificate: ['acm'],
  targets: ['elbv2'],
  routes: ['httproutes', 'grpcroutes', 'gateways', 'listenersets'],
  backends: ['services', 'endpointslices', 'httproutes', 'grpcroutes'],
};

/** What a hop compares its food with: it may go on by what was read before, if ever. */
const COMPARED_WITH: Partial<Record<Hop, readonly Part[]>> = {
  envoy: ['gateways'],
  loadBalancer: ['services'],
  listener: ['services'],
};

/**
 * Parts whose absence no rule makes up for. Where AWS is not seen, rules go by what manifests and
 * events say.
 */
const anyPart = fc.constantFrom(...PARTS.filter(part => part !== 'elbv2'));

/**
 * How healthy a claim is. How bad trouble is may hang on what is seen to serve still, so broken
 * and degraded are one level; `unknown` and `notChecked` claim nothing.
 */
const CLAIMS: Partial<Record<HopState, number>> = {
  broken: 0,
  degraded: 0,
  progressing: 1,
  ready: 2,
};

const isHealthier = (after: HopState, before: HopState): boolean =>
  (CLAIMS[after] ?? -1) > (CLAIMS[before] ?? -1) && CLAIMS[after] !== 0;

const shuffled = <T>(list: readonly T[], keys: readonly number[]): T[] =>
  list
    .map((item, n): [number, T] => [
      (keys[n % keys.length] * (n + 7)) % 101,
      item,
    ])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

const inOtherOrder = (world: World, keys: readonly number[]): World => {
  const { cluster, aws, resolved } = world;
  const mix = <
    T extends
      | ClusterSnapshot['objects']
      | AwsSnapshot
      | Ec2Facts
      | ResolvedNames,
  >(
    lists: T,
  ) =>
    Object.fromEntries(
      Object.entries(lists).map(([name, value]: [string, unknown]) => [
        name,
        Array.isArray(value) ? shuffled(value, keys) : value,
      ]),
    ) as unknown as T;
  return {
    ...world,
    cluster: { ...cluster, objects: mix(cluster.objects) },
    aws: aws && { ...mix(aws), ec2: aws.ec2 && mix(aws.ec2) },
    resolved: resolved && mix(resolved),
  };
};

describe('whatever the sources say', () => {
  it('everything has an answer, and no rule stumbles', () => {
    holds(
      0.25,
      fc.property(anyWorld, world => {
        for (const topology of topologiesOf(world)) {
          const { now } = world;
          const hops = assessEdge({ topology, now });
          const { skipped } = diagnose({ topology, live: true, now });

          expect(hops).toHaveLength(13);
          expect(
            skipped.filter(({ reason }) => reason.includes('the check failed')),
          ).toEqual([]);
        }
      }),
    );
  });

  it('a report keeps its promises over time', () => {
    holds(
      0.15,
      fc.property(anyWorld, anyWorld, anyWorld, (...worlds) => {
        const seen = worlds.reduce<Settled | undefined>((previous, world) => {
          const [topology] = topologiesOf(world);
          const merged = reportEdge({
            topology,
            requests: [aRequest()],
            ownership: { entityRefs: [] },
            now: world.now,
          });
          return settle(previous, merged, world.now);
        }, undefined);
        const report = edgeReportSchema.parse({
          ...seen?.report,
          channel: 'c',
          rev: 1,
        });

        expect(report.summary).not.toBe('');
        expect(report.since).toBeDefined();
        expect(summarize(report).state).toBe(report.state);
        expect(JSON.stringify(report.hops)).not.toMatch(
          /undefined|\[object|NaN|Infinity/,
        );
      }),
    );
  });

  it('no hop fed by a part that failed is ready, nor is the edge', () => {
    holds(
      0.2,
      fc.property(anyReadWorld, anyParts, fc.boolean(), (read, parts, kept) => {
        const world = withFailed(read, parts, kept ? 'kept' : 'never read');
        for (const topology of topologiesOf(world)) {
          const failed = parts.filter(
            part =>
              topology.parts[part].state === 'failed' &&
              !FEEDS_RULES_ALONE.has(part),
          );
          const report = reportOf(topology, world.now);
          const wrong = report.hops.filter(
            ({ hop, state }) =>
              state === 'ready' &&
              [
                ...(FED_BY[hop] ?? []),
                ...((!kept && COMPARED_WITH[hop]) || []),
              ].some(part => failed.includes(part)),
          );

          expect(wrong.map(({ hop }) => hop)).toEqual([]);
          expect(failed.length > 0 && report.state === 'ready').toBe(false);
        }
      }),
    );
  });

  it('losing sight of something makes no hop healthier', () => {
    holds(
      0.15,
      fc.property(anyReadWorld, anyParts, (world, parts) => {
        const blind = topologiesOf(withFailed(world, parts));
        topologiesOf(world).forEach((topology, n) => {
          const { now } = world;
          const before = assessEdge({ topology, now });
          const after = assessEdge({ topology: blind[n], now });

          expect(
            after
              .filter(({ state }, at) => isHealthier(state, before[at].state))
              .map(({ hop }) => hop),
          ).toEqual([]);
        });
      }),
    );
  });

  it('no rule passes, and none finds trouble, for want of sight', () => {
    holds(
      0.1,
      fc.property(anyReadWorld, anyPart, (world, part) => {
        const { now } = world;
        const whole = new Map(
          topologiesOf(world).map(topology => [edgeKey(topology.id), topology]),
        );
        for (const blind of topologiesOf(
          withFailed(world, [part], 'never read'),
        )) {
          const topology = whole.get(edgeKey(blind.id)) ?? blind;
          const before = diagnose({ topology, live: true, now });
          const after = diagnose({ topology: blind, live: true, now });
          const found = new Set(before.findings.map(({ ruleId }) => ruleId));
          const { passed } = before;

          expect(after.passed.filter(id => found.has(id))).toEqual([]);
          expect(
            after.findings.filter(({ ruleId }) => passed.includes(ruleId)),
          ).toEqual([]);
        }
      }),
    );
  });

  it('the order in which things are listed changes no byte of the report', () => {
    holds(
      0.15,
      fc.property(
        anyWorld,
        fc.array(fc.nat({ max: 100 }), { minLength: 3, maxLength: 9 }),
        (world, keys) => {
          const mixed = topologiesOf(inOtherOrder(world, keys));
          topologiesOf(world).forEach((topology, n) => {
            expect(JSON.stringify(reportOf(mixed[n], world.now))).toBe(
              JSON.stringify(reportOf(topology, world.now)),
            );
          });
        },
      ),
    );
  });
});
