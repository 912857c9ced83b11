import {
  ago,
  aLoadBalancer,
  aManagedService,
  aMeta,
  anEvent,
  aSeen,
  aTargetGroup,
  LOAD_BALANCER_ARN,
  PAY_EDGE_ANNOTATIONS,
  targetGroupArn,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { otherAttributes } from './A22-other-attributes';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-';

const asking = (annotations: Record<string, string>) => ({
  service: aManagedService({
    metadata: aMeta({
      name: 'envoy',
      annotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
    }),
  }),
});

const protection = asking({
  [`${prefix}attributes`]: 'deletion_protection.enabled=true',
});

describeRule(otherAttributes, {
  fires: {
    'a protection that somebody switched off': {
      seen: aSeen(protection),
      impact: 'partial',
      hop: 'loadBalancer',
      object: { group: 'aws', kind: 'LoadBalancer', name: LOAD_BALANCER_ARN },
      message: expect.stringContaining(
        'has deletion_protection.enabled at false instead of true, because somebody changed',
      ),
      remedy:
        'Touch the Service envoy, for example with an annotation, so that the controller puts "true" back now.',
    },
    'a health check that somebody changed': {
      seen: aSeen({
        targetGroups: [
          aTargetGroup(443, {
            healthCheck: { ...aTargetGroup().healthCheck, path: '/other' },
          }),
        ],
      }),
      hop: 'targets',
      object: { group: 'aws', kind: 'TargetGroup', name: targetGroupArn(443) },
      observed: '/other',
      expected: '/ready',
    },
    'an attribute that outlived its annotation': {
      seen: aSeen({
        loadBalancer: aLoadBalancer({
          attributes: { 'load_balancing.cross_zone.enabled': 'true' },
        }),
      }),
      severity: 'info',
      impact: 'none',
      expected: 'not asked for',
    },
    'a name that came too late': {
      seen: aSeen(asking({ [`${prefix}name`]: 'pay' })),
      impact: 'none',
      message: expect.stringContaining('only looked at when'),
    },
  },
  quiet: {
    'an edge as asked': aSeen(),
    'a scheme, which has its own rule': aSeen({
      loadBalancer: aLoadBalancer({ scheme: 'internet-facing' }),
    }),
    'a change of the last minute': aSeen({
      ...protection,
      events: [anEvent({ lastSeen: ago(60) })],
    }),
    'no load balancer': aSeen({ loadBalancer: undefined }),
  },
});
