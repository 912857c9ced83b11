import fc from 'fast-check';

import { RECORDINGS } from '../../__fixtures__/recordings';
import {
  KUBERNETES_PARTS,
  readCluster,
  type AwsPart,
  type AwsSnapshot,
  type ClusterSnapshot,
  type KubernetesPart,
  type LoadBalancer,
  type OptionalAwsPart,
  type PartState,
  type ResolvedNames,
  type Target,
} from '../../snapshot';
import {
  aClusterSnapshot,
  anAwsSnapshot,
  aTopology,
  NOW,
} from '../../testUtils';
import {
  findEdges,
  findTopology,
  indexCluster,
  type EdgeTopology,
} from '../../topology';
import { anyRawChanges, changed } from './anyRawChanges';
import { anyRichWorld } from './anyRichWorld';

/** A cluster and an account at one moment, in whatever shape. */
export interface World {
  /** What a failing property prints of it. */
  readonly [fc.toStringMethod]: () => string;
  readonly cluster: ClusterSnapshot;
  readonly aws?: AwsSnapshot;
  readonly resolved?: ResolvedNames;
  readonly now: Date;
}

/** Any part that can fail. */
export type Part = KubernetesPart | AwsPart | OptionalAwsPart;

/** Parts that are rules' food alone: no hop hangs on them. */
export const FEEDS_RULES_ALONE: ReadonlySet<Part> = new Set<Part>([
  'namespaces',
  'ec2',
  'metrics',
  'inventory',
  'logBuckets',
]);

/** All parts that can fail. */
export const PARTS: readonly Part[] = [
  ...new Set<Part>([...KUBERNETES_PARTS, 'elbv2', 'acm', ...FEEDS_RULES_ALONE]),
];

const failedPart = (part: Part): PartState => ({
  state: 'failed',
  gap: {
    source: 'cluster:lab',
    part,
    reason: 'forbidden',
    message: 'no rights',
    since: '2026-11-23T11:00:00Z',
  },
});

/** The optional facts of AWS that nobody has seen yet. */
const neverRead = (failed: readonly Part[]): Partial<AwsSnapshot> =>
  Object.fromEntries(
    failed
      .filter(part => part !== 'namespaces' && FEEDS_RULES_ALONE.has(part))
      .map(part => [part, undefined]),
  );

/** The world after some parts have failed; their last values stay, or never came. */
export const withFailed = (
  world: World,
  failed: readonly Part[],
  values: 'kept' | 'never read' = 'kept',
): World => {
  const { cluster, aws } = world;
  const states = Object.fromEntries(
    failed.map(part => [part, failedPart(part)]),
  );
  const empty = Object.fromEntries(failed.map(part => [part, []]));
  const noElb = values === 'never read' && failed.includes('elbv2');
  return {
    ...world,
    [fc.toStringMethod]: () =>
      `without ${failed}, ${world[fc.toStringMethod]()}`,
    cluster: {
      ...cluster,
      parts: { ...cluster.parts, ...states },
      objects:
        values === 'kept' ? cluster.objects : { ...cluster.objects, ...empty },
    },
    aws: aws && {
      ...aws,
      parts: { ...aws.parts, ...states },
      ...(noElb ? { loadBalancers: [], listeners: [], targetGroups: [] } : {}),
      ...(values === 'never read' ? neverRead(failed) : {}),
    },
  };
};

const anyLoadBalancerState = fc.constantFrom<LoadBalancer['state']>(
  'active',
  'provisioning',
  'active_impaired',
  'failed',
);
const anyTargetState = fc.constantFrom<Target['state']>(
  'healthy',
  'initial',
  'unhealthy',
  'draining',
  'unused',
  'unavailable',
);

