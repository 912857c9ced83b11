import { askedNlb } from '../facts/askedNlb';
import { askedTargetType } from '../facts/askedProxy';
import { READY_PORT } from '../facts/containerPorts';
import { edgeAddress } from '../facts/hostnames';
import { settingResults } from '../facts/settingResults';
import { targetsImpact } from '../facts/targetsImpact';
import type { DoctorRule } from '../DoctorRule';

/** 19003 is a port of pods; nodes answer on node ports only. @internal */
export const readinessPortOfNodes: DoctorRule = {
  id: 'M70',
  name: 'readiness-port-of-nodes',
  title: 'The health check asks nodes on a port of pods',
  severity: 'error',
  impact: 'outage',
  hop: 'targets',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'targetgroupbindings'],
  explains: ['A13'],
  docs: 'The readiness port 19003 is a port of the pods of Envoy and no node port. With target type `instance` the load balancer asks the nodes, where nobody answers on 19003, and takes all of them for unhealthy. Node targets are checked on `traffic-port`; only ip targets can be checked on 19003. The rule is quiet where targets are healthy.',
  check: seen => {
    const { topology } = seen;
    const impact = targetsImpact(seen);
    return askedNlb(topology).healthCheckPort === READY_PORT &&
      askedTargetType(topology) === 'instance' &&
      impact
      ? settingResults(topology, 'healthCheckPort', [
          {
            message: `The load balancer takes every node of ${edgeAddress(
              topology,
            )} for unhealthy, because its health check asks port ${READY_PORT}, which only pods have.`,
            observed: READY_PORT,
            expected: 'traffic-port',
            remedy:
              'Set healthcheck-port to traffic-port and healthcheck-protocol to tcp, or use ip targets.',
            impact,
          },
        ])
      : [];
  },
};
