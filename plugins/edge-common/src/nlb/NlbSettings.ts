/** The value of each option of the table, with the type the core works with. @public */
export interface NlbValues {
  readonly type: string;
  readonly targetType: string;
  readonly loadBalancerName: string;
  readonly scheme: string;
  readonly ipAddressType: string;
  readonly subnets: readonly string[];
  readonly eipAllocations: readonly string[];
  readonly privateIpv4Addresses: readonly string[];
  readonly allowedCidrs: readonly string[];
  readonly prefixLists: readonly string[];
  readonly securityGroups: readonly string[];
  readonly manageBackendRules: boolean;
  readonly privateLinkInboundRules: string;
  /** ARNs, the default certificate first. */
  readonly certificates: readonly string[];
  /** Port numbers or Service port names, as written; see `terminatedPorts`. */
  readonly tlsPorts: readonly string[];
  readonly sslPolicy: string;
  readonly alpn: string;
  readonly backendProtocol: string;
  readonly proxyProtocol: string;
  readonly proxyProtocolPorts: readonly string[];
  readonly healthCheckProtocol: string;
  /** `traffic-port`, a number or a Service port name. */
  readonly healthCheckPort: string;
  readonly healthCheckPath: string;
  /** Seconds. */
  readonly healthCheckInterval: number;
  /** Seconds. */
  readonly healthCheckTimeout: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  readonly successCodes: string;
  readonly crossZone: boolean;
  readonly deletionProtection: boolean;
  readonly accessLogs: boolean;
  readonly accessLogBucket: string;
  readonly accessLogPrefix: string;
  readonly dnsClientRouting: string;
  readonly zonalShift: boolean;
  readonly deregistrationDelaySeconds: number;
  readonly terminateOnDeregister: boolean;
  readonly preserveClientIp: boolean;
  /** The target-group attribute; the annotation `proxyProtocol` beats it. */
  readonly proxyProtocolV2: boolean;
  readonly stickiness: boolean;
  readonly stickinessType: string;
  readonly unhealthyDrainingSeconds: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly minimumCapacityUnits: number;
}

/**
 * What the annotations of a Service ask of its NLB. Absent means not said: the controller's
 * default holds, or on a live load balancer often the value it already has.
 * @public
 */
export type NlbSettings = { readonly [K in keyof NlbValues]?: NlbValues[K] };
