import { minimumTlsMinor } from '../../nlb';
import type { EdgePolicy } from './EdgePolicy';

const TLS_VERSION = /^1\.([0-3])$/;

/** The minor version that a TLS version or the name of a TLS policy stands for. */
const minorOf = (value: unknown): number | undefined => {
  if (typeof value !== 'string') {
    return undefined;
  }
  const version = TLS_VERSION.exec(value)?.[1];
  const named = value.startsWith('ELBSecurityPolicy-')
    ? minimumTlsMinor(value)
    : undefined;
  return version === undefined ? named : Number(version);
};

const known = (values: readonly unknown[]): number[] =>
  values.flatMap(value => minorOf(value) ?? []);

/** The least of what may be chosen; any policy may where the list is open. */
const leastAllowed = (values: readonly unknown[] = []): number[] =>
  values.length === 0 || values.includes('*')
    ? []
    : [Math.min(...known(values))].filter(Number.isFinite);

/**
 * The least minor version of TLS that the platform lets an edge accept, 0 to 3, as floors, locked
 * values and the list of allowed policies have it; `undefined` where it leaves that open.
 * @public
 */
export const leastTlsMinor = ({
  floors,
  locked,
  allowed,
}: Pick<EdgePolicy, 'floors' | 'locked' | 'allowed'>): number | undefined => {
  const bounds = [
    ...known([floors.sslPolicy, locked.sslPolicy]),
    ...leastAllowed(allowed.sslPolicy),
  ];
  return bounds.length > 0 ? Math.max(...bounds) : undefined;
};
