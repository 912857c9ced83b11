import { aContext, ASKED, WILDCARD_ARN } from './__fixtures__/aContext';
import { lockedLayer } from './defaultLayers';
import { parseEdgeRequest } from './parseEdgeRequest';

describe('the order of defaults', () => {
  const policy = {
    presets: { grpc: { alpn: 'HTTP2Only', replicas: 2, crossZone: false } },
    defaults: { replicas: 4, deletionProtection: false },
  };
  const environment = {
    preset: 'grpc',
    defaults: { deletionProtection: true },
  };
  const parse = (asked = {}) =>
    parseEdgeRequest({ ...ASKED, ...asked }, aContext({ policy, environment }));

  it('is constants, preset, policy, environment', () => {
    expect(parse()).toMatchObject({
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      alpn: 'HTTP2Only',
      crossZone: false,
      replicas: 4,
      deletionProtection: true,
    });
  });

  it('ends with what is asked', () => {
    const asked = { replicas: 7, alpn: 'None', deletionProtection: false };
    expect(parse(asked)).toMatchObject(asked);
  });

  it('merges tags and health check part by part', () => {
    const request = parseEdgeRequest(
      { ...ASKED, tags: { team: 'orders' }, healthCheck: { interval: 30 } },
      aContext({
        policy: {
          defaults: { tags: { stage: 'prod' }, healthCheck: { timeout: 5 } },
        },
      }),
    );
    expect(request.tags).toEqual({ stage: 'prod', team: 'orders' });
    expect(request.healthCheck).toMatchObject({
      mode: 'envoyReady',
      interval: 30,
      timeout: 5,
      healthy: 2,
    });
  });

  it('drops the constant ranges for security groups of the environment', () => {
    const request = parseEdgeRequest(
      ASKED,
      aContext({
        environment: { defaults: { securityGroups: ['sg-0123456789abcdef0'] } },
      }),
    );
    expect(request.securityGroups).toEqual(['sg-0123456789abcdef0']);
    expect(request).not.toHaveProperty('allowedCidrs');
  });

  it('chooses certificates for the host names of the environment', () => {
    const request = parseEdgeRequest(
      {},
      aContext({
        environment: { defaults: { hostnames: ['a.eu.example.com'] } },
      }),
    );
    expect(request.certificates).toEqual([WILDCARD_ARN]);
  });

  it('replaces a disruption budget as a whole', () => {
    expect(
      parseEdgeRequest({ ...ASKED, pdb: { minAvailable: 2 } }, aContext()).pdb,
    ).toEqual({ minAvailable: 2 });
  });

  it('asks for the health check that the target type allows', () => {
    const request = parseEdgeRequest(
      { ...ASKED, targetType: 'instance' },
      aContext(),
    );
    expect(request.healthCheck?.mode).toBe('tcp');
    expect(request.allocateNodePorts).toBeUndefined();
  });

  it('leaves nothing that only an EnvoyProxy carries to the infrastructure carrier', () => {
    const request = parseEdgeRequest(
      { ...ASKED, carrier: 'infrastructure' },
      aContext(),
    );
    expect(request).not.toHaveProperty('replicas');
    expect(request).not.toHaveProperty('loadBalancerClass');
    expect(request).not.toHaveProperty('drainTimeout');
    expect(request.healthCheck).toEqual({ mode: 'envoyReady' });
  });
});

describe('the form of the article', () => {
  const ask = { form: 'article', hostnames: ['orders.eu.example.com'] };

  it('has nothing the article lacks', () => {
    const request = parseEdgeRequest(ask, aContext());
    expect(Object.keys(request).sort()).toEqual([
      'carrier',
      'certificates',
      'environment',
      'explicitDefaults',
      'file',
      'form',
      'forwardedProto',
      'gatewayClassName',
      'hostnames',
      'hsts',
      'httpPort',
      'httpsPort',
      'httpsRedirect',
      'name',
      'namespace',
      'routes',
      'scheme',
      'sslPolicy',
      'targetType',
      'tls',
      'tlsPorts',
    ]);
    expect(request).toMatchObject({
      carrier: 'infrastructure',
      forwardedProto: 'off',
      explicitDefaults: false,
    });
  });

  it('takes no defaults of preset, policy and environment for other fields', () => {
    const request = parseEdgeRequest(
      ask,
      aContext({
        policy: {
          presets: { web: { crossZone: true } },
          defaults: {
            carrier: 'envoyproxy',
            alpn: 'HTTP2Preferred',
            tags: { a: 'b' },
          },
        },
        environment: {
          preset: 'web',
          defaults: {
            deletionProtection: true,
            sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06',
          },
        },
      }),
    );
    expect(request).not.toHaveProperty('alpn');
    expect(request).not.toHaveProperty('tags');
    expect(request).not.toHaveProperty('crossZone');
    expect(request).not.toHaveProperty('deletionProtection');
    expect(request.sslPolicy).toBe('ELBSecurityPolicy-TLS13-1-3-2021-06');
  });

  it('keeps what the policy locks', () => {
    const request = parseEdgeRequest(
      ask,
      aContext({ policy: { locked: { deletionProtection: true } } }),
    );
    expect(request.deletionProtection).toBe(true);
  });

  it('refuses another carrier', () => {
    expect(() =>
      parseEdgeRequest({ ...ask, carrier: 'envoyproxy' }, aContext()),
    ).toThrow(
      'carrier is "envoyproxy"; allowed: infrastructure, as the form article has no EnvoyProxy',
    );
  });
});

describe('lockedLayer', () => {
  it('unfolds dotted paths into maps', () => {
    const { policy } = aContext({
      policy: {
        locked: {
          scheme: 'internal',
          'healthCheck.mode': 'tcp',
          'healthCheck.interval': 30,
        },
      },
    });
    expect(lockedLayer(policy)).toEqual({
      scheme: 'internal',
      healthCheck: { mode: 'tcp', interval: 30 },
    });
  });
});
