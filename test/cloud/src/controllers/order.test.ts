import { Watch } from '@kubernetes/client-node';
import { KINDS, KindName } from './objects/kinds';
import { BASE_OBJECTS, readRecording } from './testUtils/recordedWorld';
import { Cloud, startCloud } from './testUtils/startCloud';
import { until } from './testUtils/until';

jest.setTimeout(30_000);

interface Seen {
  readonly type: string;
  readonly object: {
    readonly kind: string;
    readonly metadata: {
      readonly name: string;
      readonly finalizers?: readonly string[];
      readonly deletionTimestamp?: string;
      readonly annotations?: Readonly<Record<string, string>>;
    };
    readonly status?: Readonly<Record<string, unknown>>;
    readonly involvedObject?: { readonly kind: string };
    readonly reason?: string;
    readonly endpoints?: readonly {
      readonly conditions: {
        readonly ready: boolean;
        readonly terminating: boolean;
      };
    }[];
  };
}

const watched: readonly (KindName | 'Event')[] = [
  'EnvoyProxy',
  'Gateway',
  'HTTPRoute',
  'ClientTrafficPolicy',
  'BackendTrafficPolicy',
  'Deployment',
  'Pod',
  'Service',
  'EndpointSlice',
  'TargetGroupBinding',
  'Event',
];

/** Watches all kinds and keeps what arrives, in order. */
async function watchAll(cloud: Cloud) {
  const config = cloud.kubernetes.systemConfig();
  const seen: Seen[] = [];
  const aborts = await Promise.all(
    watched.map(kind => {
      const { apiVersion, plural } =
        kind === 'Event' ? { apiVersion: 'v1', plural: 'events' } : KINDS[kind];
      const root = apiVersion === 'v1' ? '/api/v1' : `/apis/${apiVersion}`;
      return new Watch(config).watch(
        `${root}/${plural}`,
        {},
        (type: string, object: Seen['object']) => seen.push({ type, object }),
        () => undefined,
      );
    }),
  );
  return { seen, stop: () => aborts.forEach(abort => abort.abort()) };
}

function condition(object: Seen['object'], type: string): string | undefined {
  const conditions = (object.status?.conditions ?? []) as readonly {
    type: string;
    status: string;
    reason: string;
  }[];
  const found = conditions.find(candidate => candidate.type === type);
  return found && `${found.status}/${found.reason}`;
}

/** So that one translation sees everything: what came late would be written late. */
function gatewayLast(manifests: readonly unknown[]): readonly unknown[] {
  const isGateway = (manifest: unknown) =>
    (manifest as { kind: string }).kind === 'Gateway';
  return [
    ...manifests.filter(manifest => !isGateway(manifest)),
    ...manifests.filter(isGateway),
  ];
}

const hasStatus = ({ object }: Seen) => object.status !== undefined;
const is = (kind: string) => (seen: Seen) => seen.object.kind === kind;
const hostname = ({ object }: Seen) =>
  JSON.stringify(object.status ?? {}).includes('amazonaws.com');

