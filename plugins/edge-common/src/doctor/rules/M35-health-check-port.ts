import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { askedTargetType } from '../facts/askedProxy';
import { containerPorts, READY_PORT } from '../facts/containerPorts';
import { edgeAddress } from '../facts/hostnames';
import { servicePortName } from '../facts/listeners';
import { refusedSettings } from '../facts/refusedSettings';
import { settingResults } from '../facts/settingResults';
import { targetsImpact } from '../facts/targetsImpact';
import { listWords } from '../facts/words';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

const TRAFFIC_PORT = 'traffic-port';

const knownPorts = (topology: EdgeTopology): string[] => [
  TRAFFIC_PORT,
  READY_PORT,
  ...containerPorts(topology).map(String),
  ...(topology.gateway?.listeners ?? []).map(servicePortName),
  ...(topology.service?.ports ?? []).flatMap(({ name }) => name ?? []),
];

/** A name that no port of the Service has ends the build (LBC model_build_target_group.go). */
const unknownName = (seen: Seen, port: string): RuleResult[] => {
  const { topology } = seen;
  const names = (topology.gateway?.listeners ?? []).map(servicePortName);
  return refusedSettings(seen, 'healthCheckPort', [
    {
      by: 'controller',
      because: `its health check asks the port "${port}", and no port of its Service has that name`,
      observed: port,
      expected: [TRAFFIC_PORT, ...new Set(names)].join(', '),
      remedy: `Set healthcheck-port to ${TRAFFIC_PORT}, to "${READY_PORT}" with the path /ready, or to the name of a port of the Service.`,
    },
  ]).map(result => ({ ...result, hop: 'controller' }));
};

const closedPort = (seen: Seen, port: string): RuleResult[] => {
  const { topology } = seen;
  const impact = targetsImpact(seen);
  return impact && askedTargetType(topology) === 'ip'
    ? settingResults(topology, 'healthCheckPort', [
        {
          message: `The load balancer takes every pod of ${edgeAddress(
            topology,
          )} for unhealthy, because its health check asks port ${port}, on which no pod listens.`,
          observed: port,
          expected: listWords([TRAFFIC_PORT, READY_PORT]),
          remedy: `Set healthcheck-port to "${READY_PORT}" with the path /ready, or to ${TRAFFIC_PORT}.`,
          impact,
        },
      ])
    : [];
};

/** Envoy's pods listen on shifted ports, which a check by number has to know. @internal */
export const healthCheckPort: DoctorRule = {
  id: 'M35',
  name: 'health-check-port',
  title: 'The health check asks a port on which no pod listens',
  severity: 'error',
  impact: 'outage',
  hop: 'targets',
  needs: ['manifests'],
  reads: [
    'gateways',
    'envoyproxies',
    'services',
    'targetgroupbindings',
    'events',
  ],
  explains: ['A05', 'A13', 'K03', 'K09', 'K35'],
  docs: 'Envoy Gateway adds 10000 to listener ports below 1024, so a pod listens on 10080 and 10443, and on 19003 for readiness. With ip targets a health check on 80 or 443 finds nobody there and takes every pod for unhealthy. Right are `traffic-port`, `19003` with the path `/ready`, a shifted number, or the name of the Service port; over a name that no port has the controller refuses the whole Service. The rule is quiet where targets are healthy.',
  check: seen => {
    const { healthCheckPort: port } = askedNlb(seen.topology);
    if (port === undefined || knownPorts(seen.topology).includes(port)) {
      return [];
    }
    return /^\d+$/.test(port)
      ? closedPort(seen, port)
      : unknownName(seen, port);
  },
};
