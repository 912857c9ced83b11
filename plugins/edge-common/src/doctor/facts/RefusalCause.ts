/** What one kind of refusal by AWS or by the load balancer controller means. @internal */
export interface RefusalCause {
  /** AWS's error code, or our name for a text of the controller that has none. */
  readonly code: string;
  /** Completes "…, because …". */
  readonly because: string;
  /** Imperative, without a full stop. */
  readonly remedy: string;
  /** Rules that may stand behind it; others explain other refusals. */
  readonly symptomOf?: readonly string[];
}