describe('the order in which controllers write', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
    await cloud.apply(BASE_OBJECTS);
    await cloud.wait(
      'Deployment',
      'api',
      ({ status }) => status?.readyReplicas === 2,
    );
  });
  afterEach(() => cloud.stop());

  const steps: readonly (readonly [string, (seen: Seen) => boolean])[] = [
    [
      'Gateway waits',
      s =>
        is('Gateway')(s) &&
        condition(s.object, 'Accepted') === 'Unknown/Pending',
    ],
    [
      'Gateway is accepted without an address',
      s =>
        is('Gateway')(s) &&
        condition(s.object, 'Programmed') === 'False/AddressNotAssigned',
    ],
    ['EnvoyProxy is accepted', s => is('EnvoyProxy')(s) && hasStatus(s)],
    ['Deployment appears', is('Deployment')],
    ['routes are accepted', s => is('HTTPRoute')(s) && hasStatus(s)],
    ['Service appears', s => is('Service')(s) && !s.object.metadata.finalizers],
    [
      'Service is held',
      s => is('Service')(s) && s.object.metadata.finalizers !== undefined,
    ],
    ['TargetGroupBindings appear', is('TargetGroupBinding')],
    ['Service has a host name', s => is('Service')(s) && hostname(s)],
    [
      'Gateway is programmed',
      s =>
        is('Gateway')(s) &&
        condition(s.object, 'Programmed') === 'True/Programmed',
    ],
  ];

  it('follows the recorded stream when an edge comes to life', async () => {
    const { seen, stop } = await watchAll(cloud);
    const start = seen.length;
    await cloud.apply(gatewayLast(readRecording('form-b').applied));
    const isOurs = ({ object }: Seen) =>
      object.metadata.name !== 'api' && object.metadata.name !== 'api-service';
    const firsts = () => {
      const later = seen.slice(start).filter(isOurs);
      return steps.map(([, matches]) => later.findIndex(matches));
    };
    await until(firsts, positions => !positions.includes(-1));
    stop();
    const order = steps
      .map(([name], index) => ({ name, at: firsts()[index] }))
      .sort((a, b) => a.at - b.at)
      .map(({ name }) => name);
    expect(order).toEqual(steps.map(([name]) => name));
  });

  it('programs the Gateway before targets are registered, and says so in Events', async () => {
    const { seen, stop } = await watchAll(cloud);
    await cloud.apply(readRecording('form-b').applied);
    await until(
      () =>
        seen.filter(
          ({ object }) => object.involvedObject?.kind === 'TargetGroupBinding',
        ).length,
      count => count === 2,
    );
    stop();
    const at = (matches: (one: Seen) => boolean) => seen.findIndex(matches);
    const registered = at(
      s =>
        is('TargetGroupBinding')(s) &&
        s.object.status?.observedGeneration === 1,
    );
    const checkpoint = at(
      s =>
        is('TargetGroupBinding')(s) &&
        s.object.metadata.annotations !== undefined &&
        !s.object.status,
    );
    const event = at(
      s =>
        s.object.involvedObject?.kind === 'TargetGroupBinding' &&
        s.object.reason === 'SuccessfullyReconciled',
    );
    expect(checkpoint).toBeGreaterThan(-1);
    expect(registered).toBeGreaterThan(checkpoint);
    expect(event).toBeGreaterThan(registered);
  });

  it('takes an edge down as recorded: pods drain, bindings let go, then the Service', async () => {
    const { applied } = readRecording('form-b');
    await cloud.apply(applied);
    await cloud.wait(
      'Gateway',
      'payments-edge',
      gateway => (gateway.status?.addresses ?? []).length > 0,
    );
    await until(
      () => [...cloud.region.targetGroups.values()].length,
      count => count === 2,
    );
    const { seen, stop } = await watchAll(cloud);
    const start = seen.length;
    await cloud.delete({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'payments-edge', namespace: 'payments' },
    });
    const ends: readonly (readonly [string, (one: Seen) => boolean])[] = [
      ['Gateway is gone', s => is('Gateway')(s) && s.type === 'DELETED'],
      ['Deployment is gone', s => is('Deployment')(s) && s.type === 'DELETED'],
      [
        'Service waits',
        s =>
          is('Service')(s) && s.object.metadata.deletionTimestamp !== undefined,
      ],
      [
        'bindings are gone',
        s => is('TargetGroupBinding')(s) && s.type === 'DELETED',
      ],
      [
        'host name is taken back',
        s => is('Service')(s) && s.type === 'MODIFIED' && !hostname(s),
      ],
      ['Service is gone', s => is('Service')(s) && s.type === 'DELETED'],
    ];
    const positions = () =>
      ends.map(([, matches]) => seen.slice(start).findIndex(matches));
    await until(positions, found => !found.includes(-1));
    stop();
    const order = ends
      .map(([name], index) => ({ name, at: positions()[index] }))
      .sort((a, b) => a.at - b.at)
      .map(({ name }) => name);
    expect(order).toEqual(ends.map(([name]) => name));
    expect(
      seen
        .slice(start)
        .some(
          s =>
            is('EndpointSlice')(s) &&
            s.object.endpoints?.some(
              ({ conditions }) => conditions.terminating && !conditions.ready,
            ),
        ),
    ).toBe(true);
    expect(cloud.region.loadBalancers.size).toBe(0);
    expect(cloud.region.targetGroups.size).toBe(0);
  });
});
