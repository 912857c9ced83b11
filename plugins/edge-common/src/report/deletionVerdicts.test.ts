import {
  aGateway,
  ago,
  aManagedService,
  aMeta,
  aTargetGroup,
  aWarning,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { reported, serviceMeta } from './__fixtures__/reported';
import { verdictOf } from './__fixtures__/verdictOf';

const PROTECTED = {
  ...PAY_EDGE_ANNOTATIONS,
  'service.beta.kubernetes.io/aws-load-balancer-attributes':
    'deletion_protection.enabled=true',
};

/** Envoy Gateway has removed Envoy, and the controller has taken the targets out. */
const emptied: Partial<EdgeTopology> = {
  routes: [],
  deployment: undefined,
  pods: [],
  envoyEndpoints: [],
  targetGroups: [80, 443].map(port => aTargetGroup(port, { targets: [] })),
};

const leaving = (...finalizers: readonly string[]) =>
  aGateway({
    metadata: aMeta({
      name: 'pay-edge',
      deletionTimestamp: ago(1200),
      finalizers,
    }),
  });

const going = (annotations = PAY_EDGE_ANNOTATIONS, seconds = 1200) =>
  aManagedService({
    metadata: serviceMeta({ deletionTimestamp: ago(seconds), annotations }),
  });

const refused = aWarning(
  'FailedBuildModel',
  'Failed build model due to deletion_protection is enabled, cannot delete the service: envoy',
  { firstSeen: ago(1190), lastSeen: ago(60) },
);
const denied = aWarning(
  'FailedDeployModel',
  'Failed deploy model due to operation error DeleteLoadBalancer, api error AccessDenied: no',
  { firstSeen: ago(1190), lastSeen: ago(60) },
);

it.each<[string, Partial<EdgeTopology>, string[]]>([
  [
    'a Gateway that a finalizer holds while Envoy serves on',
    { gateway: leaving('example.com/dns') },
    ['degraded at gateway', 'K39'],
  ],
  [
    'a Gateway that a finalizer holds, its parts gone before it',
    {
      ...emptied,
      gateway: leaving('example.com/dns'),
      service: undefined,
      loadBalancer: undefined,
      listeners: [],
      targetGroups: [],
      targetGroupBindings: [],
      certificates: [],
    },
    ['broken at gateway', 'K39 < K07'],
  ],
  [
    'a Gateway that waits for its own Service, which is protected',
    {
      ...emptied,
      gateway: leaving('foregroundDeletion'),
      service: going(PROTECTED),
      events: [refused],
    },
    ['broken at controller', 'K27 < A13 K09 K39'],
  ],
  [
    'a protected Service without its Gateway',
    {
      ...emptied,
      gateway: undefined,
      service: going(PROTECTED),
      events: [refused],
    },
    ['broken at controller', 'K27 < A13 K09'],
  ],
  [
    'a Service that AWS does not let go',
    { ...emptied, gateway: undefined, service: going(), events: [denied] },
    ['broken at controller', 'K27 < A13 K10'],
  ],
  [
    'Envoy and a load balancer without their Gateway',
    { gateway: undefined, routes: [], events: [] },
    ['broken at gateway', 'K32'],
  ],
])('names what holds %s', (_, topology, verdict) => {
  expect(verdictOf(topology)).toEqual(verdict);
});

it('says of a refused removal what to do before the time of a removal is over', () => {
  expect(
    verdictOf({
      ...emptied,
      gateway: undefined,
      service: going(PROTECTED, 300),
      events: [{ ...refused, firstSeen: ago(290) }],
    }),
  ).toEqual(['broken at controller', 'K09 < A13']);
});

it('asks in its sentence for the deletion by hand of what was left behind', () => {
  expect(
    reported({ gateway: undefined, routes: [], events: [] }).summary,
  ).toMatch(/stayed: the load balancer is .* paid for\. Delete the Service /);
});
