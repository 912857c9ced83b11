import { ENTITY_REF_ANNOTATION } from '../identity';
import { type NlbSettings, TAG_VALUE } from '../nlb';
import type { EdgeRequest } from './EdgeRequest';

/** Envoy Gateway's readiness listener: port and path are fixed in its translator. */
const ENVOY_READY = {
  protocol: 'http',
  port: '19003',
  path: '/ready',
} as const;

const healthCheckSettings = (
  healthCheck: EdgeRequest['healthCheck'],
): NlbSettings => {
  if (!healthCheck) {
    return {};
  }
  const { mode } = healthCheck;
  const where = {
    envoyReady: ENVOY_READY,
    tcp: { protocol: 'tcp', port: 'traffic-port' },
    custom: healthCheck,
  }[mode];
  const speaksHttp = where.protocol !== 'tcp';
  return {
    healthCheckProtocol: where.protocol,
    healthCheckPort: where.port,
    healthCheckPath: speaksHttp && 'path' in where ? where.path : undefined,
    healthCheckInterval: healthCheck.interval,
    healthCheckTimeout: healthCheck.timeout,
    healthyThreshold: healthCheck.healthy,
    unhealthyThreshold: healthCheck.unhealthy,
    successCodes: speaksHttp ? healthCheck.successCodes : undefined,
  };
};

/** Beside the entity ref, on the load balancer and all that belongs to it. */
const OWNER_TAG = 'tls-edge.dev/owner';

/** Tags that lead from an AWS console back to the catalog. */
const ownerTags = (
  { form, tags, file }: EdgeRequest,
  owner: string | undefined,
): NlbSettings['tags'] =>
  form === 'article'
    ? tags
    : {
        ...tags,
        [ENTITY_REF_ANNOTATION]: file.entity,
        ...(owner && TAG_VALUE.pattern.test(owner)
          ? { [OWNER_TAG]: owner }
          : {}),
      };

const accessLogSettings = (
  accessLogs: EdgeRequest['accessLogs'],
): NlbSettings => ({
  accessLogs: accessLogs?.enabled,
  accessLogBucket: accessLogs?.enabled ? accessLogs.bucket : undefined,
  accessLogPrefix: accessLogs?.enabled ? accessLogs.prefix : undefined,
});

/** Options whose name and value are the same in request and table. */
const pickSame = (request: EdgeRequest): NlbSettings => ({
  targetType: request.targetType,
  loadBalancerName: request.loadBalancerName,
  scheme: request.scheme,
  ipAddressType: request.ipAddressType,
  subnets: request.subnets,
  eipAllocations: request.eipAllocations,
  privateIpv4Addresses: request.privateIpv4Addresses,
  prefixLists: request.prefixLists,
  securityGroups: request.securityGroups,
  privateLinkInboundRules: request.privateLinkInboundRules,
  crossZone: request.crossZone,
  deletionProtection: request.deletionProtection,
  dnsClientRouting: request.dnsClientRouting,
  zonalShift: request.zonalShift,
  minimumCapacityUnits: request.minimumCapacityUnits,
  deregistrationDelaySeconds: request.deregistrationDelaySeconds,
  terminateOnDeregister: request.terminateOnDeregister,
  unhealthyDrainingSeconds: request.unhealthyDrainingSeconds,
});

/** Without these the NLB passes the bytes on, for Envoy to end TLS. */
const tlsSettings = (request: EdgeRequest): NlbSettings =>
  request.tls === 'envoy'
    ? {}
    : {
        certificates: request.certificates,
        tlsPorts: request.tlsPorts.map(String),
        sslPolicy: request.sslPolicy,
        alpn: request.alpn,
      };

/** Both switches are written where one is asked: two sources of the address contradict. */
const clientIpSettings = (clientIp: EdgeRequest['clientIp']): NlbSettings => ({
  preserveClientIp:
    clientIp === undefined ? undefined : clientIp === 'preserve',
  proxyProtocol: clientIp === 'proxyProtocol' ? '*' : undefined,
});

/** AWS keeps the old value of an absent key, so that leaving stickiness is written too. */
const stickinessSettings = (
  stickiness: EdgeRequest['stickiness'],
): NlbSettings => {
  const atNlb = stickiness?.type === 'sourceIp';
  return {
    stickiness: stickiness && atNlb,
    stickinessType: atNlb ? 'source_ip' : undefined,
  };
};

/**
 * What the request asks of the NLB by annotation. Source ranges and the class go into fields
 * of an EnvoyProxy where there is one, which the controller prefers; else into annotations.
 * @public
 */
export const buildNlbSettings = (
  request: EdgeRequest,
  owner?: string,
): NlbSettings => {
  const inline = request.carrier === 'infrastructure';
  const isDefault = request.form === 'default';
  return {
    ...pickSame(request),
    type: inline && isDefault ? 'external' : undefined,
    allowedCidrs: inline ? request.allowedCidrs : undefined,
    manageBackendRules:
      request.manageBackendRules ??
      (request.securityGroups?.length ? true : undefined),
    tags: ownerTags(request, owner),
    ...tlsSettings(request),
    ...clientIpSettings(request.clientIp),
    ...stickinessSettings(request.stickiness),
    ...healthCheckSettings(request.healthCheck),
    ...accessLogSettings(request.accessLogs),
  };
};
