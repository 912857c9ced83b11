import { startDnsServer, type DnsServer } from '../__fixtures__/dnsServer';
import { readNameFailure } from './readNameFailure';
import { createResolver, resolveName } from './resolveName';

const BALANCER = 'k8s-pay-1.elb.eu-west-1.amazonaws.com';
const GONE = 'k8s-old-1.elb.eu-west-1.amazonaws.com';

describe('resolveName', () => {
  let dns: DnsServer;

  beforeEach(async () => {
    dns = await startDnsServer({
      [BALANCER]: { addresses: ['10.0.2.200', '10.0.1.200', 'fd00::1:200'] },
      'pay.example.com': { cname: 'edge.example.com' },
      'edge.example.com': { cname: BALANCER.toUpperCase() },
      'alias.example.com': { addresses: ['10.0.1.200'] },
      'dangling.example.com': { cname: GONE },
      'empty.example.com': {},
      'one.example.com': { cname: 'two.example.com' },
      'two.example.com': { cname: 'one.example.com' },
      'failing.example.com': { rcode: 'servfail' },
      'refused.example.com': { rcode: 'refused' },
      'silent.example.com': 'silence',
    });
    dns.say({ [BALANCER.toUpperCase()]: { cname: BALANCER } });
  });
  afterEach(async () => {
    await dns.stop();
  });

  const resolve = (name: string) =>
    resolveName(
      createResolver({ servers: [dns.server], timeoutMs: 200 }),
      name,
    );

  it('follows a chain of aliases to the addresses of both families', async () => {
    await expect(resolve('pay.example.com')).resolves.toEqual({
      name: 'pay.example.com',
      outcome: 'found',
      aliases: ['edge.example.com', BALANCER],
      addresses: ['10.0.1.200', '10.0.2.200', 'fd00::1:200'],
    });
  });

  it.each([
    [
      'a name without an alias',
      'alias.example.com',
      { outcome: 'found', aliases: [], addresses: ['10.0.1.200'] },
    ],
    [
      'a name that does not exist',
      'nothing.example.com',
      { outcome: 'missing', aliases: [], addresses: [] },
    ],
    [
      'a name without an address',
      'empty.example.com',
      { outcome: 'missing', aliases: [], addresses: [] },
    ],
    [
      'an alias of a load balancer that is gone',
      'dangling.example.com',
      { outcome: 'missing', aliases: [GONE], addresses: [] },
    ],
  ])('tells of %s', async (_, name, expected) => {
    await expect(resolve(name)).resolves.toEqual({ name, ...expected });
  });

  it('ends in a circle of aliases', async () => {
    const { outcome, aliases } = await resolve('one.example.com');

    expect([outcome, aliases]).toEqual([
      'missing',
      ['two.example.com', 'one.example.com'],
    ]);
  });

  it('writes names in small letters and without the last dot', async () => {
    await expect(resolve('Alias.Example.com.')).resolves.toMatchObject({
      name: 'alias.example.com',
    });
  });

  it.each([
    ['failing.example.com', 'unreachable', 'does not answer for'],
    ['refused.example.com', 'forbidden', 'refuses to look up'],
    ['silent.example.com', 'timeout', 'does not answer in time for'],
  ])('takes no failure for an answer: %s', async (name, reason, says) => {
    const error: unknown = await resolve(name).catch(failure => failure);

    expect(readNameFailure(error, name)).toEqual({
      reason,
      message: expect.stringContaining(`${says} "${name}"`),
    });
  });

  it('takes a server that is not there for no answer', async () => {
    const { server } = dns;
    await dns.stop();
    const error: unknown = await resolveName(
      createResolver({ servers: [server], timeoutMs: 200 }),
      'pay.example.com',
    ).catch(failure => failure);
    dns = await startDnsServer();

    expect(['unreachable', 'timeout']).toContain(
      readNameFailure(error, 'pay.example.com').reason,
    );
  });
});

describe('readNameFailure', () => {
  it.each([new Error('no code'), 'text', undefined])(
    'calls %p unexpected',
    error => {
      expect(readNameFailure(error, 'a.example.com')).toEqual({
        reason: 'invalid',
        message:
          'the resolver answers something unexpected for "a.example.com"',
      });
    },
  );
});
