import { isNlbAnnotationKey } from '../../nlb';
import { gatewayRef } from '../../status';
import type { DoctorRule } from '../DoctorRule';

/** Infrastructure annotations land on the pod template too (envoyproxy/gateway resource_provider.go). @internal */
export const annotationsRestartEnvoy: DoctorRule = {
  id: 'M03',
  name: 'annotations-restart-envoy',
  title: 'Changing an NLB setting restarts every Envoy pod',
  severity: 'warning',
  impact: 'risk',
  hop: 'envoy',
  needs: ['manifests'],
  reads: ['gateways'],
  explains: [],
  docs: 'Annotations under `spec.infrastructure` of the Gateway are written on the Service and on the pod template of Envoy. Changing a certificate there rolls all Envoy pods, and open connections end. Annotations in `envoyService.annotations` of an EnvoyProxy reach the Service only. The Gateway also takes at most 16 infrastructure annotations.',
  check: ({ topology: { gateway } }) => {
    const keys = Object.keys(gateway?.infrastructure.annotations ?? {})
      .filter(isNlbAnnotationKey)
      .sort();
    return gateway && keys.length > 0
      ? [
          {
            object: gatewayRef(gateway),
            path: 'spec.infrastructure.annotations',
            message: `Each change of an NLB setting of ${gateway.metadata.name} restarts every Envoy pod and ends open connections, because the settings stand under spec.infrastructure.`,
            observed: keys.join(', '),
            expected: 'NLB settings in an EnvoyProxy',
            remedy:
              'Move the NLB annotations to envoyService.annotations of an EnvoyProxy that the Gateway names in infrastructure.parametersRef.',
          },
        ]
      : [];
  },
};