/** AWS with states changed and things gone; the adapter guarantees its shape. */
const anyAws = (base: AwsSnapshot): fc.Arbitrary<AwsSnapshot> =>
  fc
    .record({
      state: anyLoadBalancerState,
      targets: fc.array(anyTargetState, { minLength: 1, maxLength: 4 }),
      isSick: fc.boolean(),
      loadBalancers: fc.subarray([...base.loadBalancers]),
      listeners: fc.subarray([...base.listeners]),
      targetGroups: fc.subarray([...base.targetGroups]),
      isWhole: fc.boolean(),
    })
    .map(({ state, targets, isSick, isWhole, ...some }) => {
      const left = isWhole ? base : { ...base, ...some };
      return isSick
        ? {
            ...left,
            loadBalancers: left.loadBalancers.map(one => ({ ...one, state })),
            targetGroups: left.targetGroups.map(group => ({
              ...group,
              targets: group.targets.map((target, n) => ({
                ...target,
                state: targets[n % targets.length],
              })),
            })),
          }
        : left;
    });

const anyAge = fc.constantFrom(0, 30, 90, 400, 700, 1500, 1e6, -60);

const later = (now: Date, seconds: number): Date =>
  new Date(now.getTime() + seconds * 1000);

/** A recorded situation in which things were lost, edited, refused or garbled. */
const anyRecordedWorld: fc.Arbitrary<World> = fc
  .constantFrom(...RECORDINGS)
  .chain(({ name, raw, aws, now }) =>
    fc
      .record({
        changes: anyRawChanges,
        aws: fc.option(anyAws(aws), { nil: undefined, freq: 5 }),
        age: anyAge,
      })
      .map(world => ({
        [fc.toStringMethod]: () => `${name} ${fc.stringify(world)}`,
        cluster: readCluster(changed(raw, world.changes), 'lab'),
        aws: world.aws,
        now: later(now, world.age - 900),
      })),
  );

const whole = aTopology();

const PIECES: readonly Partial<EdgeTopology>[] = [
  { gateway: undefined },
  { gatewayClass: undefined },
  { envoyProxy: undefined },
  { service: undefined },
  { deployment: undefined },
  { pods: [] },
  { envoyEndpoints: [] },
  { targetGroupBindings: [] },
  { events: [] },
  { routes: [] },
  { backends: [] },
  { backendEndpoints: [] },
];

/** The builders' edge without some of its pieces. */
const anyBuiltWorld: fc.Arbitrary<World> = fc
  .record({
    missing: fc.subarray([...PIECES], { maxLength: 3 }),
    aws: fc.option(anyAws(anAwsSnapshot(whole)), { nil: undefined, freq: 5 }),
    age: anyAge,
  })
  .map(({ missing, aws, age }) => ({
    [fc.toStringMethod]: () => `built ${fc.stringify([missing, age])}`,
    cluster: aClusterSnapshot(Object.assign({}, whole, ...missing)),
    aws,
    now: later(NOW, age - 3600),
  }));

/** A world in which every source has answered, whatever it says. */
export const anyReadWorld: fc.Arbitrary<World> = fc.oneof(
  { weight: 3, arbitrary: anyRecordedWorld },
  { weight: 1, arbitrary: anyBuiltWorld },
  { weight: 2, arbitrary: anyRichWorld },
);

/** Some parts, at least one. */
export const anyParts: fc.Arbitrary<Part[]> = fc.subarray([...PARTS], {
  minLength: 1,
  maxLength: 4,
});

/** Any world, with parts that failed as well. */
export const anyWorld: fc.Arbitrary<World> = fc
  .tuple(anyReadWorld, fc.option(anyParts, { nil: [] }), fc.boolean())
  .map(([world, failed, kept]) =>
    withFailed(world, failed, kept ? 'kept' : 'never read'),
  );

/** Every edge that is found, and one that may not be there. */
export const topologiesOf = ({
  cluster,
  aws,
  resolved,
}: World): EdgeTopology[] => {
  const index = indexCluster(cluster);
  const stranger = { cluster: 'lab', namespace: 'payments', gateway: 'gone' };
  return [...findEdges(index), stranger].map(id =>
    findTopology({ id, index, aws, resolved }),
  );
};
