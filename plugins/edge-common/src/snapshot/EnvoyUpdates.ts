/**
 * What one Envoy made of the configuration it was sent, from its statistics `update_rejected` and
 * `update_success` of each discovery service (envoyproxy/envoy docs, "xDS subscription statistics").
 * @public
 */
export interface EnvoyUpdates {
  readonly pod: string;
  /** Discovery services, such as `lds` or `rds`, whose newest update was refused. */
  readonly refused: readonly string[];
  /** ISO 8601, when the first refusal after the last accepted update was seen. */
  readonly refusedSince?: string;
}
