import { askedNlb } from '../facts/askedNlb';
import { containerPorts } from '../facts/containerPorts';
import { edgeAddress } from '../facts/hostnames';
import { settingResults } from '../facts/settingResults';
import { targetsImpact } from '../facts/targetsImpact';
import { listWords } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

/** With own groups the controller opens nothing at the pods by itself (LBC security_groups.md, #3435). @internal */
export const closedPodPorts: DoctorRule = {
  id: 'M43',
  name: 'closed-pod-ports',
  title: 'Nobody opens the ports of Envoy to the load balancer',
  severity: 'error',
  impact: 'outage',
  hop: 'targets',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: ['A13', 'A17'],
  docs: 'For its own security group the controller also opens the ports of the pods. With `aws-load-balancer-security-groups` it leaves them closed, unless `aws-load-balancer-manage-backend-security-group-rules` is "true": the load balancer then reaches no pod, and all targets are unhealthy. Whoever opens the ports by hand needs the shifted ones, 10080, 10443 and 19003. The rule is quiet where targets are healthy.',
  check: seen => {
    const { topology } = seen;
    const { securityGroups = [], manageBackendRules } = askedNlb(topology);
    const impact = targetsImpact(seen);
    return securityGroups.length > 0 && manageBackendRules !== true && impact
      ? settingResults(topology, 'manageBackendRules', [
          {
            message: `The load balancer of ${edgeAddress(
              topology,
            )} may not reach Envoy on ${listWords(
              containerPorts(topology).map(String),
            )}, because it has security groups of its own and the controller opens nothing for them.`,
            observed: `${securityGroups.join(', ')} without managed rules`,
            expected: 'true',
            remedy:
              'Set aws-load-balancer-manage-backend-security-group-rules to "true".',
            impact,
          },
        ])
      : [];
  },
};
