import type { Listener } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { terminatedListeners } from '../facts/listeners';
import { settingResults } from '../facts/settingResults';
import { listWords } from '../facts/words';
import type { DoctorRule, Seen } from '../DoctorRule';

/** What the target group speaks is what Envoy meets; before there is one, what is asked. */
const isPlainAlready = (
  { listeners, targetGroups }: EdgeTopology,
  { port }: Listener,
): boolean => {
  const arns =
    listeners.find(listener => listener.port === port)?.targetGroupArns ?? [];
  const protocol = targetGroups.find(({ arn }) => arns.includes(arn))?.protocol;
  return protocol !== undefined && protocol !== 'TLS';
};

const plainListeners = ({ topology, live }: Seen): Listener[] =>
  terminatedListeners(topology).filter(
    listener =>
      listener.protocol === 'HTTP' &&
      !(live && isPlainAlready(topology, listener)),
  );

/** `ssl` makes a TLS target group: the load balancer encrypts again (LBC annotations.md). @internal */
export const tlsToPlainEnvoy: DoctorRule = {
  id: 'M16',
  name: 'tls-to-plain-envoy',
  title: 'The load balancer speaks TLS to an Envoy that expects plain HTTP',
  severity: 'error',
  impact: 'outage',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: ['A13', 'A26', 'A33'],
  docs: 'With `aws-load-balancer-backend-protocol: ssl` the NLB ends TLS and encrypts again towards Envoy. A listener with protocol HTTP takes the handshake for a broken request, so every request fails. Either the annotation goes, or the listener becomes HTTPS with a certificate of its own. On a live edge the rule is quiet where the target group speaks TCP.',
  check: seen => {
    const { topology } = seen;
    const plain = plainListeners(seen);
    return askedNlb(topology).backendProtocol === 'ssl' && plain.length > 0
      ? settingResults(topology, 'backendProtocol', [
          {
            message: `Requests to ${edgeAddress(
              topology,
            )} fail, because the load balancer speaks TLS to Envoy and the listener ${listWords(
              plain.map(({ name }) => name),
            )} expects plain HTTP.`,
            observed: 'backend-protocol ssl and protocol HTTP',
            expected: 'no backend-protocol',
            remedy:
              'Remove backend-protocol, or make the listener HTTPS with a certificate of its own.',
          },
        ])
      : [];
  },
};
