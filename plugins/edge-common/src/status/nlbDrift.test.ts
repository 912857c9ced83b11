import type { LoadBalancerListener } from '../snapshot';
import {
  aLoadBalancer,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  PAY_EDGE_ANNOTATIONS,
} from '../testUtils';
import { nlbDrift } from './nlbDrift';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-';

const asking = (annotations: Record<string, string>) =>
  aManagedService({
    metadata: aMeta({
      name: 'envoy',
      annotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
    }),
  });

const both = [aLoadBalancerListener(80), aLoadBalancerListener(443)];

const drift = (
  annotations: Record<string, string>,
  listeners: readonly LoadBalancerListener[] = both,
) => nlbDrift(asking(annotations), aLoadBalancer(), listeners);

describe('nlbDrift', () => {
  it('finds nothing where AWS is as asked', () => {
    expect(drift({})).toEqual([]);
  });

  it.each([
    [
      'scheme',
      { [`${prefix}scheme`]: 'internet-facing' },
      { hop: 'loadBalancer', setting: 'the scheme', observed: 'internal' },
    ],
    [
      'subnets',
      { [`${prefix}subnets`]: 'subnet-aaaaaaaa' },
      { hop: 'loadBalancer', setting: 'the subnets' },
    ],
    [
      'SSL policy',
      { [`${prefix}ssl-negotiation-policy`]: 'ELBSecurityPolicy-2016-08' },
      { hop: 'listener', port: 443, expected: 'ELBSecurityPolicy-2016-08' },
    ],
    [
      'ALPN policy',
      { [`${prefix}alpn-policy`]: 'HTTP1Only' },
      { hop: 'listener', observed: 'HTTP2Preferred', expected: 'HTTP1Only' },
    ],
    [
      'certificates',
      {
        [`${prefix}ssl-cert`]:
          'arn:aws:acm:eu-west-1:123456789012:certificate/other',
      },
      { hop: 'listener', setting: 'the certificates of listener 443' },
    ],
    [
      'TLS on a port that has none',
      { [`${prefix}ssl-ports`]: '80,443' },
      { port: 80, observed: 'TCP', expected: 'TLS', impact: 'outage' },
    ],
    [
      'no TLS on a port that has it',
      { [`${prefix}ssl-ports`]: '8443' },
      { port: 443, observed: 'TLS', expected: 'TCP', impact: 'partial' },
    ],
  ])('finds a difference in %s', (_, annotations, expected) => {
    expect(drift(annotations)).toEqual([expect.objectContaining(expected)]);
  });

  it('finds a listener that is missing', () => {
    expect(drift({}, [aLoadBalancerListener(80)])).toEqual([
      {
        option: 'tlsPorts',
        hop: 'listener',
        port: 443,
        setting: 'listener 443',
        observed: 'missing',
        expected: 'TLS',
        impact: 'outage',
      },
    ]);
  });

  it('does not compare what nobody asked for', () => {
    const bare = aManagedService({ metadata: aMeta({ name: 'envoy' }) });
    const plain = [
      aLoadBalancerListener(80),
      aLoadBalancerListener(443, { protocol: 'TCP', alpnPolicy: 'None' }),
    ];

    expect(
      nlbDrift(bare, aLoadBalancer({ scheme: 'internet-facing' }), plain),
    ).toEqual([]);
  });

  it('cannot compare subnets that are asked for by name', () => {
    expect(drift({ [`${prefix}subnets`]: 'private-a,private-b' })).toEqual([]);
  });

  describe('of several certificates', () => {
    const [one, two, three] = ['one', 'two', 'three'].map(
      id => `arn:aws:acm:eu-west-1:123456789012:certificate/${id}`,
    );
    const having = (...certificateArns: string[]) =>
      drift({ [`${prefix}ssl-cert`]: `${one},${two},${three}` }, [
        aLoadBalancerListener(80),
        aLoadBalancerListener(443, { certificateArns }),
      ]);

    it('takes those behind the first for a set, whatever their order', () => {
      expect(having(one, three, two)).toEqual([]);
    });

    it('tells when another is the one for clients that name no host', () => {
      expect(having(two, one, three)).toEqual([
        expect.objectContaining({
          setting: 'the certificates of listener 443',
          observed: [two, one, three].join(', '),
          expected: [one, three, two].join(', '),
        }),
      ]);
    });
  });
});
