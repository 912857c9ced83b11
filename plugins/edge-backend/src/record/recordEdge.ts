import { NotFoundError } from '@backstage/errors';
import {
  findEdges,
  findTopology,
  formatEdgeId,
  indexCluster,
  reportEdge,
  type EdgeId,
  type EdgeTopology,
} from '@tls-edge/backstage-plugin-edge-common';
import { stringify } from 'yaml';

import type { AwsClients } from '../aws/createAwsClients';
import { readEdgeWants } from '../aws/EdgeWants';
import type { KubernetesApi } from '../cluster/KubernetesApi';
import type { WatchedKind } from '../cluster/WatchedKind';
import { createMask, type Mask } from './createMask';
import { keepEdgeObjects, type RawParts } from './keepEdgeObjects';
import { listCluster, type ListedCluster } from './listCluster';
import { recordAws, type RecordedAws } from './recordAws';
import { redact } from './redact';
import { renderAws } from './renderAws';

/** @internal */
export interface RecordOptions {
  readonly id: EdgeId;
  readonly api: KubernetesApi;
  readonly kinds: readonly WatchedKind[];
  /** Absent where the cluster has no `aws` in the configuration. */
  readonly aws?: {
    readonly clients: AwsClients;
    readonly accountId: string;
    readonly region: string;
  };
  /** Whether account ids and host names are replaced. */
  readonly isMasked: boolean;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** One file of a recording, path relative to its folder. @internal */
export interface RecordedFile {
  readonly path: string;
  readonly content: string;
}

const NO_AWS = {
  elbv2: { state: 'notConfigured' },
  acm: { state: 'notConfigured' },
  ec2: { state: 'notConfigured' },
} as const;

const json = (value: unknown) => `${JSON.stringify(value, undefined, 1)}\n`;

const namespaceOf = (raw: unknown): string => {
  const namespace: unknown = Object(Object(raw).metadata).namespace;
  return typeof namespace === 'string' ? namespace : '';
};

/** `payments.gateways.yaml`, as `kubectl get -o yaml` would write each. */
const objectFiles = (parts: RawParts): RecordedFile[] =>
  Object.entries(parts).flatMap(([part, raws]) => {
    const namespaces = [...new Set(raws.map(namespaceOf))].sort();
    return namespaces.map(namespace => ({
      path: `${namespace ? `${namespace}.` : ''}${part}.yaml`,
      content: stringify(
        {
          apiVersion: 'v1',
          kind: 'List',
          items: raws.filter(raw => namespaceOf(raw) === namespace).map(redact),
        },
        { aliasDuplicateObjects: false, compat: 'yaml-1.1', lineWidth: 0 },
      ),
    }));
  });

const awsFiles = (
  { aws: place }: RecordOptions,
  recorded: RecordedAws | undefined,
): RecordedFile[] => [
  {
    path: 'aws/place.json',
    content: json({
      accountId: place?.accountId ?? '',
      region: place?.region ?? '',
      parts: recorded?.snapshot.parts ?? NO_AWS,
    }),
  },
  ...Object.entries(
    recorded ? renderAws(recorded.calls, recorded.snapshot) : {},
  ).map(([name, value]) => ({
    path: `aws/${name}.json`,
    content: json(redact(value)),
  })),
];

const verdictFile = (topology: EdgeTopology, now: Date): RecordedFile => {
  const { state, firstBroken, causes } = reportEdge({
    ...{ topology, now, requests: [] },
    ownership: { entityRefs: [] },
  });
  return {
    path: 'recorded.json',
    content: json({
      at: now.toISOString(),
      edge: topology.id,
      verdict: {
        ...{ state, firstBroken },
        causes: causes.map(({ ruleId }) => ruleId),
      },
    }),
  };
};

const maskOf = (topology: EdgeTopology): Mask =>
  createMask([
    ...(topology.gateway?.listeners ?? []).flatMap(
      ({ hostname }) => hostname ?? [],
    ),
    ...topology.routes.flatMap(({ hostnames }) => hostnames),
    ...topology.certificates.flatMap(({ domains }) => domains),
  ]);

const topologyOf = (
  { id, aws }: RecordOptions,
  { snapshot }: ListedCluster,
  recorded?: RecordedAws,
): EdgeTopology =>
  findTopology({
    ...{ id, index: indexCluster(snapshot), aws: recorded?.snapshot },
    ...(aws && {
      awsLocation: { accountId: aws.accountId, region: aws.region },
    }),
  });

/**
 * Everything the backend would read of one edge, read once, as the files of a recording: objects
 * and events of the cluster, answers of AWS with their times, and what was said about them.
 * No Secret is read, and what is left of secrets in other objects is taken out.
 * @throws NotFoundError where the cluster answers and holds no such Gateway
 * @internal
 */
export const recordEdge = async (
  options: RecordOptions,
): Promise<readonly RecordedFile[]> => {
  const { id, aws, now, isMasked } = options;
  const since = now().toISOString();
  const cluster = await listCluster({ ...options, cluster: id.cluster, since });
  const fromCluster = topologyOf(options, cluster);
  const isKnown = findEdges(indexCluster(cluster.snapshot)).some(
    found => formatEdgeId(found) === formatEdgeId(id),
  );
  if (!isKnown && cluster.snapshot.parts.gateways.state === 'read') {
    throw new NotFoundError(
      `Cluster "${id.cluster}" has no edge "${formatEdgeId(id)}"`,
    );
  }
  const wants = readEdgeWants(fromCluster);
  const recorded = aws && (await recordAws({ ...aws, wants, now }));
  const topology = topologyOf(options, cluster, recorded);
  const files = [
    ...objectFiles(keepEdgeObjects(cluster.raw, topology)),
    { path: 'parts.json', content: json(cluster.snapshot.parts) },
    ...awsFiles(options, recorded),
    verdictFile(topology, now()),
  ];
  const mask = isMasked ? maskOf(topology) : (text: string) => text;
  return files.map(({ path, content }) => ({ path, content: mask(content) }));
};
