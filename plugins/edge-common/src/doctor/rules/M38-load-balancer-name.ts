import { LOAD_BALANCER_NAME } from '../../nlb';
import { askedNlb } from '../facts/askedNlb';
import {
  AFTER_AWS_REFUSAL,
  AFTER_BUILD_REFUSAL,
  refusedSettings,
} from '../facts/refusedSettings';
import type { DoctorRule } from '../DoctorRule';

const MOST = 32;

/** The controller checks the length itself (LBC model_build_load_balancer.go), AWS the rest. @internal */
export const loadBalancerName: DoctorRule = {
  id: 'M38',
  name: 'load-balancer-name',
  title: 'The name of the load balancer is not valid',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'events'],
  explains: [...new Set([...AFTER_BUILD_REFUSAL, ...AFTER_AWS_REFUSAL])],
  docs: 'The value of `aws-load-balancer-name` has at most 32 letters, digits and hyphens, no hyphen at its ends, and does not begin with `internal-`. The controller refuses a longer name, AWS everything else, and no load balancer comes into being. Without the annotation the controller makes a name that is always valid and always free.',
  check: seen => {
    const { loadBalancerName: name } = askedNlb(seen.topology);
    return name === undefined || LOAD_BALANCER_NAME.pattern.test(name)
      ? []
      : refusedSettings(seen, 'name', [
          {
            by: name.length > MOST ? 'controller' : 'AWS',
            because: `"${name}" cannot be the name of a load balancer`,
            observed: name,
            expected: LOAD_BALANCER_NAME.says,
            remedy:
              'Remove aws-load-balancer-name, so that the controller makes a name.',
          },
        ]);
  },
};
