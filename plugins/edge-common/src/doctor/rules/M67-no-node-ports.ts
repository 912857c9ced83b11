import { askedTargetType, hasNodePorts } from '../facts/askedProxy';
import { AFTER_BUILD_REFUSAL, refusedSettings } from '../facts/refusedSettings';
import type { DoctorRule } from '../DoctorRule';

/** Instance targets are node ports, and the Service has none (LBC model_build_target_group.go). @internal */
export const noNodePorts: DoctorRule = {
  id: 'M67',
  name: 'no-node-ports',
  title: 'Targets are nodes and the Service has no node ports',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['manifests'],
  reads: [
    'gateways',
    'envoyproxies',
    'services',
    'targetgroupbindings',
    'events',
  ],
  explains: AFTER_BUILD_REFUSAL,
  docs: 'With target type `instance`, which is what the AWS Load Balancer Controller takes when nobody says otherwise, targets are the node ports of the Service. With `allocateLoadBalancerNodePorts: false` there are none, and the controller refuses the whole Service. Without node ports the target type has to be `ip`.',
  check: seen => {
    const { topology } = seen;
    const { service } = topology;
    const hasAll =
      service !== undefined &&
      service.ports.length > 0 &&
      service.ports.every(({ nodePort }) => nodePort !== undefined);
    return askedTargetType(topology) !== 'instance' ||
      hasNodePorts(topology) ||
      hasAll
      ? []
      : refusedSettings(seen, 'targetType', [
          {
            by: 'controller',
            because: 'its targets are nodes and the Service has no node ports',
            observed:
              'instance targets with allocateLoadBalancerNodePorts: false',
            expected: 'ip targets',
            remedy:
              'Set aws-load-balancer-nlb-target-type to ip, or remove allocateLoadBalancerNodePorts: false from the EnvoyProxy.',
          },
        ]);
  },
};
