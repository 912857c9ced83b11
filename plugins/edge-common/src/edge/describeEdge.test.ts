import { parseEdgeRequest } from '../request';
import {
  aContext,
  ASKED,
  WILDCARD_ARN,
} from '../request/__fixtures__/aContext';
import { buildEdge } from './buildEdge';
import { describeEdge } from './describeEdge';

const describeAsked = (asked: Record<string, unknown> = {}) => {
  const context = aContext({
    policy: {
      allowed: {
        scheme: ['*'],
        securityGroups: ['*'],
      },
    },
  });
  return describeEdge(
    buildEdge(parseEdgeRequest({ ...ASKED, ...asked }, context), context),
  );
};

describe('describeEdge', () => {
  it('says what the shortest request gives', () => {
    expect(describeAsked()).toEqual({
      title: 'Edge orders-edge for orders in production',
      gets: [
        'An internal load balancer, without a public address, can be reached from 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16.',
        'It answers for orders.eu.example.com.',
        `Clients need TLS 1.2 or newer (policy ELBSecurityPolicy-TLS13-1-2-2021-06); the load balancer shows the certificate ${WILDCARD_ARN}.`,
        'Plain HTTP on port 80 is redirected to https with 301.',
        'Requests go by path: / to orders:8080. The service gets plain HTTP and is told by X-Forwarded-Proto that the client used https.',
      ],
      undo: [
        expect.stringContaining('closing the pull request leaves no trace'),
        expect.stringContaining('another DNS name'),
        expect.stringContaining('Deletion protection is on'),
        expect.stringContaining('changing scheme replaces the load balancer'),
      ],
    });
  });

  it.each([
    [
      { scheme: 'internet-facing', allowedCidrs: ['203.0.113.0/24'] },
      'A load balancer on the internet can be reached from 203.0.113.0/24.',
    ],
    [
      {
        scheme: 'internet-facing',
        prefixLists: ['pl-0123456789abcdef0'],
      },
      'A load balancer on the internet can be reached from prefix list pl-0123456789abcdef0.',
    ],
    [
      { securityGroups: ['sg-0123456789abcdef0'] },
      'An internal load balancer, without a public address, can be reached from security group sg-0123456789abcdef0.',
    ],
    [
      { carrier: 'infrastructure', allowedCidrs: ['10.1.0.0/16'] },
      'An internal load balancer, without a public address, can be reached from 10.1.0.0/16.',
    ],
    [
      { form: 'article' },
      'An internal load balancer, without a public address, can be reached from every address that has a way.',
    ],
    [
      { hostnames: [], certificates: [WILDCARD_ARN] },
      'It answers for every host name that leads to it.',
    ],
    [
      { hostnames: ['a.eu.example.com', 'orders.example.com'] },
      'It answers for a.eu.example.com and orders.example.com.',
    ],
    [{ httpsRedirect: { enabled: false } }, 'Plain HTTP is not answered.'],
    [
      { httpPort: 8080, httpsRedirect: { statusCode: 308 } },
      'Plain HTTP on port 8080 is redirected to https with 308.',
    ],
    [
      {
        routes: [
          {
            path: '/',
            backends: [
              { service: 'a', port: 1 },
              { service: 'b', namespace: 'other', port: 2 },
            ],
          },
        ],
        forwardedProto: 'off',
      },
      'Requests go by path: / to a:1 and b:2. The service gets plain HTTP and is not told that the client used https.',
    ],
    [
      {
        routes: [
          {
            path: '/',
            backends: [{ service: 'b', namespace: 'other', port: 2 }],
          },
        ],
      },
      'other/b lie in other namespaces: a ReferenceGrant there must allow HTTPRoutes of orders.',
    ],
  ])('says for %j that %s', (asked, sentence) => {
    expect(describeAsked(asked).gets).toContain(sentence);
  });

  it.each([
    ['ELBSecurityPolicy-TLS13-1-3-2021-06', 'TLS 1.3 only'],
    ['ELBSecurityPolicy-TLS13-1-2-Res-2021-06', 'TLS 1.2 or newer'],
    ['ELBSecurityPolicy-2016-08', 'TLS 1.0 or newer'],
  ])('says for the policy %s: %s', (sslPolicy, versions) => {
    expect(describeAsked({ sslPolicy }).gets[2]).toContain(
      `Clients need ${versions} (policy ${sslPolicy})`,
    );
  });

  it('counts the certificates that are chosen by server name', () => {
    expect(
      describeAsked({ hostnames: ['a.eu.example.com', 'orders.example.com'] })
        .gets[2],
    ).toContain(`${WILDCARD_ARN} and 1 more by server name.`);
  });

  it('does not speak of deletion protection where it is off', () => {
    const { undo } = describeAsked({ deletionProtection: false });
    expect(undo.join(' ')).not.toContain('Deletion protection');
  });
});
