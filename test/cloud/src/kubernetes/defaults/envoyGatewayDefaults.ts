import { asObject, mapField } from '../object/json';
import { KubeDraft } from '../object/KubeObject';

/** Defaults of the EnvoyProxy CRD. @internal */
export function envoyProxyDefaults(proxy: KubeDraft): KubeDraft {
  const spec = asObject(proxy.spec);
  const logging = asObject(spec.logging);
  const provider = mapField(asObject(spec.provider), 'kubernetes', kubernetes =>
    mapField(asObject(kubernetes), 'envoyService', service => ({
      externalTrafficPolicy: 'Local',
      type: 'LoadBalancer',
      ...asObject(service),
    })),
  );
  return {
    ...proxy,
    spec: {
      ...spec,
      ...(spec.provider === undefined ? {} : { provider }),
      logging: {
        ...logging,
        level: { default: 'warn', ...asObject(logging.level) },
      },
    },
  };
}

/** Defaults of the BackendTrafficPolicy CRD: active health checks. @internal */
export function backendTrafficPolicyDefaults(policy: KubeDraft): KubeDraft {
  const spec = mapField(asObject(policy.spec), 'healthCheck', healthCheck =>
    mapField(asObject(healthCheck), 'active', active => ({
      healthyThreshold: 1,
      interval: '3s',
      timeout: '1s',
      unhealthyThreshold: 3,
      ...asObject(active),
    })),
  );
  return { ...policy, spec };
}
