import { parseEdgeConfig } from './parseEdgeConfig';

const parse = (edge: Record<string, unknown>) =>
  parseEdgeConfig({
    clusters: [{ name: 'demo-eu', inCluster: true }],
    environments: [
      { name: 'production', cluster: 'demo-eu', gatewayClass: 'envoy' },
    ],
    ...edge,
  });

describe('looking up host names', () => {
  it.each([
    '10.0.0.2',
    '10.0.0.2:5353',
    'fd00::2',
    '[fd00::2]:5353',
    '169.254.169.253:53',
  ])('may ask the server %s', server => {
    expect(parse({ dns: { enabled: true, servers: [server] } }).dns).toEqual({
      enabled: true,
      servers: [server],
      timeoutSeconds: 3,
    });
  });

  it.each([
    'dns.example.com',
    '10.0.0',
    '10.0.0.2:0',
    '10.0.0.2:65536',
    '10.0.0.2:dns',
    '[10.0.0.2',
    'https://10.0.0.2',
    '',
    53,
  ])('asks no server %p', server => {
    expect(() => parse({ dns: { servers: [server] } })).toThrow(
      /edge\.dns\.servers\[0\] is .*; allowed: the address of a DNS server/,
    );
  });

  it('is never told to ask nobody', () => {
    expect(() => parse({ dns: { servers: [] } })).toThrow(
      /edge\.dns\.servers .*one server at least/,
    );
  });

  it.each(['direct', 'weighted', 'fronted', 'standby', 'none'])(
    'may expect of an environment that its names lead %s',
    dns => {
      const environments = [
        { name: 'eu', cluster: 'demo-eu', gatewayClass: 'envoy', dns },
      ];

      expect(parse({ environments }).environments[0].dns).toBe(dns);
    },
  );

  it('names what may be expected of an environment', () => {
    const environments = [
      { name: 'eu', cluster: 'demo-eu', gatewayClass: 'envoy', dns: 'cdn' },
    ];

    expect(() => parse({ environments })).toThrow(
      /edge\.environments\[0\]\.dns is "cdn"; allowed: direct, weighted, fronted, standby, none/,
    );
  });
});

describe('probing', () => {
  it('can be kept to some environments', () => {
    expect(
      parse({ probe: { enabled: true, environments: ['production'] } }).probe,
    ).toEqual({
      enabled: true,
      environments: ['production'],
      timeoutSeconds: 5,
    });
  });

  it('is not kept to an environment that does not exist', () => {
    expect(() => parse({ probe: { environments: ['prod'] } })).toThrow(
      /edge\.probe\.environments\[0\] is "prod"; allowed: an environment of edge\.environments: production/,
    );
  });

  it.each([
    ['dns', 0, 30],
    ['dns', 31, 30],
    ['probe', 0, 60],
    ['probe', 61, 60],
  ])('does not let %s wait for %i s', (source, timeoutSeconds, most) => {
    expect(() => parse({ [source]: { timeoutSeconds } })).toThrow(
      `allowed: a whole number from 1 to ${most}`,
    );
  });
});
