import { AwsSnapshot } from '@tls-edge/backstage-plugin-edge-common';
// eslint-disable-next-line no-restricted-imports -- part of a test, as everything in this folder
import { readAwsSnapshot } from '../../__testUtils__/readAwsSnapshot';
import { PackedRecording, readRecording } from '../testUtils/recordedWorld';
import { Cloud } from '../testUtils/startCloud';
import { until } from '../testUtils/until';
import { nodeOf, zonesOf } from '../workload/zones';
import { Trace, traceOf } from './traceOf';

const REGION = 'us-east-1';

/** As far as a recorded object is looked into here. */
interface Recorded {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly deletionTimestamp?: string;
  };
  readonly spec?: object;
  readonly ports?: unknown;
  readonly endpoints?: unknown;
}

/** The edge that stood before what was recorded was done to it. */
const BEFORE: Readonly<Record<string, string>> = {
  'fault1b-ssl-ports-8443-after-good': 'form-b',
  'form-a-webhook-updated': 'form-a-webhook',
  'r10-listener-conflict': 'r24e-route-modifier',
  'r13b-stale-generation-healed': 'r24e-route-modifier',
  'r16-scheme-change': 'r24e-route-modifier',
  'r27-rollout-envoyproxy': 'r24e-route-modifier',
  'r27b-rollout-infrastructure-annotations': 'r24e-route-modifier',
  'r31-envoy-not-ready': 'r24e-route-modifier',
};

/** Pods that an edge had before it was deleted. */
const PODS = 'r24e-route-modifier';

const WRITTEN_BY_CONTROLLER = ['Service', 'TargetGroupBinding', 'Event'];

const isOfEnvoy = ({ metadata }: Recorded) =>
  metadata.labels?.['app.kubernetes.io/managed-by'] === 'envoy-gateway';

/** What Envoy Gateway and Kubernetes gave the controller to work on. */
const inputsOf = ({ objects }: PackedRecording) => {
  const own = (objects as readonly Recorded[]).filter(isOfEnvoy);
  return {
    services: own.filter(({ kind }) => kind === 'Service'),
    slices: own.filter(({ kind }) => kind === 'EndpointSlice'),
  };
};

const identityOf = ({ apiVersion, kind, metadata }: Recorded) => {
  const { name, namespace, labels, annotations } = metadata;
  return {
    apiVersion,
    kind,
    metadata: { name, namespace, labels, annotations },
  };
};

async function writeSlices(
  cloud: Cloud,
  slices: readonly Recorded[],
): Promise<void> {
  for (const old of await cloud.list('EndpointSlice')) {
    await cloud.client.delete(old);
  }
  await cloud.apply(
    slices.map(slice => ({
      ...identityOf(slice),
      addressType: 'IPv4',
      // A slice without pods has neither.
      ports: slice.ports ?? null,
      endpoints: slice.endpoints ?? null,
    })),
  );
}

const writeServices = (cloud: Cloud, services: readonly Recorded[]) =>
  cloud.apply(
    services.map(service => ({ ...identityOf(service), spec: service.spec })),
  );

/** Waits until every Service has its address and every binding its targets. */
async function settle(cloud: Cloud): Promise<void> {
  await until(
    async () => ({
      services: await cloud.list('Service'),
      bindings: await cloud.list('TargetGroupBinding'),
    }),
    ({ services, bindings }) =>
      services.every(({ status }) => status?.loadBalancer?.ingress) &&
      bindings.every(({ status }) => status?.observedGeneration),
  );
}

/** Gives the controller, step by step, what it was given when a situation was recorded. */
export async function replayRecording(cloud: Cloud, name: string) {
  const recording = readRecording(name);
  const { services, slices } = inputsOf(recording);
  const before = inputsOf(readRecording(BEFORE[name] ?? PODS));
  const [known] = cloud.region.certificates.values();
  recording.aws.listeners
    .flatMap(({ certificateArns }) => certificateArns)
    .forEach(arn => cloud.region.certificates.set(arn, { ...known, arn }));
  await cloud.apply(zonesOf(REGION).map(zone => nodeOf(REGION, zone)));
  await cloud.apply(
    [...new Set(services.map(({ metadata }) => metadata.namespace))].map(
      namespace => ({
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: namespace },
      }),
    ),
  );
  if (BEFORE[name]) {
    await writeSlices(cloud, before.slices);
    await writeServices(cloud, before.services);
    await settle(cloud);
  }
  const deleted = services.filter(({ metadata }) => metadata.deletionTimestamp);
  if (deleted.length > 0) {
    await writeSlices(cloud, before.slices);
    await writeServices(cloud, services);
    await settle(cloud);
  }
  await writeSlices(cloud, slices);
  await writeServices(cloud, services);
  for (const service of deleted) {
    await cloud.delete(identityOf(service));
  }
}

/** The trace in what was recorded. */
export function recordedTrace(name: string): Trace {
  const { objects, aws } = readRecording(name);
  const services = inputsOf(readRecording(name)).services.map(
    ({ metadata }) => metadata.name,
  );
  const isOfController = ({ kind, metadata }: Recorded) =>
    WRITTEN_BY_CONTROLLER.includes(kind) &&
    (kind !== 'Service' || services.includes(metadata.name));
  return traceOf((objects as readonly Recorded[]).filter(isOfController), aws);
}

/** The trace in the embedded cloud. */
export async function replayedTrace(cloud: Cloud): Promise<Trace> {
  const lists = await Promise.all(
    (['Service', 'TargetGroupBinding'] as const).map(kind => cloud.list(kind)),
  );
  const { items } = (await cloud.client.list('v1', 'Event')) as {
    items: object[];
  };
  const aws: AwsSnapshot = await readAwsSnapshot(cloud.aws.url, {
    region: REGION,
    certificates: {},
  });
  const events = items.map(item => ({
    apiVersion: 'v1',
    kind: 'Event',
    ...item,
  }));
  return traceOf([...lists.flat(), ...events], aws);
}
