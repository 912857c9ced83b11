import { chooseCertificates } from './chooseCertificates';

const certificates = [
  { hostnames: ['*.example.com'], arn: 'wildcard' },
  { hostnames: ['orders.example.com', 'www.orders.example.com'], arn: 'exact' },
  { hostnames: ['*.example.com'], arn: 'second-wildcard' },
  { hostnames: ['*.eu.example.com', 'eu.example.com'], arn: 'eu' },
];
const choose = (...hostnames: string[]) =>
  chooseCertificates(hostnames, { name: 'production', certificates });

describe('chooseCertificates', () => {
  it.each([
    [['pay.example.com'], ['wildcard']],
    [['orders.example.com'], ['exact']],
    [['www.orders.example.com'], ['exact']],
    [['a.eu.example.com'], ['eu']],
    [['eu.example.com'], ['eu']],
    [['*.eu.example.com'], ['eu']],
    [['PAY.example.com'], ['wildcard']],
    [
      ['a.eu.example.com', 'pay.example.com', 'orders.example.com'],
      ['eu', 'wildcard', 'exact'],
    ],
    [['a.example.com', 'b.example.com'], ['wildcard']],
  ])('gives for %j the certificates %j', (hostnames, arns) => {
    expect(choose(...hostnames)).toEqual({ arns, problems: [] });
  });

  it.each([
    'example.com',
    'a.b.eu.example.com',
    '*.orders.example.com',
    'example.org',
  ])('has no certificate for %s and says what to do', hostname => {
    expect(choose(hostname)).toEqual({
      arns: [],
      problems: [
        {
          field: 'hostnames[0]',
          value: hostname,
          allowed: expect.stringMatching(
            /^names the certificates of environment production cover \(\*\.example\.com, .*\); ask the platform team/,
          ),
        },
      ],
    });
  });

  it('names each host without certificate by its place', () => {
    const { arns, problems } = choose('pay.example.com', 'x.org', 'y.org');
    expect(arns).toEqual(['wildcard']);
    expect(problems.map(({ field }) => field)).toEqual([
      'hostnames[1]',
      'hostnames[2]',
    ]);
  });

  it('asks for a name or a certificate when there is neither', () => {
    expect(choose().problems).toEqual([
      {
        field: 'certificates',
        allowed: expect.stringContaining('name a host name'),
      },
    ]);
  });

  it('says that an environment lists none', () => {
    const { problems } = chooseCertificates(['a.example.com'], {
      name: 'empty',
      certificates: [],
    });
    expect(problems[0].allowed).toContain('environment empty cover (none)');
  });
});
