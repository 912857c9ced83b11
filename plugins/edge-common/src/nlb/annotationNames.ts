/** The prefix this product writes. @public */
export const NLB_PREFIX = 'service.beta.kubernetes.io/';

/**
 * Prefixes the load-balancer controller reads, the stronger one first.
 * @public
 */
export const NLB_PREFIXES = [NLB_PREFIX, 'service.kubernetes.io/'] as const;

/**
 * Every annotation of the NLB contract this product knows, without prefix: the only place where
 * a key is spelled (AWS Load Balancer Controller, guide "Service annotations").
 * @public
 */
export const NLB_ANNOTATIONS = {
  type: 'aws-load-balancer-type',
  targetType: 'aws-load-balancer-nlb-target-type',
  name: 'aws-load-balancer-name',
  scheme: 'aws-load-balancer-scheme',
  internal: 'aws-load-balancer-internal',
  ipAddressType: 'aws-load-balancer-ip-address-type',
  subnets: 'aws-load-balancer-subnets',
  eipAllocations: 'aws-load-balancer-eip-allocations',
  privateIpv4Addresses: 'aws-load-balancer-private-ipv4-addresses',
  sourceRanges: 'load-balancer-source-ranges',
  prefixLists: 'aws-load-balancer-security-group-prefix-lists',
  securityGroups: 'aws-load-balancer-security-groups',
  manageBackendRules: 'aws-load-balancer-manage-backend-security-group-rules',
  privateLinkInboundRules:
    'aws-load-balancer-inbound-sg-rules-on-private-link-traffic',
  sslCert: 'aws-load-balancer-ssl-cert',
  sslPorts: 'aws-load-balancer-ssl-ports',
  sslPolicy: 'aws-load-balancer-ssl-negotiation-policy',
  alpnPolicy: 'aws-load-balancer-alpn-policy',
  backendProtocol: 'aws-load-balancer-backend-protocol',
  proxyProtocol: 'aws-load-balancer-proxy-protocol',
  proxyProtocolPorts: 'aws-load-balancer-proxy-protocol-per-target-group',
  healthCheckProtocol: 'aws-load-balancer-healthcheck-protocol',
  healthCheckPort: 'aws-load-balancer-healthcheck-port',
  healthCheckPath: 'aws-load-balancer-healthcheck-path',
  healthCheckInterval: 'aws-load-balancer-healthcheck-interval',
  healthCheckTimeout: 'aws-load-balancer-healthcheck-timeout',
  healthyThreshold: 'aws-load-balancer-healthcheck-healthy-threshold',
  unhealthyThreshold: 'aws-load-balancer-healthcheck-unhealthy-threshold',
  successCodes: 'aws-load-balancer-healthcheck-success-codes',
  attributes: 'aws-load-balancer-attributes',
  targetGroupAttributes: 'aws-load-balancer-target-group-attributes',
  tags: 'aws-load-balancer-additional-resource-tags',
  listenerAttributes: 'aws-load-balancer-listener-attributes',
  capacity: 'aws-load-balancer-minimum-load-balancer-capacity',
  crossZoneOld: 'aws-load-balancer-cross-zone-load-balancing-enabled',
  accessLogOld: 'aws-load-balancer-access-log-enabled',
  accessLogBucketOld: 'aws-load-balancer-access-log-s3-bucket-name',
  accessLogPrefixOld: 'aws-load-balancer-access-log-s3-bucket-prefix',
} as const;

/** @public */
export type NlbAnnotation = keyof typeof NLB_ANNOTATIONS;

/**
 * The full key as this product writes it.
 * @public
 */
export const nlbAnnotationKey = (annotation: NlbAnnotation): string =>
  `${NLB_PREFIX}${NLB_ANNOTATIONS[annotation]}`;

/**
 * Whether the load-balancer controller would look at this annotation, whichever prefix it has.
 * @public
 */
export const isNlbAnnotationKey = (key: string): boolean =>
  NLB_PREFIXES.some(
    prefix =>
      key.startsWith(`${prefix}aws-load-balancer-`) ||
      key === `${prefix}${NLB_ANNOTATIONS.sourceRanges}`,
  );

/** Full keys by the part after the prefix, the stronger prefix first; built once as it is asked often. */
const keysBySuffix: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(NLB_ANNOTATIONS).map(suffix => [
    suffix,
    NLB_PREFIXES.map(prefix => `${prefix}${suffix}`),
  ]),
);

/**
 * The full key under which an annotation stands, the stronger prefix first; `undefined` where it
 * stands under neither.
 * @internal
 */
export const writtenNlbKey = (
  annotations: Readonly<Record<string, string>>,
  annotation: NlbAnnotation,
): string | undefined =>
  keysBySuffix
    .get(NLB_ANNOTATIONS[annotation])
    ?.find(key => annotations[key] !== undefined);

/**
 * The value under either prefix, trimmed; the stronger prefix wins.
 * @public
 */
export const nlbAnnotationValue = (
  annotations: Readonly<Record<string, string>>,
  annotation: NlbAnnotation,
): string | undefined => {
  const key = writtenNlbKey(annotations, annotation);
  return key === undefined ? undefined : annotations[key].trim();
};
