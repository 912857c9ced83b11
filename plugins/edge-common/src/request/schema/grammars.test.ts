import fc from 'fast-check';

import type { Grammar } from '../../nlb';
import * as grammars from './grammars';
import * as routeGrammars from './routeGrammars';

const { EDGE_NAME, HOSTNAME, NAME_SUFFIX, ROUTE_PATH, ROUTE_REGEX } = grammars;
const { DNS_LABEL, DURATION, ENTITY_REF, LABEL_VALUE, SECRET_NAME } = grammars;
const { ANNOTATION_VALUE, LOAD_BALANCER_CLASS, QUALIFIED_NAME } = grammars;
const { HEADER_NAME, HEADER_VALUE, QUERY_NAME, TIMEOUT } = routeGrammars;
const { COOKIE_NAME, GRPC_METHOD, GRPC_SERVICE, VALUE_REGEX } = routeGrammars;
const { PRECISE_HOSTNAME } = routeGrammars;

const a = (count: number) => 'a'.repeat(count);

const CASES: readonly (readonly [
  string,
  Grammar,
  readonly string[],
  readonly string[],
])[] = [
  [
    'a label of DNS',
    DNS_LABEL,
    ['a', '0', 'a-b', a(63), '1a'],
    ['', '-', 'a-', '-a', a(64), 'A', 'a.b', 'a_b', 'ä', 'xn--ß'],
  ],
  [
    'the name of an edge',
    EDGE_NAME,
    ['a', 'a1', 'a-1', a(40)],
    ['', '1a', 'a-', a(41), 'A', 'a_b', 'a.b'],
  ],
  [
    'the end of a name',
    NAME_SUFFIX,
    ['-a', '-staging', `-${a(19)}`, '-1'],
    ['', '-', 'a', '--a-', `-${a(20)}`, '-A'],
  ],
  [
    'a host name',
    HOSTNAME,
    [
      'a.b',
      '*.a.b',
      'xn--bcher-kva.example.com',
      '1.example.com',
      `${a(63)}.b`,
      `${`${a(62)}.`.repeat(4)}b`,
    ],
    [
      'a',
      '*',
      '*.a',
      '**.a.b',
      'a.*.b',
      'a.b.',
      '.a.b',
      'a..b',
      'a.b:443',
      'a.b/c',
      '1.2.3.4',
      'a.1',
      'bücher.example.com',
      'a_b.example.com',
      `${a(64)}.b`,
      `${`${a(62)}.`.repeat(4)}bb`,
      'a.b\n',
    ],
  ],
  [
    'the path of a route',
    ROUTE_PATH,
    ['/', '/a', '/a/', '/a/b', '/.a', '/a.', '/...', '/a;b=c', '/a,b', '/@a:b'],
    [
      '',
      'a',
      '//',
      '/a//b',
      '/.',
      '/..',
      '/./a',
      '/a/..',
      '/a/../b',
      '/%2e',
      '/a?b',
      '/a#b',
      '/a b',
      '/ä',
      '/a\\b',
      '/${a}',
      '/a\n',
    ],
  ],
  [
    'an expression for paths',
    ROUTE_REGEX,
    ['/', '/a.*', '/(a|b)/[0-9]+', '/a\\.b?', `/${a(200)}`],
    ['a', '/a$', '/a{2}', '/^a', '/a b', `/${a(201)}`, '/ä'],
  ],
  [
    'a duration',
    DURATION,
    ['1s', '59m', '99999h'],
    ['0s', '01s', '100000s', '1ms', '1.5s', '1m30s', '-1s', '1 s', ''],
  ],
  [
    'a Kubernetes key',
    QUALIFIED_NAME,
    ['a', 'a.b/c', 'a/B_c.d-e', a(63), `${a(253)}/b`],
    ['', '/a', 'a/', 'a/b/c', 'A/b', '-a', 'a-', a(64), `${a(254)}/b`, 'a b'],
  ],
  [
    'the value of a label',
    LABEL_VALUE,
    ['a', 'A_b.c-d', a(63)],
    ['', '-a', 'a-', a(64), 'a b', 'a/b', 'ä'],
  ],
  [
    'the value of an annotation',
    ANNOTATION_VALUE,
    ['a b', '*', 'https://a.b:1/c@d+e', a(1024)],
    ['', 'a,b', 'a=b', 'a"b', 'a;b', a(1025), 'a\tb', 'ä'],
  ],
  [
    'a class of load balancers',
    LOAD_BALANCER_CLASS,
    ['service.k8s.aws/nlb', 'a/b'],
    ['nlb', '/nlb', 'a/', 'a/b/c', 'A/b'],
  ],
  [
    'the name of a Secret',
    SECRET_NAME,
    ['a', 'a.b', 'orders-tls.v2'],
    ['', 'A', 'a..b', '.a', 'a.', 'a_b', '../a', a(254)],
  ],
  [
    'the ref of an entity',
    ENTITY_REF,
    ['component:default/orders', 'API:team.a/Orders_v2', 'a:b/c'],
    [
      'orders',
      'default/orders',
      'component:orders',
      'component:default/',
      'component:default/a,b=c',
      'component:default/a b',
      '1a:b/c',
      'a:b/c/d',
    ],
  ],
  [
    'the name of a header',
    HEADER_NAME,
    ['a', 'X-Forwarded-Proto', 'Hosts', 'X-Host', a(128)],
    ['', 'Host', 'HOST', 'host', 'a_b', ':path', 'a b', '-a', 'a-', a(129)],
  ],
  [
    'the value of a header',
    HEADER_VALUE,
    ['a', 'a b', 'max-age=0; b="c"', '*', a(1024)],
    ['', ' a', 'a ', '%REQ(a)%', 'a\r\nb', 'a\tb', 'ä', '<a>', a(1025)],
  ],
  [
    'an expression for values',
    VALUE_REGEX,
    ['a', '(a|b).*', 'a\\d+', a(200)],
    ['', 'a$', '^a', 'a{1}', a(201), 'ä'],
  ],
  [
    'a query parameter',
    QUERY_NAME,
    ['a', 'a.b_c-d~', a(128)],
    ['', 'a=b', 'a&b', a(129)],
  ],
  [
    'a cookie',
    COOKIE_NAME,
    ['sid', '__Host-a', a(128)],
    ['', 'a b', 'a;b', 'a=b', a(129)],
  ],
  [
    'a precise host name',
    PRECISE_HOSTNAME,
    ['orders', 'orders.internal', '1.2'],
    ['', '*.a', 'a:1', 'A', 'a..b', 'a.', '-a', a(64)],
  ],
  [
    'a time limit',
    TIMEOUT,
    ['0s', '10s', '1m30s', '500ms', '1h1m1s1ms', '1m', '1m1ms'],
    ['', '1', '1d', '1s1m', '1ms1s', '1.5s', '-1s', '100000s', '1 s'],
  ],
  [
    'a service of gRPC',
    GRPC_SERVICE,
    ['Orders', 'orders.v1.Orders', '_a', a(128)],
    ['', '1a', 'a..b', '.a', 'a.', 'a-b', 'a/b', a(129), `a${'.a'.repeat(16)}`],
  ],
  [
    'a method of gRPC',
    GRPC_METHOD,
    ['GetOrder', '_', a(128)],
    ['', 'a.b', '1a', a(129)],
  ],
];

