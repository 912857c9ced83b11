import { keyOf } from '../objects/ClusterObject';
import { Service, ServicePort } from '../objects/core';
import { resourceName, trackingTags } from './awsNames';
import { buildHealthCheck } from './buildHealthCheck';
import { LoadBalancerSettings } from './LoadBalancerSettings';
import { TargetGroupWish } from './Model';
import { ModelError } from './ModelError';
import { ServiceAnnotations } from './ServiceAnnotations';

function targetTypeOf(annotations: ServiceAnnotations): 'ip' | 'instance' {
  if (annotations.text('type') === 'nlb-ip') {
    return 'ip';
  }
  const type = annotations.text('nlb-target-type') ?? 'instance';
  if (type !== 'ip' && type !== 'instance') {
    throw new ModelError(
      `unsupported targetType: ${type} for load balancer type: network`,
    );
  }
  return type;
}

function targetPort(
  targetType: 'ip' | 'instance',
  { targetPort: podPort, port, nodePort }: ServicePort,
): number {
  if (targetType === 'ip') {
    return typeof podPort === 'number' ? podPort : port;
  }
  if (!nodePort) {
    throw new ModelError(
      'unable to support instance target type with an unallocated NodePort',
    );
  }
  return nodePort;
}

function attributesOf(annotations: ServiceAnnotations) {
  const proxyProtocol = annotations.text('proxy-protocol');
  if (proxyProtocol !== undefined && proxyProtocol !== '*') {
    throw new ModelError(
      `invalid value ${proxyProtocol} for Load Balancer proxy protocol v2 annotation, only value currently supported is *`,
    );
  }
  return {
    'proxy_protocol_v2.enabled': 'false',
    ...annotations.map('target-group-attributes'),
    ...(proxyProtocol && { 'proxy_protocol_v2.enabled': 'true' }),
  };
}

/**
 * The target group behind one port of a Service.
 * @throws ModelError where the annotations contradict themselves or the Service
 * @internal
 */
export function buildTargetGroup(
  settings: LoadBalancerSettings,
  service: Service,
  port: ServicePort,
): TargetGroupWish {
  const annotations = new ServiceAnnotations(service.metadata.annotations);
  const stack = keyOf(service);
  const targetType = targetTypeOf(annotations);
  const healthCheck = buildHealthCheck(service, targetType);
  const isTls = annotations.text('backend-protocol') === 'ssl';
  const transport = port.protocol === 'UDP' ? 'UDP' : 'TCP';
  const protocol = isTls ? 'TLS' : transport;
  const target = targetPort(targetType, port);
  return {
    name: resourceName(service.metadata, [
      settings.clusterName,
      port.port,
      target,
      targetType,
      protocol,
    ]),
    servicePort: port.port,
    protocol,
    port: target,
    targetType,
    healthCheck,
    attributes: attributesOf(annotations),
    tags: {
      ...annotations.map('additional-resource-tags'),
      ...trackingTags(settings, stack, `${stack}:${port.port}`),
    },
  };
}
