import * as grammars from './grammar';
import type { Grammar } from './grammar';

const CASES: readonly {
  name: string;
  grammar: Grammar;
  takes: readonly string[];
  refuses: readonly string[];
}[] = [
  {
    name: 'CERTIFICATE_ARN',
    grammar: grammars.CERTIFICATE_ARN,
    takes: [
      'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
      'arn:aws-cn:acm:cn-north-1:123456789012:certificate/a',
      'arn:aws-us-gov:acm:us-gov-west-1:123456789012:certificate/a',
      'arn:aws:iam::123456789012:server-certificate/path/name.example.com',
    ],
    refuses: [
      'arn:aws:acm:eu-west-1:<account>:certificate/<id>',
      'arn:aws:acm:eu-west-1:123456789012:certificate/',
      'arn:aws:acm::123456789012:certificate/a',
      'arn:aws:acm:eu-west-1:1234:certificate/a',
      'arn:aws:acm:eu-west-1:123456789012:certificate/a b',
      'arn:aws:elasticloadbalancing:eu-west-1:123456789012:certificate/a',
      'arn:aws:acm:eu-west-1:123456789012:certificate/a\n',
    ],
  },
  {
    name: 'LOAD_BALANCER_NAME',
    grammar: grammars.LOAD_BALANCER_NAME,
    takes: ['a', 'Orders-1', 'internalx'],
    refuses: ['internal-x', 'a-', '-a', 'a.b', 'a'.repeat(33)],
  },
  {
    name: 'SUBNET',
    grammar: grammars.SUBNET,
    takes: ['subnet-12345678', 'private/eu west.1a'],
    refuses: [' a', 'a=b', 'a,b', 'a'.repeat(129)],
  },
  {
    name: 'SECURITY_GROUP',
    grammar: grammars.SECURITY_GROUP,
    takes: ['sg-0123456789abcdef0', 'edge clients'],
    refuses: ['', '*', 'a;b'],
  },
  {
    name: 'EIP_ALLOCATION',
    grammar: grammars.EIP_ALLOCATION,
    takes: ['eipalloc-0123456789abcdef0'],
    refuses: ['eipalloc-', 'eipalloc-xyz', '203.0.113.7'],
  },
  {
    name: 'PREFIX_LIST',
    grammar: grammars.PREFIX_LIST,
    takes: ['pl-12345678'],
    refuses: ['pl-1', 'sg-12345678'],
  },
  {
    name: 'SSL_POLICY',
    grammar: grammars.SSL_POLICY,
    takes: [
      'ELBSecurityPolicy-2016-08',
      'ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09',
    ],
    refuses: [
      'ELBSecurityPolicy',
      'elbsecuritypolicy-x',
      'ELBSecurityPolicy-*',
    ],
  },
  {
    name: 'PORT_OR_NAME',
    grammar: grammars.PORT_OR_NAME,
    takes: ['443', 'http-443', 'a'],
    refuses: ['0443', '*', 'HTTPS', '-a', '443,80'],
  },
  {
    name: 'HEALTH_CHECK_PORT',
    grammar: grammars.HEALTH_CHECK_PORT,
    takes: ['traffic-port', '19003'],
    refuses: ['0', 'http', '190031'],
  },
  {
    name: 'URL_PATH',
    grammar: grammars.URL_PATH,
    takes: ['/', '/ready', '/a/b/', '/a.b-c_d~e'],
    refuses: ['ready', '//', '/a//b', '/a?b', '/a,b', '/a=b', '/ä', '/a b'],
  },
  {
    name: 'SUCCESS_CODES',
    grammar: grammars.SUCCESS_CODES,
    takes: ['200', '200-299'],
    refuses: ['200,201', '2xx', '200-', '20'],
  },
  {
    name: 'BUCKET',
    grammar: grammars.BUCKET,
    takes: ['abc', 'edge.logs-1'],
    refuses: ['ab', 'Logs', '.logs', 'logs-', 'a'.repeat(64)],
  },
  {
    name: 'BUCKET_PREFIX',
    grammar: grammars.BUCKET_PREFIX,
    takes: ['edge', 'a/b/c'],
    refuses: ['/edge', 'edge/', 'AWSLogs', 'a/AWSLogs/b', 'a//b', 'a b'],
  },
  {
    name: 'TAG_KEY',
    grammar: grammars.TAG_KEY,
    takes: ['a', 'cost centre', 'tls-edge.dev/owner', 'awsome'],
    refuses: ['aws:x', 'Aws:x', 'a=b', 'a,b', ' a', 'a ', ''],
  },
  {
    name: 'TAG_VALUE',
    grammar: grammars.TAG_VALUE,
    takes: ['group:default/team', 'a b', '4711', '-'],
    refuses: ['', ' a', 'a=b', 'a,b', 'ä'],
  },
];

describe.each(CASES)('the grammar $name', ({ grammar, takes, refuses }) => {
  it.each(takes)('takes %j', value => {
    expect(grammar.pattern.test(value)).toBe(true);
  });

  it.each(refuses)('refuses %j', value => {
    expect(grammar.pattern.test(value)).toBe(false);
  });
});

describe('oneOf', () => {
  const grammar = grammars.oneOf('a.b', '*', 'c|d');

  it('takes its words and nothing else', () => {
    expect(['a.b', '*', 'c|d'].every(word => grammar.pattern.test(word))).toBe(
      true,
    );
    expect(
      ['axb', '', 'c', 'd', 'a.b*'].some(word => grammar.pattern.test(word)),
    ).toBe(false);
  });

  it('says its words', () => {
    expect(grammar.says).toBe('a.b, *, c|d');
  });
});
