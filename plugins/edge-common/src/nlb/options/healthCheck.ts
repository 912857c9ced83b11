import {
  HEALTH_CHECK_PORT,
  oneOf,
  SUCCESS_CODES,
  URL_PATH,
  WHOLE_NUMBER,
} from '../grammar';
import type { NlbOptionTable } from '../NlbOption';
import { integer, text } from '../valueFormat';

/**
 * How the NLB decides which Envoy is well. Changes are live with the controller's gate
 * NLBHealthCheckAdvancedConfig, which is on by default; without it the protocol replaces the
 * target group.
 * @internal
 */
export const healthCheckOptions = {
  healthCheckProtocol: {
    option: 'healthCheck.protocol',
    annotation: 'healthCheckProtocol',
    live: 'targetGroup.healthCheck.protocol',
    change: 'live',
    grammar: oneOf('tcp', 'http', 'https'),
    format: text,
  },
  healthCheckPort: {
    option: 'healthCheck.port',
    annotation: 'healthCheckPort',
    live: 'targetGroup.healthCheck.port',
    change: 'live',
    grammar: HEALTH_CHECK_PORT,
    format: text,
  },
  healthCheckPath: {
    option: 'healthCheck.path',
    annotation: 'healthCheckPath',
    live: 'targetGroup.healthCheck.path',
    change: 'live',
    grammar: URL_PATH,
    format: text,
  },
  healthCheckInterval: {
    option: 'healthCheck.interval',
    annotation: 'healthCheckInterval',
    live: 'targetGroup.healthCheck.intervalSeconds',
    change: 'live',
    grammar: WHOLE_NUMBER,
    format: integer,
  },
  healthCheckTimeout: {
    option: 'healthCheck.timeout',
    annotation: 'healthCheckTimeout',
    live: 'targetGroup.healthCheck.timeoutSeconds',
    change: 'live',
    grammar: WHOLE_NUMBER,
    format: integer,
  },
  healthyThreshold: {
    option: 'healthCheck.healthy',
    annotation: 'healthyThreshold',
    live: 'targetGroup.healthCheck.healthyThreshold',
    change: 'live',
    grammar: WHOLE_NUMBER,
    format: integer,
  },
  unhealthyThreshold: {
    option: 'healthCheck.unhealthy',
    annotation: 'unhealthyThreshold',
    live: 'targetGroup.healthCheck.unhealthyThreshold',
    change: 'live',
    grammar: WHOLE_NUMBER,
    format: integer,
  },
  successCodes: {
    option: 'healthCheck.successCodes',
    annotation: 'successCodes',
    live: 'targetGroup.healthCheck.successCodes',
    change: 'live',
    grammar: SUCCESS_CODES,
    format: text,
  },
} satisfies Partial<NlbOptionTable>;
