import type { PartState } from './PartState';

/** One request that the portal itself sent to a host name of an edge. @public */
export interface EdgeProbe {
  readonly hostname: string;
  /** Port of the load balancer. */
  readonly port: number;
  readonly scheme: 'http' | 'https';
  readonly path: string;
  readonly outcome: ProbeOutcome;
}

/** How far the request came. @public */
export type ProbeOutcome =
  /** No connection: nothing listens, nothing answers, or the name is unknown to the portal. */
  | {
      readonly reached: 'nothing';
      readonly reason: 'unresolved' | 'refused' | 'reset' | 'timeout';
    }
  /** A connection, and no TLS on it. */
  | {
      readonly reached: 'connection';
      readonly reason: 'handshake' | 'reset' | 'timeout';
    }
  /** An answer; the TLS facts are there for https. */
  | {
      readonly reached: 'answer';
      readonly status: number;
      /** The header `Location`, as sent. */
      readonly location?: string;
      readonly tls?: ProbedTls;
    };

/** @public */
export interface ProbedTls {
  /** `TLSv1.3` */
  readonly version: string;
  /** `h2`; absent when none was agreed on. */
  readonly alpn?: string;
  /** Subject alternative names of the certificate that was shown. */
  readonly certificateNames: readonly string[];
  /** Organisation or common name of the issuer of that certificate. */
  readonly issuer?: string;
  /** ISO 8601. */
  readonly notAfter: string;
}

/** What the portal's own requests found. @public */
export interface EdgeProbes {
  readonly state: PartState;
  readonly probes: readonly EdgeProbe[];
}
