import type { EdgeRequest } from './EdgeRequest';

type Constants = Partial<Omit<EdgeRequest, 'file'>>;

/** RFC 1918: who reaches an internal edge when nobody says otherwise. */
const PRIVATE_RANGES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** What the article of 2025 writes; everything else is left to the controllers' defaults. */
const ARTICLE: Constants = {
  form: 'article',
  targetType: 'ip',
  scheme: 'internal',
  tls: 'loadBalancer',
  sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  hostnames: [],
  httpPort: 80,
  httpsPort: 443,
  httpsRedirect: { enabled: true, statusCode: 301 },
  hsts: { enabled: false, maxAge: 31_536_000, includeSubDomains: false },
  forwardedProto: 'off',
  explicitDefaults: false,
};

/**
 * Both carriers. Cross-zone is on because three Envoys do not fill every zone evenly; the
 * deletion protection is written in any case, as AWS keeps the old value of an absent key.
 */
const COMMON: Constants = {
  ...ARTICLE,
  form: 'default',
  alpn: 'HTTP2Preferred',
  crossZone: true,
  deletionProtection: true,
  deregistrationDelaySeconds: 60,
  allowedRoutes: { from: 'Same' },
  forwardedProto: 'route-filter',
  explicitDefaults: true,
};

/**
 * What only an EnvoyProxy can carry. A terminating pod receives new flows for up to three
 * minutes after the NLB was told, hence the long drain.
 */
const ENVOY_PROXY: Constants = {
  replicas: 3,
  pdb: { maxUnavailable: 1 },
  spread: 'zone',
  drainTimeout: '240s',
  minDrainDuration: '180s',
};

/** Thresholds are written where annotations are free: 16 fit under `infrastructure`. */
const healthCheck = (
  carrier: EdgeRequest['carrier'],
  mode: NonNullable<Constants['healthCheck']>['mode'],
): Constants['healthCheck'] => {
  return carrier === 'envoyproxy'
    ? {
        mode,
        interval: 10,
        timeout: 6,
        healthy: 2,
        unhealthy: 2,
        successCodes: '200-299',
      }
    : { mode };
};

/** The choices that decide which constants hold. @internal */
export interface Shape {
  readonly form: EdgeRequest['form'];
  readonly carrier: EdgeRequest['carrier'];
  readonly targetType: EdgeRequest['targetType'];
  readonly scheme: EdgeRequest['scheme'];
  /** The controller ignores source ranges beside security groups of one's own. */
  readonly hasSecurityGroups: boolean;
}

/**
 * The weakest defaults. Live facts play no part, so that the same request gives the same edge
 * tomorrow.
 * @internal
 */
export const constantsFor = (shape: Shape): Constants => {
  const { carrier, form, targetType, scheme, hasSecurityGroups } = shape;
  if (form === 'article') {
    return { ...ARTICLE, carrier };
  }
  return {
    ...COMMON,
    carrier,
    ...(scheme === 'internal' && !hasSecurityGroups
      ? { allowedCidrs: PRIVATE_RANGES }
      : {}),
    healthCheck: healthCheck(
      carrier,
      targetType === 'ip' ? 'envoyReady' : 'tcp',
    ),
    ...(carrier === 'envoyproxy'
      ? {
          ...ENVOY_PROXY,
          loadBalancerClass: 'service.k8s.aws/nlb',
          ...(targetType === 'ip' ? { allocateNodePorts: false } : {}),
        }
      : {}),
  };
};
