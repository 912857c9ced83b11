import type { EdgeRequest } from '../request';

/** How Envoy meets clients on every port: the content of a ClientTrafficPolicy. @public */
export interface EdgeClients {
  /** `optional` also takes connections without the header, at the price of forged addresses. */
  readonly proxyProtocol?: { readonly optional: boolean };
  readonly trustedHops?: number;
  readonly trustedCidrs?: readonly string[];
  readonly idleTimeout?: string;
  readonly streamIdleTimeout?: string;
  readonly requestReceivedTimeout?: string;
  readonly keepalive?: {
    readonly idle: string;
    readonly interval: string;
    readonly probes: number;
  };
  readonly connectionLimit?: number;
}

/** How Envoy meets the service: the content of a BackendTrafficPolicy. @public */
export interface EdgeBackends {
  readonly stickiness?: EdgeRequest['stickiness'];
  readonly balancing?: EdgeRequest['balancing'];
  readonly retries?: EdgeRequest['retries'];
  readonly timeout?: EdgeRequest['backendTimeout'];
  readonly circuitBreaker?: EdgeRequest['circuitBreaker'];
}
