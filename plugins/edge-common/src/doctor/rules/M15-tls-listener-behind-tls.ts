import type { Gateway, Listener } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { listenerPath, terminatedListeners } from '../facts/listeners';
import { gatewayRef, listenerSetRef } from '../../status';
import type { DoctorRule, RuleResult } from '../DoctorRule';

const expectsTls = ({ protocol, hasTls }: Listener): boolean =>
  protocol === 'HTTPS' || protocol === 'TLS' || hasTls;

const wrongListeners = (topology: EdgeTopology): Listener[] =>
  askedNlb(topology).backendProtocol === 'ssl'
    ? []
    : terminatedListeners(topology).filter(expectsTls);

const report = (
  topology: EdgeTopology,
  holder: Pick<Gateway, 'listeners'>,
  { name, port, protocol, hasTls }: Listener,
): Omit<RuleResult, 'object'> => ({
  path: listenerPath(holder, name, protocol === 'HTTP' ? '.tls' : '.protocol'),
  message: `Clients of ${edgeAddress(
    topology,
  )} cannot be served on port ${port}, because the load balancer ends TLS there and the listener ${name} waits for TLS again.`,
  observed: `protocol ${protocol}${hasTls ? ' with a tls block' : ''}`,
  expected: 'protocol HTTP without a tls block',
  remedy: `Set the protocol of listener ${name} to HTTP and remove its tls block.`,
});

/** The load balancer has taken TLS off: what arrives is plain HTTP. @internal */
export const tlsListenerBehindTls: DoctorRule = {
  id: 'M15',
  name: 'tls-listener-behind-tls',
  title: 'Envoy expects TLS where the load balancer has ended it',
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: [
    'A05',
    'A13',
    'K02',
    'K03',
    'K09',
    'K14',
    'K17',
    'K23',
    'K35',
    'M10',
    'A26',
    'A33',
  ],
  docs: 'On a port of `ssl-ports` the NLB ends TLS and sends plain HTTP to Envoy, so the listener there has protocol `HTTP` and no `tls` block. With protocol HTTPS and no certificate Envoy Gateway refuses the listener and takes its port off the Service; the load balancer controller then complains about `ssl-ports`, which is a consequence. With a certificate Envoy waits for a TLS handshake that never comes. Only with `backend-protocol: ssl` does the NLB encrypt again.',
  check: ({ topology }) => {
    const { gateway, listenerSets } = topology;
    const wrong = wrongListeners(topology);
    const isAll = wrong.length === terminatedListeners(topology).length;
    return [gateway ?? [], listenerSets].flat().flatMap(holder =>
      holder.listeners
        .filter(listener => wrong.includes(listener))
        .map(listener => ({
          object:
            holder.kind === 'Gateway'
              ? gatewayRef(holder)
              : listenerSetRef(holder),
          ...report(topology, holder, listener),
          impact: isAll ? ('outage' as const) : ('partial' as const),
        })),
    );
  },
};
