import {
  KubernetesObjectApi,
  type KubernetesObject,
} from '@kubernetes/client-node';
import { setTimeout as wait } from 'node:timers/promises';

import { createAwsServer } from '../aws';
import { startControllers } from '../controllers';
import type { Manifest } from '../git/sync/Manifest';
import { readManifests } from '../git/sync/readManifests';
import { createSyncTarget } from '../git/sync/SyncTarget';
import { createKubernetesServer } from '../kubernetes';
import { demoCertificates } from '../seed/certificates';
import { DEMO_CLUSTERS } from '../seed/demoClusters';
import { DEMO_WORLD } from '../seed/demoWorld';
import { edgeFiles } from '../seed/edgeFiles';
import { HAND_MADE_OBJECTS } from '../seed/handMade';
import { DEMO_SERVICES } from '../seed/services';
import { waitUntil } from '../seed/waitUntil';
import { workloadFiles } from '../seed/workload';

const { region } = DEMO_CLUSTERS['demo-eu'];
const CONTROLLER_KEY = 'demo-controllers';
const READER_TOKEN = 'demo-token';
const BOOKMARK_MS = 60_000;
const READY_MS = 20_000;

interface Slice {
  /** The API says null where there are none yet. */
  readonly endpoints?:
    | readonly { readonly conditions?: { readonly ready?: boolean } }[]
    | null;
}

/** Time that runs so many times faster than the wall, for everyone alike. */
const createFastTime = (factor: number) => {
  const startedAt = Date.now();
  const nowMs = () => startedAt + factor * (Date.now() - startedAt);
  return {
    nowMs,
    date: () => new Date(nowMs()),
    /** The plugin's clock: its own limits and rhythms are compressed like AWS's constants. */
    clock: {
      now: () => new Date(nowMs()),
      sleep: async (ms: number, signal?: AbortSignal) => {
        await wait(ms / factor, undefined, { signal, ref: false }).catch(
          () => undefined,
        );
      },
    },
    pass: (ms: number) => wait(ms / factor),
  };
};

/** What others refer to comes first, as sync engines order it. */
const byReference = (manifests: readonly Manifest[]): readonly Manifest[] => {
  const isFirst = ({ kind }: Manifest) =>
    kind === 'Namespace' || kind === 'EnvoyProxy';
  return [
    ...manifests.filter(isFirst),
    ...manifests.filter(manifest => !isFirst(manifest)),
  ];
};

/**
 * One cluster and one account in which the clocks of cluster, controllers, AWS and portal all run
 * fast by the same factor, so that AWS's own constants meet the portal's own limits.
 */
export async function startTimedWorld(factor: number) {
  const time = createFastTime(factor);
  const kubernetes = await createKubernetesServer({
    token: READER_TOKEN,
    now: time.date,
    bookmarkMs: BOOKMARK_MS / factor,
  });
  const aws = await createAwsServer({
    ...{ port: 0, accountId: DEMO_WORLD.accountId, regions: [region] },
    now: time.nowMs,
  });
  const { switches } = aws.account;
  switches.spared.add(CONTROLLER_KEY);
  demoCertificates(time.nowMs())[region].forEach(one =>
    aws.account.region(region).certificates.set(one.arn, one),
  );
  const controllers = await startControllers({
    kubeConfig: kubernetes.systemConfig(),
    ...{ awsEndpoint: aws.url, accessKeyId: CONTROLLER_KEY },
    ...{ region, clusterName: 'demo-eu', now: time.date },
  });
  const objects = KubernetesObjectApi.makeApiClient(kubernetes.systemConfig());
  const [gatewayClass] = HAND_MADE_OBJECTS['demo-eu'];
  await objects.create(structuredClone(gatewayClass));
  const target = createSyncTarget(kubernetes.systemConfig(), 'sync');
  const payments = DEMO_SERVICES[1];
  const manifests = (change: (text: string) => string) =>
    byReference(
      readManifests(
        Object.fromEntries(
          Object.entries(edgeFiles(payments)).map(([path, text]) => [
            path,
            change(text),
          ]),
        ),
      ),
    );
  for (const manifest of readManifests(workloadFiles(payments))) {
    await target.apply(manifest);
  }
  await waitUntil(async () => {
    const { items } = await objects.list<KubernetesObject & Slice>(
      'discovery.k8s.io/v1',
      'EndpointSlice',
      payments.namespace,
    );
    const ready = items.flatMap(({ endpoints }) =>
      (endpoints ?? []).filter(({ conditions }) => conditions?.ready),
    );
    return ready.length === payments.replicas ? [] : ['the service is ready'];
  }, READY_MS);
  return {
    ...{ time, kubernetes, aws, switches, region },
    awsRegion: aws.account.region(region),
    /** Applies the edge, changed as text in the team's repository, in front of a running service. */
    apply: async (change: (text: string) => string = text => text) => {
      for (const manifest of manifests(change)) await target.apply(manifest);
    },
    /** Deletes all objects of the edge, the workload stays. */
    retire: async () => {
      const own = readManifests(edgeFiles(payments));
      for (const manifest of own) await target.remove(manifest);
    },
    edge: {
      clusters: [
        {
          name: 'demo-eu',
          server: { url: kubernetes.url, serviceAccountToken: READER_TOKEN },
          aws: {
            ...{ accountId: DEMO_WORLD.accountId, region },
            clusterName: 'demo-eu',
          },
        },
      ],
      aws: { endpoint: aws.url, budget: 0.25 },
      freshness: {},
    },
    stop: async () => {
      await controllers.stop();
      await aws.stop();
      await kubernetes.stop();
    },
  };
}

export type TimedWorld = Awaited<ReturnType<typeof startTimedWorld>>;
