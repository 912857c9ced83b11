import type { Listener, LoadBalancerListener } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import {
  changedOrAppliedAt,
  awsRef,
  elapsedSeconds,
  LIMIT_SECONDS,
} from '../../status';
import { edgeAddress } from '../facts/hostnames';
import { terminatedListeners } from '../facts/listeners';
import type { DoctorRule, RuleResult } from '../DoctorRule';

const HTTPS_PORT = 443;

/** Ports asked to end TLS, and 443 in plain HTTP, which makes no sense any other way. */
const portsThatNeedTls = (topology: EdgeTopology): Listener[] => [
  ...new Set([
    ...terminatedListeners(topology),
    ...(topology.gateway?.listeners ?? []).filter(
      ({ port, protocol }) => port === HTTPS_PORT && protocol === 'HTTP',
    ),
  ]),
];

const describe = (
  topology: EdgeTopology,
  port: number,
  live: LoadBalancerListener | undefined,
): Pick<RuleResult, 'message' | 'observed' | 'remedy'> => {
  const address = edgeAddress(topology);
  return live
    ? {
        message: `Clients of ${address} get a TLS error on port ${port}, because the load balancer passes ${live.protocol} through and ends no TLS there.`,
        observed: `${port} ${live.protocol}`,
        remedy: `Set ssl-cert and ssl-ports "${port}" in the EnvoyProxy, and look whether the controller refuses them.`,
      }
    : {
        message: `Clients of ${address} cannot connect on port ${port}, because the load balancer has no listener there.`,
        observed: 'no listener',
        remedy:
          'Look at the events of the Service of Envoy: the load balancer controller says there why it made no listener.',
      };
};

/** What AWS has is what clients meet, whatever the annotations say. @internal */
export const tlsNotTerminated: DoctorRule = {
  id: 'A05',
  name: 'tls-not-terminated',
  title: 'The load balancer does not end TLS',
  severity: 'error',
  impact: 'outage',
  hop: 'listener',
  needs: ['cluster', 'manifests', 'aws'],
  reads: ['gateways', 'services', 'envoyproxies', 'elbv2'],
  explains: ['A25', 'A33'],
  docs: 'On each port of `ssl-ports`, and on 443 in any case, the NLB needs a TLS listener. Without a certificate in the annotations, with annotations in the wrong place or after a refusal it has a TCP listener, which hands the handshake of the client to Envoy, or none at all. Every condition in Kubernetes can be True meanwhile. Where another port still ends TLS, part of the traffic is lost; for ten minutes after a change of the Service or a success of the controller AWS counts as not read again.',
  check: ({ topology, now }) => {
    const { loadBalancer, listeners } = topology;
    const liveOn = (port: number) =>
      listeners.find(listener => listener.port === port);
    if (
      !loadBalancer ||
      loadBalancer.state === 'provisioning' ||
      elapsedSeconds(changedOrAppliedAt(topology), now) < LIMIT_SECONDS.aws
    ) {
      return [];
    }
    const ports = [
      ...new Set(portsThatNeedTls(topology).map(({ port }) => port)),
    ];
    const lost = ports.filter(port => liveOn(port)?.protocol !== 'TLS');
    return lost.map(port => ({
      object: awsRef('LoadBalancer', loadBalancer.arn),
      path: `listener:${port}`,
      ...describe(topology, port, liveOn(port)),
      expected: `${port} TLS`,
      impact: lost.length === ports.length ? 'outage' : 'partial',
    }));
  },
};
