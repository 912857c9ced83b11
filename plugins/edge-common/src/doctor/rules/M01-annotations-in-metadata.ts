import { isNlbAnnotationKey } from '../../nlb';
import { edgeAddress } from '../facts/hostnames';
import { terminatedListeners } from '../facts/listeners';
import { askedAnnotations, gatewayRef } from '../../status';
import { countOf } from '../facts/words';
import type { DoctorRule, Seen } from '../DoctorRule';

const ignoredKeys = ({ topology }: Seen): string[] => {
  const asked = askedAnnotations(topology);
  const written = topology.gateway?.metadata.annotations ?? {};
  return Object.keys(written)
    .filter(isNlbAnnotationKey)
    .filter(key => asked[key] !== written[key])
    .sort();
};

/** Annotations of the Gateway itself never reach Envoy's Service (envoyproxy/gateway #5418). @internal */
export const annotationsInMetadata: DoctorRule = {
  id: 'M01',
  name: 'annotations-in-metadata',
  title: 'NLB annotations on the Gateway itself are ignored',
  severity: 'error',
  impact: 'outage',
  hop: 'envoy',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: ['A05'],
  docs: 'Envoy Gateway copies annotations to the Service of Envoy from two places only: `spec.infrastructure.annotations` of the Gateway and `envoyService.annotations` of the EnvoyProxy. Under `metadata.annotations` they do nothing, and nothing says so: the load balancer comes up with default settings, without TLS. Keys that stand in the right place as well, with the same value, are not reported.',
  check: seen => {
    const { gateway } = seen.topology;
    const keys = ignoredKeys(seen);
    if (!gateway || keys.length === 0) {
      return [];
    }
    const hasTls = terminatedListeners(seen.topology).length > 0;
    return [
      {
        object: gatewayRef(gateway),
        path: 'metadata.annotations',
        message: hasTls
          ? `The load balancer of ${edgeAddress(
              seen.topology,
            )} ignores ${countOf(
              keys.length,
              'setting',
            )}, because the annotations stand on the Gateway itself.`
          : `Clients of ${edgeAddress(
              seen.topology,
            )} get no TLS, because the annotations of the load balancer stand on the Gateway itself, where they do nothing.`,
        observed: keys.join(', '),
        expected: 'no NLB annotation in metadata.annotations',
        remedy:
          'Move the annotations to envoyService.annotations of the EnvoyProxy, or to spec.infrastructure.annotations of the Gateway.',
        impact: hasTls ? 'partial' : 'outage',
      },
    ];
  },
};
