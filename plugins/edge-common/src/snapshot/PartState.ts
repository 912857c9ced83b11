/**
 * What is known about one readable part of a source (a Kubernetes kind, `elbv2`, `acm`).
 * A part that failed keeps the values it had; whatever it feeds is `unknown`, never healthy.
 * @public
 */
export type PartState =
  | { readonly state: 'read' }
  | { readonly state: 'failed'; readonly gap: Gap }
  | { readonly state: 'notConfigured' };

/**
 * Why a part of a source could not be read.
 * @public
 */
export interface Gap {
  /** `cluster:demo-eu` or `aws:123456789012/eu-west-1`. */
  readonly source: string;
  /** Plural kind (`httproutes`) or AWS service (`elbv2`). */
  readonly part: string;
  /** `unauthenticated`: the credentials are refused, which no right that is granted mends. */
  readonly reason:
    | 'forbidden'
    | 'unauthenticated'
    | 'unreachable'
    | 'throttled'
    | 'timeout'
    | 'starting'
    | 'invalid';
  /** One line for people, without secrets or addresses of internals. */
  readonly message: string;
  /** ISO 8601; when the part was last good, or when reading first failed. */
  readonly since: string;
}
