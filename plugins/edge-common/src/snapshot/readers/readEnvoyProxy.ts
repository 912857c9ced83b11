import type { EnvoyProxy } from '../envoyGateway';
import { at, flagAt, numberAt, textAt, textMapAt, textsAt } from './rawJson';
import { readAncestors } from './readAncestors';
import { readEnvoyWorkload } from './readEnvoyWorkload';
import { readFarReachingFields } from './readFarReachingFields';
import { readMeta } from './readMeta';

/** @internal */
export const readEnvoyProxy = (raw: unknown): EnvoyProxy | undefined => {
  const metadata = readMeta(raw);
  const kubernetes = at(raw, 'spec', 'provider', 'kubernetes');
  const service = at(kubernetes, 'envoyService');
  return (
    metadata && {
      kind: 'EnvoyProxy',
      metadata,
      serviceAnnotations: textMapAt(service, 'annotations'),
      loadBalancerClass: textAt(service, 'loadBalancerClass'),
      serviceType: textAt(service, 'type'),
      loadBalancerSourceRanges: textsAt(service, 'loadBalancerSourceRanges'),
      externalTrafficPolicy: textAt(service, 'externalTrafficPolicy'),
      allocateNodePorts: flagAt(service, 'allocateLoadBalancerNodePorts'),
      serviceName: textAt(service, 'name'),
      replicas: numberAt(kubernetes, 'envoyDeployment', 'replicas'),
      mergeType: textAt(raw, 'spec', 'mergeType'),
      mergeGateways: flagAt(raw, 'spec', 'mergeGateways') ?? false,
      workload: readEnvoyWorkload(raw),
      farReachingFields: readFarReachingFields(raw),
      ancestors: readAncestors(raw),
    }
  );
};
