import type { HttpRoute, Listener, RouteMatch } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { askedTargetType } from '../facts/askedProxy';
import { READY_PORT } from '../facts/containerPorts';
import { edgeAddress } from '../facts/hostnames';
import { proxyProtocolEnds } from '../facts/proxyProtocol';
import { attachments } from '../facts/routes';
import { settingResults } from '../facts/settingResults';
import { targetsImpact } from '../facts/targetsImpact';
import type { DoctorRule, RuleResult } from '../DoctorRule';

/** A check is a GET without any header or query of its own. */
const takesPlainGet = ({ method, headers, queryParams }: RouteMatch): boolean =>
  (method ?? 'GET') === 'GET' && headers + queryParams === 0;

const takesPath = (
  { path: { type, value } }: RouteMatch,
  path: string,
): boolean =>
  value === path ||
  (type === 'PathPrefix' &&
    `${path}/`.startsWith(`${value}/`.replace(/\/+$/, '/')));

/** The check names no host, so a route has to take any host and the path. */
const takesCheck = (route: HttpRoute, path: string): boolean =>
  route.hostnames.length === 0 &&
  route.rules.some(({ matches }) =>
    matches.some(match => takesPlainGet(match) && takesPath(match, path)),
  );

const isAnswered = (
  topology: EdgeTopology,
  listener: Listener,
  path: string,
): boolean =>
  (listener.hostname === undefined &&
    topology.routes.some(
      route =>
        takesCheck(route, path) &&
        attachments(topology, route).some(({ listeners }) =>
          listeners.includes(listener),
        ),
    )) ||
  topology.policies.some(
    ({ healthCheckPath, targets }) =>
      healthCheckPath === path &&
      targets.some(
        ({ sectionName }) => (sectionName ?? listener.name) === listener.name,
      ),
  );

/** Nodes have no readiness port, and what listens there does not know PROXY protocol. */
const mendBy = (
  topology: EdgeTopology,
): Pick<RuleResult, 'expected' | 'remedy'> =>
  askedTargetType(topology) === 'ip' &&
  !proxyProtocolEnds(topology).some(({ isSent }) => isSent)
    ? {
        expected: `http on ${READY_PORT}, path /ready`,
        remedy: `Set healthcheck-port to "${READY_PORT}" and healthcheck-path to /ready, or use a tcp check.`,
      }
    : {
        expected: 'tcp on traffic-port',
        remedy: 'Set healthcheck-protocol to tcp.',
      };

/** Envoy answers 404 to a host it does not know, and AWS wants 200 to 399. @internal */
export const healthCheckWithoutRoute: DoctorRule = {
  id: 'M34',
  name: 'health-check-without-route',
  title: 'An HTTP health check asks Envoy for a host it does not know',
  severity: 'warning',
  impact: 'partial',
  hop: 'targets',
  needs: ['manifests'],
  reads: [
    'gateways',
    'envoyproxies',
    'services',
    'httproutes',
    'clienttrafficpolicies',
  ],
  explains: ['A13'],
  docs: 'An HTTP health check on the traffic port carries the address of the pod as its host. Where every route or listener names host names, Envoy answers 404, and the load balancer takes the pod for unhealthy. Better is port 19003 with the path `/ready`, which also tells a pod that is about to end, or a ClientTrafficPolicy whose `healthCheck.path` Envoy answers by itself. The rule is quiet where targets are healthy.',
  check: seen => {
    const { topology } = seen;
    const {
      healthCheckProtocol = 'tcp',
      healthCheckPort = 'traffic-port',
      healthCheckPath = '/',
    } = askedNlb(topology);
    const impact = targetsImpact(seen);
    const lost = (topology.gateway?.listeners ?? []).some(
      listener => !isAnswered(topology, listener, healthCheckPath),
    );
    return healthCheckProtocol.toLowerCase().startsWith('http') &&
      healthCheckPort === 'traffic-port' &&
      impact &&
      lost
      ? settingResults(topology, 'healthCheckPort', [
          {
            message: `The load balancer may take every pod of ${edgeAddress(
              topology,
            )} for unhealthy, because its health check asks the traffic port over HTTP and Envoy answers 404 to hosts it does not know.`,
            observed: `${healthCheckProtocol} on traffic-port, path ${healthCheckPath}`,
            ...mendBy(topology),
            impact: impact === 'outage' ? 'partial' : impact,
          },
        ])
      : [];
  },
};
