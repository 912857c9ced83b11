import {
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEvent,
  aSeen,
  aWarning,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { otherAlpnPolicy } from './A12-other-alpn-policy';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-alpn-policy';

const offering = (alpnPolicy: string) => ({
  listeners: [
    aLoadBalancerListener(80),
    aLoadBalancerListener(443, { alpnPolicy }),
  ],
});

const unasked = aManagedService({
  metadata: aMeta({
    name: 'envoy',
    annotations: Object.fromEntries(
      Object.entries(PAY_EDGE_ANNOTATIONS).filter(([key]) => key !== KEY),
    ),
  }),
});

describeRule(otherAlpnPolicy, {
  fires: {
    'a listener that lost HTTP/2': {
      seen: aSeen(offering('None')),
      impact: 'partial',
      message: expect.stringMatching(
        /offers no HTTP\/2 on port 443, so gRPC clients fail, because somebody changed/,
      ),
      observed: 'None',
      expected: 'HTTP2Preferred',
    },
    'a listener that insists on HTTP/2': {
      seen: aSeen(offering('HTTP2Only')),
      message: expect.stringContaining(
        'offers HTTP2Only on port 443 instead of HTTP2Preferred',
      ),
    },
    'a policy that outlived its annotation': {
      seen: aSeen({ service: unasked }),
      severity: 'info',
      impact: 'none',
      message: expect.stringContaining('still offers HTTP2Preferred'),
      remedy:
        'Write the value you want explicitly, also where it is the default of AWS.',
    },
  },
  quiet: {
    'the policy that was asked for': aSeen(),
    'a change the controller refuses': aSeen({
      ...offering('None'),
      events: [anEvent(), aWarning('FailedBuildModel', 'x')],
    }),
    'no policy asked for and none set': aSeen({
      service: unasked,
      ...offering('None'),
    }),
  },
});
