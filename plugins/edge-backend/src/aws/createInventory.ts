import type {
  AccountInventory,
  AwsSnapshot,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import { createLookups } from '../lookups/Lookups';
import { awsGap, readAwsFailure } from './AwsFailure';
import type { AwsClients } from './createAwsClients';
import { fetchInventory } from './fetchInventory';

/** The account is one question, and the same for all its edges. */
const ACCOUNT = 'account';

/**
 * A list of everything in an account and region, read in a slow sweep.
 * @internal
 */
export interface Inventory {
  /** The snapshot with what the sweep found; the same where nothing was found yet. */
  readonly addTo: (snapshot: AwsSnapshot) => AwsSnapshot;
}

/**
 * Starts the sweep.
 * @internal
 */
export const createInventory = (options: {
  /** `aws:123456789012/eu-west-1`. */
  readonly source: string;
  readonly elbv2: AwsClients['elbv2'];
  readonly clock: Clock;
  readonly everyMs: number;
  /** Pause between two looks at whether it is due, in milliseconds. */
  readonly roundMs: number;
  readonly signal: AbortSignal;
}): Inventory => {
  const { source, elbv2, clock, everyMs, roundMs, signal } = options;
  const part = 'inventory';
  const lookups = createLookups<string, AccountInventory>({
    ...{ source, part, clock, roundMs, ttlMs: everyMs },
    ...{ atOnce: 1, perSecond: 1 },
    keyOf: question => question,
    ask: () => fetchInventory(elbv2),
    readFailure: error => {
      const reason = readAwsFailure(error);
      const { message } = awsGap({ source, part, reason, since: '' });
      return { reason, message };
    },
    // What it brings is for the next look at an edge, which time alone causes.
    onChange: () => undefined,
  });
  lookups.want(ACCOUNT, [ACCOUNT]);
  lookups.run(signal);
  return {
    addTo: snapshot => {
      const [inventory] = lookups.answers(ACCOUNT);
      const state = lookups.state(ACCOUNT);
      return {
        ...snapshot,
        inventory,
        parts: { ...snapshot.parts, inventory: state },
      };
    },
  };
};
