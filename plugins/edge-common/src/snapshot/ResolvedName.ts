import type { PartState } from './PartState';

/** What a resolver said about one name. @public */
export interface ResolvedName {
  /** In lower case, without the final dot. */
  readonly name: string;
  /**
   * `missing` is NXDOMAIN or an answer without an address. A resolver that timed out or failed has
   * not answered: such a name is left out.
   */
  readonly outcome: 'found' | 'missing';
  /** The chain of CNAMEs, in its order, each in lower case. */
  readonly aliases: readonly string[];
  /** Both families, in any order. */
  readonly addresses: readonly string[];
}

/**
 * The host names of edges and the DNS names of their load balancers, as the portal's own resolver
 * sees them: a name of a private zone may be missing here and be found elsewhere.
 * @public
 */
export interface ResolvedNames {
  readonly state: PartState;
  readonly names: readonly ResolvedName[];
}
