import { type Grammar, oneOf, TRUE_FALSE, WHOLE_NUMBER } from '../grammar';
import type { NlbOption, NlbOptionTable } from '../NlbOption';
import { boolean, integer, text, type ValueFormat } from '../valueFormat';

const attribute = <T>(
  key: string,
  grammar: Grammar,
  format: ValueFormat<T>,
  option?: string,
): NlbOption<T> => ({
  ...(option ? { option } : {}),
  annotation: 'targetGroupAttributes',
  attribute: key,
  live: `targetGroup.attributes['${key}']`,
  change: 'sticky',
  grammar,
  format,
});

/** Attributes of every target group (ELBv2 `TargetGroupAttribute`). @internal */
export const targetGroupAttributeOptions = {
  deregistrationDelaySeconds: attribute(
    'deregistration_delay.timeout_seconds',
    WHOLE_NUMBER,
    integer,
    'deregistrationDelaySeconds',
  ),
  terminateOnDeregister: attribute(
    'deregistration_delay.connection_termination.enabled',
    TRUE_FALSE,
    boolean,
    'terminateOnDeregister',
  ),
  preserveClientIp: attribute(
    'preserve_client_ip.enabled',
    TRUE_FALSE,
    boolean,
  ),
  proxyProtocolV2: attribute('proxy_protocol_v2.enabled', TRUE_FALSE, boolean),
  stickiness: attribute('stickiness.enabled', TRUE_FALSE, boolean),
  stickinessType: attribute('stickiness.type', oneOf('source_ip'), text),
  unhealthyDrainingSeconds: attribute(
    'target_health_state.unhealthy.draining_interval_seconds',
    WHOLE_NUMBER,
    integer,
    'unhealthyDrainingSeconds',
  ),
} satisfies Partial<NlbOptionTable>;
