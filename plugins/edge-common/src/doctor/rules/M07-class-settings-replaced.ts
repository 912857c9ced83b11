import { envoyProxyRef } from '../../status';
import type { DoctorRule } from '../DoctorRule';

/** Without mergeType the narrower EnvoyProxy replaces the wider one (envoyproxy_merge.go). @internal */
export const classSettingsReplaced: DoctorRule = {
  id: 'M07',
  name: 'class-settings-replaced',
  title: 'The EnvoyProxy of the Gateway drops the settings of the class',
  severity: 'warning',
  impact: 'risk',
  hop: 'envoy',
  needs: ['manifests'],
  reads: ['gateways', 'gatewayclasses', 'envoyproxies'],
  explains: [],
  docs: 'A platform team keeps what holds for all edges in the EnvoyProxy of the GatewayClass. An EnvoyProxy of a single Gateway replaces it as a whole, silently: replicas, resources, telemetry and everything else of the platform is lost. With `mergeType: StrategicMerge` or `JSONMerge` both are merged, and the narrower one wins field by field. Where Gateways are merged, what a single one names is ignored (M09).',
  check: ({ topology: { envoyProxy, classEnvoyProxy } }) =>
    envoyProxy &&
    classEnvoyProxy &&
    !classEnvoyProxy.mergeGateways &&
    envoyProxy.mergeType === undefined
      ? [
          {
            object: envoyProxyRef(envoyProxy),
            path: 'spec.mergeType',
            message: `Envoy runs without the platform's settings, because the EnvoyProxy ${envoyProxy.metadata.name} replaces ${classEnvoyProxy.metadata.name} of the class instead of adding to it.`,
            observed: 'no mergeType',
            expected: 'StrategicMerge',
            remedy: 'Set spec.mergeType to StrategicMerge.',
          },
        ]
      : [],
};
