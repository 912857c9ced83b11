import {
  aLoadBalancerListener,
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { minimumTlsMinor } from '../../nlb';
import { TLS_POLICIES } from '../facts/tlsPolicies';
import { describeRule } from './__fixtures__/describeRule';
import { unknownTlsPolicy } from './M17-unknown-tls-policy';

const KEY =
  'service.beta.kubernetes.io/aws-load-balancer-ssl-negotiation-policy';

const withPolicy = (policy: string) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: policy },
  }),
});

const slip = 'ELBSecurityPolicy-TLS13-1-2-2021-07';

describeRule(unknownTlsPolicy, {
  fires: {
    'a slip in the name': {
      seen: aSeenBundle(withPolicy(slip)),
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message: `AWS refuses the load balancer of pay-edge, because it has no TLS policy named "${slip}". Clients get no address.`,
      observed: slip,
      expected: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    },
    'the same on an edge without an address': {
      seen: aSeen({
        ...withPolicy(slip),
        service: aManagedService({ hostnames: [] }),
      }),
      impact: 'outage',
    },
  },
  quiet: {
    'a policy AWS lists': aSeenBundle(),
    'the post-quantum policy': aSeenBundle(
      withPolicy('ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09'),
    ),
    'a policy of tomorrow that AWS has in force': aSeen({
      ...withPolicy('ELBSecurityPolicy-TLS14-2030-01'),
      listeners: [
        aLoadBalancerListener(443, {
          sslPolicy: 'ELBSecurityPolicy-TLS14-2030-01',
        }),
      ],
    }),
    'no certificate, so that nobody reads it': aSeenBundle({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: { [KEY]: slip } }),
    }),
  },
});

it.each([
  'ELBSecurityPolicy-2016-09',
  'ELBSecurityPolicy-TLS-1-0-2015-05',
  'ELBSecurityPolicy-TLS13-1-0-2021-07',
  'ELBSecurityPolicy-FS-1-1-2019-09',
  'modern',
])('offers instead of %s a policy of TLS 1.2 or later', policy => {
  const [{ expected = '', remedy }] = unknownTlsPolicy.check(
    aSeenBundle(withPolicy(policy)),
  );

  expect(minimumTlsMinor(expected)).toBeGreaterThanOrEqual(2);
  expect(remedy).toContain(expected);
});

it('lists each policy once', () => {
  expect(new Set(TLS_POLICIES).size).toBe(TLS_POLICIES.length);
});
