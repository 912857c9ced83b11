import {
  aGateway,
  aListener,
  aLoadBalancerListener,
  aSeen,
  listenerArn,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { plainPortIsTls } from './A06-plain-port-is-tls';

const tls = aLoadBalancerListener(80, { protocol: 'TLS' });

describeRule(plainPortIsTls, {
  fires: {
    'a TLS listener where clients come in plain http': {
      seen: aSeen({ listeners: [tls, aLoadBalancerListener(443)] }),
      object: { group: 'aws', kind: 'Listener', name: listenerArn(80) },
      message:
        'Clients that come to http://pay.example.com fail, because the load balancer expects TLS on port 80.',
      observed: '80 TLS',
      expected: '80 TCP',
    },
  },
  quiet: {
    'a plain port 80': aSeen(),
    'a Gateway that has no port 80': aSeen({
      gateway: aGateway({ listeners: [aListener()] }),
      listeners: [tls],
    }),
    'no Gateway': aSeen({ gateway: undefined, listeners: [tls] }),
  },
});
