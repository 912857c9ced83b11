import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { askedTargetType } from '../facts/askedProxy';
import { containerPorts, READY_PORT } from '../facts/containerPorts';
import { edgeAddress } from '../facts/hostnames';
import { servicePortName } from '../facts/listeners';
import { settingResults } from '../facts/settingResults';
import { targetsImpact } from '../facts/targetsImpact';
import { listWords } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

const TRAFFIC_PORT = 'traffic-port';

const knownPorts = (topology: EdgeTopology): string[] => [
  TRAFFIC_PORT,
  READY_PORT,
  ...containerPorts(topology).map(String),
  ...(topology.gateway?.listeners ?? []).map(servicePortName),
];

/** Envoy's pods listen on shifted ports, which a check by number has to know. @internal */
export const healthCheckPort: DoctorRule = {
  id: 'M35',
  name: 'health-check-port',
  title: 'The health check asks a port on which no pod listens',
  severity: 'error',
  impact: 'outage',
  hop: 'targets',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: ['A13'],
  docs: 'Envoy Gateway adds 10000 to listener ports below 1024, so a pod listens on 10080 and 10443, and on 19003 for readiness. With ip targets a health check on 80 or 443 finds nobody there and takes every pod for unhealthy. Right are `traffic-port`, `19003` with the path `/ready`, a shifted number, or the name of the Service port. The rule is quiet where targets are healthy.',
  check: seen => {
    const { topology } = seen;
    const { healthCheckPort: port } = askedNlb(topology);
    const known = knownPorts(topology);
    const impact = targetsImpact(seen);
    return port === undefined ||
      known.includes(port) ||
      impact === undefined ||
      askedTargetType(topology) !== 'ip'
      ? []
      : settingResults(topology, 'healthCheckPort', [
          {
            message: `The load balancer takes every pod of ${edgeAddress(
              topology,
            )} for unhealthy, because its health check asks port ${port}, on which no pod listens.`,
            observed: port,
            expected: listWords(known.slice(0, 2)),
            remedy: `Set healthcheck-port to "${READY_PORT}" with the path /ready, or to ${TRAFFIC_PORT}.`,
            impact,
          },
        ]);
  },
};
