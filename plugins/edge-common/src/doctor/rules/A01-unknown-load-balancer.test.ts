import {
  ago,
  aLoadBalancer,
  aManagedService,
  anEvent,
  aSeen,
  aTargetGroupBinding,
  LOAD_BALANCER_HOSTNAME,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { unknownLoadBalancer } from './A01-unknown-load-balancer';

const elsewhere = aTargetGroupBinding(443, {
  targetGroupArn:
    'arn:aws:elasticloadbalancing:eu-west-1:999999999999:targetgroup/a/b',
});
const replaced = {
  loadBalancer: aLoadBalancer({ dnsName: 'new.elb.eu-west-1.amazonaws.com' }),
};

describeRule(unknownLoadBalancer, {
  fires: {
    'target groups of another account': {
      seen: aSeen({
        targetGroupBindings: [elsewhere],
        loadBalancer: undefined,
      }),
      impact: 'none',
      observed: '999999999999 eu-west-1',
      expected: '123456789012 eu-west-1',
      remedy:
        'Correct aws.accountId and aws.region of the cluster in the configuration of the portal.',
    },
    'a host name of another region': {
      seen: aSeen({
        service: aManagedService({
          hostnames: ['a.elb.us-east-1.amazonaws.com'],
        }),
        targetGroupBindings: [],
        loadBalancer: undefined,
      }),
      observed: 'us-east-1',
    },
    'a name that outlived its load balancer': {
      seen: aSeen(replaced),
      message: `Clients of https://pay.example.com are sent to ${LOAD_BALANCER_HOSTNAME}, which does not exist, because the load balancer was replaced and the Service still names the old one.`,
      expected: 'new.elb.eu-west-1.amazonaws.com',
    },
  },
  quiet: {
    'a name that leads to the load balancer': aSeen(),
    'a name in other letters': aSeen({
      service: aManagedService({
        hostnames: [LOAD_BALANCER_HOSTNAME.toUpperCase()],
      }),
    }),
    'a replacement of the last minutes': aSeen({
      ...replaced,
      events: [anEvent({ lastSeen: ago(120) })],
    }),
    'a load balancer that is gone, which A34 tells': aSeen({
      loadBalancer: undefined,
    }),
    'no Service': aSeen({ service: undefined }),
  },
});
