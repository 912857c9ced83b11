import type { EdgeRequest } from '../EdgeRequest';
import { parseDuration } from '../parseDuration';
import { type Problem, problemIf } from '../Problem';

/** Seconds after which an NLB forgets an idle TLS flow, without telling either side. */
const NLB_IDLE_SECONDS = 350;

const checkClientIp = ({
  clientIp,
  proxyProtocolOptional,
  healthCheck,
}: EdgeRequest): Problem[] => {
  const usesProxy = clientIp === 'proxyProtocol';
  const { mode, protocol } = healthCheck ?? {};
  const asksHttp =
    mode === 'envoyReady' || (mode === 'custom' && protocol !== 'tcp');
  return [
    ...problemIf(proxyProtocolOptional !== undefined && !usesProxy, {
      field: 'proxyProtocolOptional',
      value: proxyProtocolOptional,
      allowed: 'only with clientIp proxyProtocol',
    }),
    ...problemIf(usesProxy && asksHttp, {
      field: 'healthCheck.mode',
      value: mode,
      allowed:
        'tcp with clientIp proxyProtocol, as http checks answer 400 to its header',
    }),
  ];
};

const checkTrust = ({ trustedHops, trustedCidrs }: EdgeRequest): Problem[] =>
  problemIf(trustedHops !== undefined && trustedCidrs !== undefined, {
    field: 'trustedCidrs',
    value: trustedCidrs,
    allowed: 'either trustedHops or trustedCidrs',
  });

const checkKeepalive = ({ keepalive }: EdgeRequest): Problem[] => {
  const { idle = '' } = keepalive ?? {};
  return problemIf((parseDuration(idle) ?? 0) >= NLB_IDLE_SECONDS, {
    field: 'keepalive.idle',
    value: idle,
    allowed: `less than ${NLB_IDLE_SECONDS}s, after which the load balancer has forgotten the connection`,
  });
};

/** What does not go together in how Envoy meets its clients. @internal */
export const checkClients = (request: EdgeRequest): Problem[] => [
  ...checkClientIp(request),
  ...checkTrust(request),
  ...checkKeepalive(request),
];
