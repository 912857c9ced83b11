import {
  BUCKET,
  BUCKET_PREFIX,
  CERTIFICATE_ARN,
  CIDR,
  EIP_ALLOCATION,
  HEALTH_CHECK_PORT,
  IPV4,
  LOAD_BALANCER_NAME,
  PREFIX_LIST,
  SECURITY_GROUP,
  SSL_POLICY,
  SUBNET,
  SUCCESS_CODES,
  TAG_KEY,
  TAG_VALUE,
  URL_PATH,
} from '../../nlb';
import {
  choice,
  fields,
  flag,
  integer,
  listOf,
  mapOf,
  port,
  text,
} from './builders';
import { isCidr } from './cidr';
import { LOAD_BALANCER_CLASS, SECRET_NAME } from './grammars';

const cidr = text(CIDR).refine(isCidr, CIDR.says);

/** Only TLS listeners are logged; the bucket lies in the region of the edge. @internal */
export const accessLogsSchema = fields({
  enabled: flag(),
  bucket: text(BUCKET).optional(),
  prefix: text(BUCKET_PREFIX).optional(),
});

/**
 * `envoyReady` asks Envoy's own readiness listener; `custom` takes protocol, port and path.
 * @internal
 */
export const healthCheckSchema = fields({
  mode: choice('envoyReady', 'tcp', 'custom'),
  protocol: choice('tcp', 'http', 'https').optional(),
  port: text(HEALTH_CHECK_PORT).optional(),
  path: text(URL_PATH).optional(),
  interval: integer(5, 300).optional(),
  timeout: integer(2, 120).optional(),
  healthy: integer(2, 10).optional(),
  unhealthy: integer(2, 10).optional(),
  successCodes: text(SUCCESS_CODES).optional(),
});

/** Fields of a request that speak of the NLB; absent ones are not written. @internal */
export const nlbFields = {
  loadBalancerClass: text(LOAD_BALANCER_CLASS).optional(),
  targetType: choice('ip', 'instance'),
  scheme: choice('internal', 'internet-facing'),
  ipAddressType: choice('ipv4', 'dualstack').optional(),
  loadBalancerName: text(LOAD_BALANCER_NAME).optional(),
  subnets: listOf(text(SUBNET), { max: 10, of: 'subnets' }).optional(),
  eipAllocations: listOf(text(EIP_ALLOCATION), {
    max: 10,
    of: 'Elastic IP allocations',
  }).optional(),
  privateIpv4Addresses: listOf(text(IPV4), {
    max: 10,
    of: 'IPv4 addresses',
  }).optional(),
  allowedCidrs: listOf(cidr, { max: 50, of: 'address ranges' }).optional(),
  prefixLists: listOf(text(PREFIX_LIST), {
    max: 10,
    of: 'prefix lists',
  }).optional(),
  securityGroups: listOf(text(SECURITY_GROUP), {
    max: 5,
    of: 'security groups',
  }).optional(),
  manageBackendRules: flag().optional(),
  privateLinkInboundRules: choice('on', 'off').optional(),
  tls: choice('loadBalancer', 'envoy'),
  certificates: listOf(text(CERTIFICATE_ARN), {
    min: 1,
    max: 26,
    of: 'certificate ARNs',
  }).optional(),
  certificateSecrets: listOf(text(SECRET_NAME), {
    min: 1,
    max: 26,
    of: 'Secrets',
  }).optional(),
  tlsPorts: listOf(port(), { min: 1, max: 1, of: 'port' }),
  sslPolicy: text(SSL_POLICY),
  alpn: choice(
    'None',
    'HTTP1Only',
    'HTTP2Only',
    'HTTP2Optional',
    'HTTP2Preferred',
  ).optional(),
  healthCheck: healthCheckSchema.optional(),
  crossZone: flag().optional(),
  deletionProtection: flag().optional(),
  accessLogs: accessLogsSchema.optional(),
  dnsClientRouting: choice(
    'any_availability_zone',
    'partial_availability_zone_affinity',
    'availability_zone_affinity',
  ).optional(),
  zonalShift: flag().optional(),
  minimumCapacityUnits: integer(1, 100_000).optional(),
  deregistrationDelaySeconds: integer(0, 3600).optional(),
  terminateOnDeregister: flag().optional(),
  unhealthyDrainingSeconds: integer(0, 360_000).optional(),
  tags: mapOf(TAG_KEY, TAG_VALUE, 40).optional(),
};
