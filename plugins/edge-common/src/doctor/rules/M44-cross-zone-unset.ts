import { askedNlb } from '../facts/askedNlb';
import { askedWorkload, isProxyKnown } from '../facts/askedProxy';
import { edgeAddress } from '../facts/hostnames';
import { settingResults } from '../facts/settingResults';
import type { DoctorRule } from '../DoctorRule';

/** Off by default, and costs by the gigabyte when on (ELBv2 `LoadBalancerAttribute`). @internal */
export const crossZoneUnset: DoctorRule = {
  id: 'M44',
  name: 'cross-zone-unset',
  title: 'Nobody decided whether zones share their Envoys',
  severity: 'info',
  impact: 'none',
  hop: 'loadBalancer',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies'],
  explains: [],
  docs: 'Without `load_balancing.cross_zone.enabled` each zone of the load balancer uses only the Envoys in that zone: the load is uneven with few replicas, and a zone whose last Envoy ends leaves DNS. With it, every zone uses every Envoy, and AWS charges for data between zones. Either is fine; written down it is a decision, and AWS keeps the old value when the setting is removed. Where Envoys are spread over the zones there is nothing to decide.',
  check: ({ topology }) =>
    topology.gateway &&
    askedNlb(topology).crossZone === undefined &&
    isProxyKnown(topology) &&
    !askedWorkload(topology, 'isSpread')
      ? settingResults(topology, 'attributes', [
          {
            message: `A zone of ${edgeAddress(
              topology,
            )} without an Envoy of its own leaves DNS, because nothing says whether zones share theirs and the default is no.`,
            observed: 'not set',
            expected: 'load_balancing.cross_zone.enabled=true or =false',
            remedy:
              'Set load_balancing.cross_zone.enabled in aws-load-balancer-attributes.',
          },
        ])
      : [],
};
