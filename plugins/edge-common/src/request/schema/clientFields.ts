import { CIDR } from '../../nlb';
import { choice, fields, flag, integer, listOf, text } from './builders';
import { isCidr } from './cidr';
import { DURATION } from './grammars';

const cidr = text(CIDR).refine(isCidr, CIDR.says);

/** How Envoy meets its clients; absent parts keep Envoy Gateway's defaults. @internal */
export const clientFields = {
  clientIp: choice('none', 'preserve', 'proxyProtocol').optional(),
  proxyProtocolOptional: flag().optional(),
  trustedHops: integer(1, 10).optional(),
  trustedCidrs: listOf(cidr, { max: 16, of: 'address ranges' }).optional(),
  idleTimeout: text(DURATION).optional(),
  streamIdleTimeout: text(DURATION).optional(),
  requestReceivedTimeout: text(DURATION).optional(),
  keepalive: fields({
    idle: text(DURATION).optional(),
    interval: text(DURATION).optional(),
    probes: integer(1, 20).optional(),
  }).optional(),
  connectionLimit: integer(1, 1_000_000).optional(),
};
