import type {
  EdgeConfig,
  EdgeProbe,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import { createLookups } from '../lookups/Lookups';
import type {
  OutsideSource,
  OutsideSourceStart,
} from '../lookups/OutsideSource';
import { mayBeOf } from '../sources/mayBeOf';
import { probeTargets, type ProbeTarget } from './ProbeTarget';
import { sendProbe } from './sendProbe';

/** Requests that may be under way together, and begun in one second. */
const LIMITS = { atOnce: 16, perSecond: 20 };

/**
 * Starts the portal's own requests to the load balancers of edges. `undefined` where the
 * configuration does not want them.
 * @internal
 */
export const createProbeSource = (
  options: OutsideSourceStart & {
    readonly config: Pick<EdgeConfig, 'environments' | 'freshness' | 'probe'>;
    readonly clock: Clock;
    readonly send?: typeof sendProbe;
  },
): OutsideSource | undefined => {
  const {
    config,
    clock,
    roundMs,
    onChange,
    signal,
    send = sendProbe,
  } = options;
  const { enabled, environments: only, timeoutSeconds } = config.probe;
  if (!enabled) return undefined;
  const probed = config.environments.filter(({ name }) => only?.includes(name));
  const isWanted = (edge: string) =>
    only === undefined || probed.some(one => mayBeOf(one, edge));
  const everySeconds = config.freshness.probes;
  const lookups = createLookups<ProbeTarget, EdgeProbe>({
    ...{ clock, roundMs, onChange, ...LIMITS },
    ...{ source: 'probe', part: 'requests', ttlMs: everySeconds * 1_000 },
    keyOf: target => JSON.stringify(target),
    ask: async ({ address, ...probe }) => ({
      ...probe,
      outcome: await send({ address, ...probe }, timeoutSeconds * 1_000),
    }),
    readFailure: (_, { hostname }) => ({
      reason: 'invalid',
      message: `the portal could not ask for "${hostname}"`,
    }),
  });
  lookups.run(signal);
  return {
    ...lookups,
    ...{ id: 'probe', everySeconds },
    want: (edge, topology) =>
      lookups.want(edge, isWanted(edge) ? probeTargets(topology) : []),
    facts: edge =>
      isWanted(edge) && lookups.isAnswered(edge)
        ? {
            probed: {
              state: lookups.state(edge),
              probes: lookups.answers(edge),
            },
          }
        : {},
  };
};
