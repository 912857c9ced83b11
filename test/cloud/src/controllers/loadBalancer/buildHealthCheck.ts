import { Service } from '../objects/core';
import { HealthCheck } from './Model';
import { ModelError } from './ModelError';
import { ServiceAnnotations } from './ServiceAnnotations';

const protocols: Readonly<Record<string, HealthCheck['protocol']>> = {
  tcp: 'TCP',
  http: 'HTTP',
  https: 'HTTPS',
};

/** Nodes that run no Envoy of a Service with policy Local say so on its health-check port. */
function localDefaults({ spec }: Service, targetType: string) {
  const isLocal =
    targetType === 'instance' && spec.externalTrafficPolicy === 'Local';
  return isLocal && spec.healthCheckNodePort
    ? {
        protocol: 'http',
        port: String(spec.healthCheckNodePort),
        path: '/healthz',
        timeout: 6,
        threshold: 2,
      }
    : {
        protocol: 'tcp',
        port: 'traffic-port',
        path: '/',
        timeout: 10,
        threshold: 3,
      };
}

/**
 * Reads the health check of a Service's target groups.
 * @throws ModelError for a protocol that does not exist
 * @internal
 */
export function buildHealthCheck(
  service: Service,
  targetType: 'ip' | 'instance',
): HealthCheck {
  const annotations = new ServiceAnnotations(service.metadata.annotations);
  const usual = localDefaults(service, targetType);
  const asked = annotations.text('healthcheck-protocol') ?? usual.protocol;
  const protocol = protocols[asked.toLowerCase()];
  if (!protocol) {
    throw new ModelError(`unsupported health check protocol: ${asked}`);
  }
  const isHttp = protocol !== 'TCP';
  return {
    protocol,
    port: annotations.text('healthcheck-port') ?? usual.port,
    path: isHttp
      ? annotations.text('healthcheck-path') ?? usual.path
      : undefined,
    intervalSeconds: annotations.number('healthcheck-interval', 10),
    timeoutSeconds: annotations.number('healthcheck-timeout', usual.timeout),
    healthyThreshold: annotations.number(
      'healthcheck-healthy-threshold',
      usual.threshold,
    ),
    unhealthyThreshold: annotations.number(
      'healthcheck-unhealthy-threshold',
      usual.threshold,
    ),
    successCodes: isHttp
      ? annotations.text('healthcheck-success-codes') ?? '200-399'
      : undefined,
  };
}
