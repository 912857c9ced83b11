import {
  plainHostnames,
  type EdgeConfig,
  type EdgeTopology,
  type ResolvedName,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import { createLookups } from '../lookups/Lookups';
import type {
  OutsideSource,
  OutsideSourceStart,
} from '../lookups/OutsideSource';
import { readNameFailure } from './readNameFailure';
import { createResolver, resolveName } from './resolveName';

/** Lookups that may be under way together, and begun in one second. */
const LIMITS = { atOnce: 8, perSecond: 50 };

/** The names to look up for an edge, sorted: its own, and its load balancer's. */
const namesOf = (topology: EdgeTopology): readonly string[] => {
  const { loadBalancer, service } = topology;
  const own = plainHostnames(topology);
  const balancers = [loadBalancer?.dnsName ?? [], service?.hostnames ?? []];
  const names = own.length > 0 ? [...own, ...balancers.flat()] : [];
  return [...new Set(names.map(name => name.toLowerCase()))].sort();
};

/**
 * Starts the portal's own resolver: where the host names of edges lead, and where their load
 * balancers are. `undefined` where the configuration does not want it.
 * @internal
 */
export const createNameSource = (
  options: OutsideSourceStart & {
    readonly config: Pick<EdgeConfig, 'dns' | 'freshness'>;
    readonly clock: Clock;
  },
): OutsideSource | undefined => {
  const { config, clock, roundMs, onChange, signal } = options;
  const { enabled, servers, timeoutSeconds } = config.dns;
  if (!enabled) return undefined;
  const resolver = createResolver({
    servers,
    timeoutMs: timeoutSeconds * 1_000,
  });
  const everySeconds = config.freshness.names;
  const lookups = createLookups<string, ResolvedName>({
    ...{ clock, roundMs, onChange, ...LIMITS },
    ...{ source: 'resolver', part: 'names', ttlMs: everySeconds * 1_000 },
    keyOf: name => name,
    ask: name => resolveName(resolver, name),
    readFailure: readNameFailure,
  });
  lookups.run(signal);
  signal.addEventListener('abort', () => resolver.cancel());
  return {
    ...lookups,
    ...{ id: 'resolver', everySeconds },
    want: (edge, topology) => lookups.want(edge, namesOf(topology)),
    facts: edge =>
      lookups.isAnswered(edge)
        ? {
            resolved: {
              state: lookups.state(edge),
              names: lookups.answers(edge),
            },
          }
        : {},
  };
};
