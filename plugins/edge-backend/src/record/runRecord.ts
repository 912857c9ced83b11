import { parseArgs } from 'node:util';

import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import {
  parseEdgeId,
  type EdgeId,
} from '@tls-edge/backstage-plugin-edge-common';

import { createAwsClients, type AwsClients } from '../aws/createAwsClients';
import { createTokenBucket } from '../aws/TokenBucket';
import { systemClock, type Clock } from '../clock/Clock';
import { readEdgeConfig } from '../readEdgeConfig';
import { accountCredentials } from '../sources/accountCredentials';
import { connectCluster, kindsOf } from '../sources/connectCluster';
import { recordEdge, type RecordOptions } from './recordEdge';
import { writeFolder } from './writeFolder';

const USAGE =
  'usage: edge-record --config FILE --edge CLUSTER/NAMESPACE/GATEWAY --out FOLDER [--mask]';

interface Asked {
  readonly id: EdgeId;
  readonly out: string;
  readonly isMasked: boolean;
}

const readArguments = (args: readonly string[]): Asked => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string', multiple: true },
      edge: { type: 'string' },
      out: { type: 'string' },
      mask: { type: 'boolean', default: false },
    },
  });
  const { edge, out, mask } = values;
  const id = edge === undefined ? undefined : parseEdgeId(edge);
  if (!id || !out) {
    throw new InputError(
      edge !== undefined && !id
        ? `--edge is "${edge}"; allowed: CLUSTER/NAMESPACE/GATEWAY. ${USAGE}`
        : USAGE,
    );
  }
  return { id, out, isMasked: mask === true };
};

const nothing = () => undefined;

const openSources = (
  rootConfig: Config,
  { id }: Asked,
  clock: Clock,
): Pick<RecordOptions, 'api' | 'kinds' | 'aws'> => {
  const config = readEdgeConfig(rootConfig);
  const position = config.clusters.findIndex(({ name }) => name === id.cluster);
  const cluster = config.clusters[position];
  if (!cluster) {
    const known = config.clusters.map(({ name }) => `"${name}"`).join(', ');
    throw new InputError(
      `--edge names the cluster "${id.cluster}"; edge.clusters has ${known}`,
    );
  }
  const credentials = DefaultAwsCredentialsManager.fromConfig(rootConfig);
  const signed = (accountId?: string) =>
    accountCredentials(accountId, { rootConfig, credentials });
  const clientsOf = ({
    accountId,
    region,
  }: {
    accountId: string;
    region: string;
  }): AwsClients =>
    createAwsClients({
      ...{ region, endpoint: config.aws.endpoint },
      credentials: signed(accountId),
      bucket: createTokenBucket(clock, config.aws.budget),
      ec2Bucket: createTokenBucket(clock, config.aws.budget),
      ...{ onCall: nothing, onAnswer: nothing, onThrottled: nothing },
    });
  return {
    api: connectCluster({
      ...{ rootConfig, cluster, position, credentials: signed() },
    }),
    kinds: kindsOf(cluster),
    aws: cluster.aws && { ...cluster.aws, clients: clientsOf(cluster.aws) },
  };
};

/**
 * The command: reads the arguments, records one edge with the portal's own configuration and
 * rights, writes the folder, and gives the sentence to print.
 * @throws InputError for wrong arguments, with the usage
 * @internal
 */
export const runRecord = async (
  args: readonly string[],
  rootConfig: Config,
  clock: Clock = systemClock,
): Promise<string> => {
  const asked = readArguments(args);
  const sources = openSources(rootConfig, asked, clock);
  const { signal } = new AbortController();
  try {
    const files = await recordEdge({
      ...{ ...sources, ...asked, signal, now: clock.now },
    });
    await writeFolder(asked.out, files);
    return `Recorded ${files.length} files in ${asked.out}; look through them before you pass them on.`;
  } finally {
    sources.aws?.clients.destroy();
  }
};
