import {
  aLoadBalancer,
  aResolvedName,
  aTopology,
  LOAD_BALANCER_HOSTNAME,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { balancerName, nameVerdict, type NameVerdict } from './nameVerdict';

const HOST = 'pay.example.com';
const OTHER = 'old-1.elb.eu-west-1.amazonaws.com';
const own = aResolvedName({ name: LOAD_BALANCER_HOSTNAME });

const verdict = (
  answer: Parameters<typeof aResolvedName>[0] | undefined,
  topology: Partial<EdgeTopology> = {},
) =>
  nameVerdict(
    aTopology({
      names: [
        own,
        ...(answer ? [aResolvedName({ name: HOST, ...answer })] : []),
      ],
      ...topology,
    }),
    HOST,
  );
const withAddresses = aLoadBalancer({
  zones: [{ name: 'eu-west-1a', subnetId: 's', addresses: ['10.0.1.99'] }],
});

describe('nameVerdict', () => {
  it.each<[string, NameVerdict, Parameters<typeof aResolvedName>[0]]>([
    ['a CNAME', 'here', { aliases: [LOAD_BALANCER_HOSTNAME] }],
    [
      'a CNAME over another name',
      'here',
      { aliases: ['edge.example.com', LOAD_BALANCER_HOSTNAME] },
    ],
    ['an alias record, with the same addresses', 'here', {}],
    ['the address of one zone', 'here', { addresses: [own.addresses[0]] }],
    [
      'one address of it and a strange one',
      'elsewhere',
      { addresses: [own.addresses[0], '198.51.100.7'] },
    ],
    ['other addresses', 'elsewhere', { addresses: ['198.51.100.7'] }],
    [
      'a name of a CDN',
      'elsewhere',
      { aliases: ['d1.cloudfront.net'], addresses: ['198.51.100.7'] },
    ],
    ['another load balancer', 'otherBalancer', { aliases: [OTHER] }],
    [
      'one of China',
      'otherBalancer',
      { aliases: ['a.elb.cn-north-1.amazonaws.com.cn'] },
    ],
    [
      'a load balancer that is gone',
      'dangling',
      { outcome: 'missing', aliases: [OTHER], addresses: [] },
    ],
    [
      'its own name, which has no address any more',
      'dangling',
      {
        outcome: 'missing',
        aliases: [LOAD_BALANCER_HOSTNAME],
        addresses: [],
      },
    ],
    ['nothing', 'missing', { outcome: 'missing', addresses: [] }],
  ])('of %s is %s', (_, expected, answer) => {
    expect(verdict(answer)).toBe(expected);
  });

  it.each<[NameVerdict, Parameters<typeof aResolvedName>[0]]>([
    ['dangling', { outcome: 'missing', aliases: [OTHER], addresses: [] }],
    ['unknown', { outcome: 'missing', addresses: [] }],
    ['unknown', { aliases: [OTHER] }],
    ['unknown', {}],
  ])('is %s of an edge without a load balancer: %j', (expected, answer) => {
    const none = { loadBalancer: undefined, service: undefined };

    expect(verdict(answer, none)).toBe(expected);
  });

  it('is unknown while the resolver has not answered', () => {
    expect(verdict(undefined)).toBe('unknown');
    expect(verdict({}, { names: undefined })).toBe('unknown');
  });

  it('is unknown while nobody knows the addresses of the load balancer', () => {
    expect(verdict({}, { names: [aResolvedName({ name: HOST })] })).toBe(
      'unknown',
    );
  });

  it('takes the addresses that were chosen for the load balancer', () => {
    expect(
      verdict(
        { addresses: ['10.0.1.99'] },
        {
          loadBalancer: withAddresses,
          names: [aResolvedName({ name: HOST, addresses: ['10.0.1.99'] })],
        },
      ),
    ).toBe('here');
  });

  it('compares with the name on the Service when the load balancer is gone', () => {
    expect(
      verdict(
        { aliases: [LOAD_BALANCER_HOSTNAME] },
        { loadBalancer: undefined },
      ),
    ).toBe('here');
    expect(
      balancerName(aTopology({ loadBalancer: undefined, service: undefined })),
    ).toBeUndefined();
  });

  it('looks names up whatever their case and final dot', () => {
    expect(
      nameVerdict(
        aTopology({ names: [own, aResolvedName({ name: HOST })] }),
        'Pay.Example.com.',
      ),
    ).toBe('here');
  });
});
