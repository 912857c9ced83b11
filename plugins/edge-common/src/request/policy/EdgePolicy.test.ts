import { edgeEnvironmentSchema, edgePolicySchema } from './EdgePolicy';

const isPolicy = (policy: unknown) =>
  edgePolicySchema.safeParse(policy).success;

describe('edgePolicySchema', () => {
  it('lets everything be asked that needs no permission, when nothing is said', () => {
    expect(edgePolicySchema.parse({})).toEqual({
      requesters: 'owner',
      allowed: {},
      locked: {},
      defaults: {},
      presets: {},
      floors: {},
      ceilings: {},
      hostnames: [],
      allowedRepos: [],
      envoyProxyOwner: 'team',
      overridableRules: [],
    });
  });

  it.each([
    { allowed: { scheme: ['internal'], replicas: [2, 3], crossZone: [true] } },
    { locked: { 'httpsRedirect.statusCode': 308, certificates: ['arn'] } },
    { presets: { grpc: { alpn: 'HTTP2Only' } } },
    { defaults: { routes: [{ path: '/', service: 'a:80' }] } },
    { hostnames: [{ owner: 'group:default/a', suffixes: ['a.com'] }] },
    { overridableRules: ['M05', 'K01'] },
  ])('takes %j', policy => {
    expect(isPolicy(policy)).toBe(true);
  });

  it.each([
    { allow: {} },
    { allowed: { schem: ['internal'] } },
    { allowed: { scheme: 'internal' } },
    { locked: { 'healthCheck.intervall': 5 } },
    { floors: { replica: 2 } },
    { ceilings: { replicas: [2] } },
    { presets: { grpc: { alpn: 'h2' } } },
    { defaults: { replicas: 0 } },
    { hostnames: [{ owner: 'team-a', suffixes: ['a.com'] }] },
    { hostnames: [{ owner: '*', suffixes: [] }] },
    { overridableRules: ['redirect-loop'] },
  ])('refuses %j', policy => {
    expect(isPolicy(policy)).toBe(false);
  });

  it('brings presets into the normal form', () => {
    const { presets } = edgePolicySchema.parse({
      presets: {
        web: { allowedRoutes: 'Same', routes: [{ service: 'a:80' }] },
      },
    });
    expect(presets.web).toEqual({
      allowedRoutes: { from: 'Same' },
      routes: [
        {
          path: { type: 'PathPrefix', value: '/' },
          backends: [{ service: 'a', port: 80, weight: 1 }],
        },
      ],
    });
  });
});

describe('edgeEnvironmentSchema', () => {
  const least = { name: 'prod', cluster: 'eu', gatewayClass: 'envoy' };

  it.each([
    {},
    { nameSuffix: '-edge' },
    { namespace: 'shop', preset: 'grpc' },
    { repository: { url: 'https://git.example.com/a/b' } },
  ])('takes %j', more => {
    expect(edgeEnvironmentSchema.safeParse({ ...least, ...more }).success).toBe(
      true,
    );
  });

  it.each([
    { name: 'Prod' },
    { cluster: undefined },
    { nameSuffix: 'edge' },
    { nameSuffix: `-${'a'.repeat(20)}` },
    { namespace: '../shop' },
    { repository: { url: 'a/b' } },
    { certificates: [{ hostnames: [], arn: 'arn' }] },
    { certificate: [] },
  ])('refuses %j', more => {
    expect(edgeEnvironmentSchema.safeParse({ ...least, ...more }).success).toBe(
      false,
    );
  });
});
