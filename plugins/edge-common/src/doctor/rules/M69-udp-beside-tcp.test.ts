import {
  aGateway,
  aListener,
  aLoadBalancerListener,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { udpBesideTcp } from './M69-udp-beside-tcp';

const withUdp = (port: number) => ({
  gateway: aGateway({
    listeners: [
      aListener(),
      aListener({ name: 'quic', port, protocol: 'UDP' }),
    ],
  }),
});

describeRule(udpBesideTcp, {
  fires: {
    'UDP on the port of another listener': {
      seen: aSeenBundle(withUdp(443)),
      path: 'spec.listeners[1].port',
      message:
        'Datagrams to pay-edge on port 443 never arrive, because the load balancer has one listener per port and that one is TCP.',
    },
    'the same where AWS has the TCP listener alone': {
      seen: aSeen(withUdp(443)),
    },
  },
  quiet: {
    'a listener in AWS that carries both': aSeen({
      ...withUdp(443),
      listeners: [aLoadBalancerListener(443, { protocol: 'TCP_UDP' })],
    }),
    'UDP on a port of its own': aSeenBundle(withUdp(5000)),
    'no UDP': aSeen(),
    'no Gateway': aSeen({ gateway: undefined }),
  },
});
