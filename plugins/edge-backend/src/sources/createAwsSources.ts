import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { Config } from '@backstage/config';
import type {
  EdgeConfig,
  KubeEvent,
} from '@tls-edge/backstage-plugin-edge-common';

import type { AwsSource } from '../assess/ClusterSource';
import { createAwsCollector } from '../aws/AwsCollector';
import { createAwsClients } from '../aws/createAwsClients';
import { createSharedBucket } from '../aws/createSharedBucket';
import { createInventory } from '../aws/createInventory';
import type { Tier } from '../aws/Tier';
import { EC2_RATE } from '../aws/TokenBucket';
import type { SourceCounts } from '../cluster/ClusterWatcher';
import { accountCredentials } from './accountCredentials';
import type { EdgeTimings } from './EdgeTimings';

/** @internal */
export interface AwsSourcesOptions {
  readonly config: EdgeConfig;
  readonly rootConfig: Config;
  readonly credentials: AwsCredentialsManager;
  readonly timings: EdgeTimings;
  readonly tierOf: (edgeKey: string) => Tier;
  /** What the controllers of all clusters that draw on one account and region tell. */
  readonly eventsIn: (placeKey: string) => readonly KubeEvent[];
  /** Keys of edges of which AWS says something else now. */
  readonly onChange: (edgeKeys: readonly string[]) => void;
  readonly signal: AbortSignal;
  readonly logger: LoggerService;
}

type Place = { readonly accountId: string; readonly region: string };

/** Equal for equal places. @internal */
export const placeKey = ({ accountId, region }: Place) =>
  `${accountId}/${region}`;

const createAwsSource = (
  { accountId, region }: Place,
  options: AwsSourcesOptions,
): AwsSource => {
  const { config, timings, signal } = options;
  const { clock } = timings;
  let counts: SourceCounts = { calls: 0, throttled: 0 };
  const shared = {
    ...{ clock, budget: config.aws.budget },
    events: () => options.eventsIn(placeKey({ accountId, region })),
  };
  const clients = createAwsClients({
    region,
    credentials: accountCredentials(accountId, options),
    endpoint: config.aws.endpoint,
    maxAttempts: timings.awsAttempts,
    bucket: createSharedBucket(shared),
    ec2Bucket: createSharedBucket({ ...shared, rate: EC2_RATE }),
    onCall: () => {
      counts = { ...counts, calls: counts.calls + 1 };
    },
    onAnswer: () => {
      counts = { ...counts, observedAt: clock.now().toISOString() };
    },
    onThrottled: () => {
      counts = { ...counts, throttled: counts.throttled + 1 };
    },
  });
  signal.addEventListener('abort', clients.destroy);
  const collector = createAwsCollector({
    ...{ accountId, region, clients, clock },
    freshness: config.freshness,
    roundMs: timings.roundMs,
    tierOf: options.tierOf,
    onChange: options.onChange,
    onFailure: (part, error) =>
      options.logger.warn(
        `AWS account ${accountId} in ${region}: ${part} cannot be read`,
        toError(error),
      ),
  });
  collector.run(signal);
  const inventory = config.aws.inventory
    ? createInventory({
        ...{ source: `aws:${accountId}/${region}`, elbv2: clients.elbv2 },
        ...{ clock, signal, roundMs: timings.roundMs },
        everyMs: config.freshness.certificates * 1_000,
      })
    : undefined;
  return {
    collector: inventory
      ? {
          ...collector,
          snapshot: key => inventory.addTo(collector.snapshot(key)),
        }
      : collector,
    counts: () => counts,
  };
};

/**
 * One running reader per account and region of the configured clusters, by `account/region`.
 * @internal
 */
export const createAwsSources = (
  options: AwsSourcesOptions,
): ReadonlyMap<string, AwsSource> => {
  const places = new Map(
    options.config.clusters
      .flatMap(({ aws }) => aws ?? [])
      .map(aws => [placeKey(aws), aws]),
  );
  return new Map(
    [...places].map(([key, place]) => [key, createAwsSource(place, options)]),
  );
};
