import { constantsFor, type Shape } from './constants';

const SHAPE: Shape = {
  form: 'default',
  carrier: 'envoyproxy',
  targetType: 'ip',
  scheme: 'internal',
  hasSecurityGroups: false,
};

describe('constantsFor', () => {
  it('drains for longer than new connections keep coming', () => {
    expect(constantsFor(SHAPE)).toMatchObject({
      drainTimeout: '240s',
      minDrainDuration: '180s',
      deregistrationDelaySeconds: 60,
    });
  });

  it('admits private ranges only, and only on an internal edge', () => {
    expect(constantsFor(SHAPE).allowedCidrs).toEqual([
      '10.0.0.0/8',
      '172.16.0.0/12',
      '192.168.0.0/16',
    ]);
    expect(
      constantsFor({ ...SHAPE, scheme: 'internet-facing' }).allowedCidrs,
    ).toBeUndefined();
  });

  it('says nothing of ranges beside security groups', () => {
    expect(
      constantsFor({ ...SHAPE, hasSecurityGroups: true }).allowedCidrs,
    ).toBeUndefined();
  });

  it('checks TCP where targets are instances, which the readiness port is not open on', () => {
    const constants = constantsFor({ ...SHAPE, targetType: 'instance' });
    expect(constants.healthCheck?.mode).toBe('tcp');
    expect(constants.allocateNodePorts).toBeUndefined();
  });

  it('gives the infrastructure carrier no field of an EnvoyProxy', () => {
    const constants = constantsFor({ ...SHAPE, carrier: 'infrastructure' });
    for (const field of [
      'loadBalancerClass',
      'replicas',
      'pdb',
      'spread',
      'drainTimeout',
      'minDrainDuration',
      'allocateNodePorts',
    ]) {
      expect(constants).not.toHaveProperty(field);
    }
  });

  it('gives the article its own few', () => {
    expect(constantsFor({ ...SHAPE, form: 'article' })).toEqual({
      form: 'article',
      carrier: 'envoyproxy',
      targetType: 'ip',
      scheme: 'internal',
      tls: 'loadBalancer',
      hsts: { enabled: false, maxAge: 31_536_000, includeSubDomains: false },
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      hostnames: [],
      httpPort: 80,
      httpsPort: 443,
      httpsRedirect: { enabled: true, statusCode: 301 },
      forwardedProto: 'off',
      explicitDefaults: false,
    });
  });
});