describe.each(CASES)('%s', (_, grammar, takes, refuses) => {
  it.each(takes)('may be %j', text => {
    expect(grammar.pattern.test(text)).toBe(true);
  });

  it.each(refuses)('is not %j', text => {
    expect(grammar.pattern.test(text)).toBe(false);
  });

  it('never holds what templates, terminals and shells act on', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...takes),
        fc.nat({ max: 300 }),
        fc.constantFrom(
          '$',
          '{',
          '}',
          '`',
          '\n',
          '\u0000',
          '\u202e',
          '\u200b',
          '<',
          'é',
        ),
        (text, place, sign) => {
          const cut = place % (text.length + 1);

          expect(
            grammar.pattern.test(text.slice(0, cut) + sign + text.slice(cut)),
          ).toBe(false);
        },
      ),
    );
  });

  it('is decided in a moment however long the text is', () => {
    const long = `${takes[0]}${'/a.b-'.repeat(20_000)} `;

    expect(grammar.pattern.test(long)).toBe(false);
  });

  it('is told in words', () => {
    expect(grammar.says).toMatch(/^[a-z].{6,}[^.]$/);
  });
});

it('stands in this table, whatever the grammar', () => {
  const known = new Set(CASES.map(([, grammar]) => grammar));
  const all = [...Object.values(grammars), ...Object.values(routeGrammars)];

  expect(all.filter(grammar => !known.has(grammar))).toEqual([]);
});
