import {
  ago,
  aLoadBalancer,
  anEvent,
  aSeen,
  aWarning,
  LOAD_BALANCER_ARN,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { otherScheme } from './A04-other-scheme';

const open = { loadBalancer: aLoadBalancer({ scheme: 'internet-facing' }) };

describeRule(otherScheme, {
  fires: {
    'a load balancer that is open although internal is asked': {
      seen: aSeen(open),
      impact: 'partial',
      hop: 'loadBalancer',
      object: { group: 'aws', kind: 'LoadBalancer', name: LOAD_BALANCER_ARN },
      message:
        'The load balancer of https://pay.example.com is internet-facing instead of internal, so it is open to clients outside the network, because somebody changed the scheme in AWS, and the controller puts it back with its next sync, which can take 10 hours.',
      observed: 'internet-facing',
      expected: 'internal',
    },
  },
  quiet: {
    'the scheme that was asked for': aSeen(),
    'a change the controller refuses': aSeen({
      ...open,
      events: [anEvent(), aWarning('FailedDeployModel', 'x')],
    }),
    'a change it is about to make': aSeen({
      ...open,
      events: [anEvent({ lastSeen: ago(60) })],
    }),
    'no load balancer': aSeen({ loadBalancer: undefined }),
  },
});
