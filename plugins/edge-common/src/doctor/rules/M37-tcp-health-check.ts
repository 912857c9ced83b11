import { askedNlb } from '../facts/askedNlb';
import { askedTargetType } from '../facts/askedProxy';
import { READY_PORT } from '../facts/containerPorts';
import { edgeAddress } from '../facts/hostnames';
import { proxyProtocolEnds } from '../facts/proxyProtocol';
import { settingResults } from '../facts/settingResults';
import type { DoctorRule } from '../DoctorRule';

/** A port that is open says little about a proxy (envoyproxy/gateway #9210). @internal */
export const tcpHealthCheck: DoctorRule = {
  id: 'M37',
  name: 'tcp-health-check',
  title: 'The health check cannot tell a pod that is about to end',
  severity: 'info',
  impact: 'none',
  hop: 'targets',
  needs: ['manifests'],
  reads: [
    'gateways',
    'envoyproxies',
    'services',
    'targetgroupbindings',
    'clienttrafficpolicies',
  ],
  explains: [],
  docs: 'A TCP health check, which is the default, passes as long as the port is open: also for an Envoy that drains before it ends, or that hangs. With ip targets port 19003 and the path `/ready` give a real answer. That check proves that Envoy is ready, not that each listener works. Under PROXY protocol TCP is the only check that works, so the rule says nothing there.',
  check: ({ topology }) => {
    const { healthCheckProtocol = 'tcp' } = askedNlb(topology);
    return healthCheckProtocol.toLowerCase() === 'tcp' &&
      askedTargetType(topology) === 'ip' &&
      !proxyProtocolEnds(topology).some(({ isSent }) => isSent)
      ? settingResults(topology, 'healthCheckProtocol', [
          {
            message: `The load balancer keeps sending requests of ${edgeAddress(
              topology,
            )} to pods that are about to end, because its health check only opens a TCP connection.`,
            observed: 'tcp',
            expected: `http on ${READY_PORT}, path /ready`,
            remedy: `Set healthcheck-protocol to http, healthcheck-port to "${READY_PORT}" and healthcheck-path to /ready.`,
          },
        ])
      : [];
  },
};
