import type { EdgeProbe, ProbedTls, ResolvedName } from '../../snapshot';

/** The edge's host name, found at the addresses of its load balancer. @public */
export const aResolvedName = (
  overrides: Partial<ResolvedName> = {},
): ResolvedName => ({
  name: 'pay.example.com',
  outcome: 'found',
  aliases: [],
  addresses: ['10.0.1.200', '10.0.2.200'],
  ...overrides,
});

/** TLS as the healthy edge offers it. @public */
export const aProbedTls = (overrides: Partial<ProbedTls> = {}): ProbedTls => ({
  version: 'TLSv1.3',
  alpn: 'h2',
  certificateNames: ['example.com', '*.example.com'],
  notAfter: '2027-04-17T23:59:59Z',
  ...overrides,
});

/** A request over https that was answered. @public */
export const aProbe = (overrides: Partial<EdgeProbe> = {}): EdgeProbe => ({
  hostname: 'pay.example.com',
  port: 443,
  scheme: 'https',
  path: '/',
  outcome: { reached: 'answer', status: 200, tls: aProbedTls() },
  ...overrides,
});
