import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { settingResults } from '../facts/settingResults';
import type { DoctorRule } from '../DoctorRule';

/** The load balancer sees Envoys, never the pods of the application. @internal */
export const stickyToEnvoy: DoctorRule = {
  id: 'M48',
  name: 'sticky-to-envoy',
  title:
    'Stickiness holds clients at an Envoy, not at a pod of the application',
  severity: 'info',
  impact: 'none',
  hop: 'targets',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies'],
  explains: [],
  docs: 'With `stickiness.enabled=true` the load balancer sends the same client address to the same Envoy. Envoy still spreads requests over all pods of the application, so sessions gain nothing, and many users behind one address load a single Envoy. Session affinity is made by a BackendTrafficPolicy with `loadBalancer.consistentHash`, or by session persistence of a route.',
  check: ({ topology }) =>
    askedNlb(topology).stickiness === true
      ? settingResults(topology, 'targetGroupAttributes', [
          {
            message: `Sessions of ${edgeAddress(
              topology,
            )} still move between pods of the application, because the load balancer holds clients at an Envoy only.`,
            observed: 'stickiness.enabled=true',
            expected: 'a BackendTrafficPolicy with consistentHash',
            remedy:
              'Use consistentHash in a BackendTrafficPolicy for session affinity, and set stickiness.enabled=false.',
          },
        ])
      : [],
};
