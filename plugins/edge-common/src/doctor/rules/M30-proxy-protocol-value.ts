import { askedText } from '../facts/askedNlb';
import { AFTER_BUILD_REFUSAL, refusedSettings } from '../facts/refusedSettings';
import type { DoctorRule } from '../DoctorRule';

/** The only value there is, everything else ends the build (LBC model_build_target_group.go). @internal */
export const proxyProtocolValue: DoctorRule = {
  id: 'M30',
  name: 'proxy-protocol-value',
  title: 'The PROXY protocol annotation has a value other than a star',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'events'],
  explains: AFTER_BUILD_REFUSAL,
  docs: 'The annotation `aws-load-balancer-proxy-protocol` takes `*` and nothing else: `true` or a port list make the controller refuse the whole Service. For single ports there is `aws-load-balancer-proxy-protocol-per-target-group` with a list of ports; ports it does not list are switched off.',
  check: seen => {
    const value = askedText(seen.topology, 'proxyProtocol');
    return value === undefined || value === '*'
      ? []
      : refusedSettings(seen, 'proxyProtocol', [
          {
            by: 'controller',
            because: `the PROXY protocol annotation is "${value}" and only "*" is allowed`,
            observed: value === '' ? 'an empty value' : value,
            expected: '*',
            remedy:
              'Set aws-load-balancer-proxy-protocol to "*", or name ports in aws-load-balancer-proxy-protocol-per-target-group.',
          },
        ]);
  },
};
