import {
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aSeen,
  listenerArn,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { otherSslPolicy } from './A11-other-ssl-policy';

const OLD = 'ELBSecurityPolicy-2016-08';
const KEY =
  'service.beta.kubernetes.io/aws-load-balancer-ssl-negotiation-policy';

const having = (sslPolicy: string) => ({
  listeners: [
    aLoadBalancerListener(80),
    aLoadBalancerListener(443, { sslPolicy }),
  ],
});

const annotations = Object.fromEntries(
  Object.entries(PAY_EDGE_ANNOTATIONS).filter(([key]) => key !== KEY),
);
const unasked = {
  envoyProxy: anEnvoyProxy({ serviceAnnotations: annotations }),
  service: aManagedService({ metadata: aMeta({ name: 'envoy', annotations }) }),
};

describeRule(otherSslPolicy, {
  fires: {
    'a weaker policy than asked': {
      seen: aSeen(having(OLD)),
      impact: 'partial',
      object: { group: 'aws', kind: 'Listener', name: listenerArn(443) },
      message:
        'The load balancer of https://pay.example.com accepts outdated TLS on port 443, because somebody changed the SSL policy of listener 443 in AWS, and the controller puts it back with its next sync, which can take 10 hours.',
      observed: OLD,
      expected: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    },
    'a stronger policy than asked': {
      seen: aSeen(having('ELBSecurityPolicy-TLS13-1-3-2021-06')),
      message: expect.stringContaining('other TLS clients than planned'),
    },
    'a weak default nobody chose': {
      seen: aSeen({ ...unasked, ...having(OLD) }),
      impact: 'risk',
      observed: OLD,
      message:
        'Clients of https://pay.example.com may speak TLS 1.0 on port 443, because no SSL policy is asked for and the load balancer has the default of the controller.',
    },
    'a policy that was asked for and is below the platform’s floor': {
      seen: aSeen({ leastTlsMinor: 3 }),
      impact: 'risk',
      object: { group: 'aws', kind: 'Listener', name: listenerArn(443) },
      message:
        'Clients of https://pay.example.com may speak TLS 1.2 on port 443, which is less than the TLS 1.3 that the platform demands.',
      observed: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      expected: 'a policy from TLS 1.3',
      remedy:
        'Set ssl-negotiation-policy, for example to ELBSecurityPolicy-TLS13-1-3-2021-06.',
    },
    'a policy below the floor that somebody set in AWS, told once': {
      seen: aSeen({ ...having(OLD), leastTlsMinor: 2 }),
      impact: 'partial',
    },
  },
  quiet: {
    'a policy at the floor': aSeen({ leastTlsMinor: 2 }),
    'a floor that lets TLS 1.0 in': aSeen({
      ...unasked,
      ...having(OLD),
      leastTlsMinor: 0,
    }),
    'the policy that was asked for': aSeen(),
    'a good default nobody chose': aSeen(unasked),
    'no listener': aSeen({ ...unasked, listeners: [] }),
  },
});
