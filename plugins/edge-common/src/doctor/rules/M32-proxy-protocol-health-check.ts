import type { TargetGroup } from '../../snapshot';
import { askedNlb, placeOf } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { proxyProtocolEnds } from '../facts/proxyProtocol';
import type { DoctorRule, Impact, Seen } from '../DoctorRule';

const hasHealthy = ({ targets }: TargetGroup): boolean =>
  targets.some(({ state }) => state === 'healthy');

/** Targets that are healthy all the same take the alarm away, not the advice. */
const impactOf = ({ topology: { targetGroups }, live }: Seen): Impact =>
  live && (targetGroups.length === 0 || targetGroups.every(hasHealthy))
    ? 'risk'
    : 'partial';

/** AWS says that health checks carry the header as well; Envoy's readiness answers 400 to it. @internal */
export const proxyProtocolHealthCheck: DoctorRule = {
  id: 'M32',
  name: 'proxy-protocol-health-check',
  title: 'An HTTP health check fails under PROXY protocol',
  severity: 'error',
  impact: 'partial',
  hop: 'targets',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'clienttrafficpolicies'],
  explains: ['A13'],
  docs: 'With PROXY protocol on, the load balancer puts the header before its health checks too. The readiness port of Envoy (19003) answers 400 to it, so an HTTP check finds every target unhealthy although both ends are set right. A TCP check works.',
  check: seen => {
    const { topology } = seen;
    const { healthCheckProtocol } = askedNlb(topology);
    const place = placeOf(topology, 'healthCheckProtocol');
    return place &&
      healthCheckProtocol?.toLowerCase().startsWith('http') &&
      proxyProtocolEnds(topology).some(({ isSent }) => isSent)
      ? [
          {
            ...place,
            message: `The load balancer may take every pod of ${edgeAddress(
              topology,
            )} for unhealthy, because its health check is HTTP and PROXY protocol is on.`,
            observed: healthCheckProtocol,
            expected: 'tcp',
            remedy: 'Set healthcheck-protocol to tcp.',
            impact: impactOf(seen),
          },
        ]
      : [];
  },
};
