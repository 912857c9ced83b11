import { AwsCalls } from './AwsCalls';
import type { AwsRegion } from './AwsRegion';
import { createAwsRegion, emptyRegion } from './AwsRegion';
import { subnetsOf, VPC_ID } from './subnets';
import { AwsSwitches } from './switches/AwsSwitches';
import { createTokenBucket, ELBV2_READ_QUOTA } from './switches/TokenBucket';
import { createCloudClock } from './time/CloudClock';
import type { CloudClock } from './time/CloudClock';
import { AwsError } from './wire/AwsError';

/** Who the account is, where it has resources, and how its time runs. @public */
export interface AwsAccountOptions {
  readonly accountId: string;
  /** Regions that are enabled, for example `['eu-west-1']`. */
  readonly regions: readonly string[];
  /** Milliseconds since the epoch; the system's clock by default. */
  readonly now?: () => number;
  /** What ages load balancers and targets where `now` may be set back; `now` by default. */
  readonly elapsed?: () => number;
  /** How many times faster than the wall load balancers and targets age; 1 by default. */
  readonly timeFactor?: number;
}

/** One account with everything in it. @public */
export interface AwsAccount {
  readonly accountId: string;
  readonly clock: CloudClock;
  readonly switches: AwsSwitches;
  /** Every call that was signed, also the refused ones. */
  readonly calls: AwsCalls;
  readonly regions: readonly AwsRegion[];
  /** @throws AwsError InvalidClientTokenId for a region that is not enabled */
  region(name: string): AwsRegion;
  /** Empties every region; the switches stay as they are. */
  clear(): void;
}

/** An account whose regions are empty and whose switches are off. @public */
export function createAwsAccount(options: AwsAccountOptions): AwsAccount {
  const { accountId } = options;
  const clock = createCloudClock({
    now: options.now,
    elapsed: options.elapsed,
    factor: options.timeFactor,
  });
  const elapsed = options.elapsed ?? options.now ?? Date.now;
  const switches = new AwsSwitches(clock.ticks);
  const regions = options.regions.map(name =>
    createAwsRegion({
      name,
      accountId,
      vpcId: VPC_ID,
      subnets: subnetsOf(name),
      clock,
      switches,
      reads: createTokenBucket(ELBV2_READ_QUOTA, elapsed),
    }),
  );
  return {
    accountId,
    clock,
    switches,
    calls: new AwsCalls(),
    regions,
    region(name) {
      const enabled = regions.find(region => region.name === name);
      if (!enabled) {
        throw new AwsError(
          'InvalidClientTokenId',
          `The region '${name}' is not enabled for account '${accountId}'`,
          403,
        );
      }
      return enabled;
    },
    clear: () => regions.forEach(emptyRegion),
  };
}
