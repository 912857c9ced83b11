import { aContext, ASKED, WILDCARD_ARN } from './__fixtures__/aContext';
import { buildNlbSettings } from './buildNlbSettings';
import { parseEdgeRequest } from './parseEdgeRequest';
import { dropEmpty } from './requestFile';

const OPEN = {
  allowed: Object.fromEntries(
    [
      'scheme',
      'tls',
      'securityGroups',
      'subnets',
      'eipAllocations',
      'privateIpv4Addresses',
      'loadBalancerName',
    ].map(field => [field, ['*']]),
  ),
};
const build = (asked: Record<string, unknown>, owner?: string) =>
  buildNlbSettings(
    parseEdgeRequest({ ...ASKED, ...asked }, aContext({ policy: OPEN })),
    owner,
  );

const SUBNETS = ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'];
const CIDRS = ['203.0.113.0/24'];

describe('the settings of a request', () => {
  it('are for the shortest one what an internal edge needs', () => {
    expect(dropEmpty(build({}))).toEqual({
      targetType: 'ip',
      scheme: 'internal',
      certificates: [WILDCARD_ARN],
      tlsPorts: ['443'],
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      alpn: 'HTTP2Preferred',
      healthCheckProtocol: 'http',
      healthCheckPort: '19003',
      healthCheckPath: '/ready',
      healthCheckInterval: 10,
      healthCheckTimeout: 6,
      healthyThreshold: 2,
      unhealthyThreshold: 2,
      successCodes: '200-299',
      crossZone: true,
      deletionProtection: true,
      deregistrationDelaySeconds: 60,
      tags: { 'tls-edge.dev/entity-ref': 'component:default/orders' },
    });
  });

  it.each([
    [{ loadBalancerName: 'orders' }, { loadBalancerName: 'orders' }],
    [{ ipAddressType: 'dualstack' }, { ipAddressType: 'dualstack' }],
    [{ subnets: SUBNETS }, { subnets: SUBNETS }],
    [
      { subnets: SUBNETS, privateIpv4Addresses: ['10.0.0.4', '10.0.1.4'] },
      { privateIpv4Addresses: ['10.0.0.4', '10.0.1.4'] },
    ],
    [{ prefixLists: ['pl-12345678'] }, { prefixLists: ['pl-12345678'] }],
    [{ privateLinkInboundRules: 'off' }, { privateLinkInboundRules: 'off' }],
    [{ crossZone: false }, { crossZone: false }],
    [{ deletionProtection: false }, { deletionProtection: false }],
    [
      { dnsClientRouting: 'availability_zone_affinity' },
      { dnsClientRouting: 'availability_zone_affinity' },
    ],
    [{ zonalShift: true }, { zonalShift: true }],
    [{ minimumCapacityUnits: 500 }, { minimumCapacityUnits: 500 }],
    [{ deregistrationDelaySeconds: 0 }, { deregistrationDelaySeconds: 0 }],
    [{ terminateOnDeregister: true }, { terminateOnDeregister: true }],
    [{ unhealthyDrainingSeconds: 30 }, { unhealthyDrainingSeconds: 30 }],
    [
      { scheme: 'internet-facing', allowedCidrs: CIDRS },
      { scheme: 'internet-facing', allowedCidrs: undefined },
    ],
  ])('carry %j', (asked, settings) => {
    expect(build(asked)).toMatchObject(settings);
  });

  it.each([
    [{ httpsPort: 8443 }, { tlsPorts: ['8443'] }],
    [{ alpn: 'None' }, { alpn: 'None' }],
    [
      { sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' },
      { sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' },
    ],
  ])('say for %j where TLS ends', (asked, settings) => {
    expect(build(asked)).toMatchObject(settings);
  });

  it('say nothing of TLS where Envoy ends it', () => {
    const settings = build({
      tls: 'envoy',
      certificateSecrets: ['orders-tls'],
    });

    expect(Object.keys(settings)).not.toEqual(
      expect.arrayContaining(['certificates']),
    );
    expect(settings).not.toHaveProperty('tlsPorts');
    expect(settings).not.toHaveProperty('sslPolicy');
    expect(settings).not.toHaveProperty('alpn');
  });
});

describe('the address of the client', () => {
  it.each([
    [{}, undefined, undefined],
    [{ clientIp: 'none' }, false, undefined],
    [{ clientIp: 'preserve' }, true, undefined],
    [{ clientIp: 'proxyProtocol' }, false, '*'],
  ])('with %j is kept: %s, sent ahead: %s', (asked, keeps, proxy) => {
    expect(build(asked)).toMatchObject({
      preserveClientIp: keeps,
      proxyProtocol: proxy,
    });
  });
});

describe('stickiness', () => {
  it.each([
    [undefined, undefined, undefined],
    ['none', false, undefined],
    ['sourceIp', true, 'source_ip'],
    [{ type: 'consistentHash', by: 'cookie', cookie: 'sid' }, false, undefined],
  ])('of %j is written as %s, type %s', (stickiness, isSticky, type) => {
    expect(build({ stickiness })).toMatchObject({
      stickiness: isSticky,
      stickinessType: type,
    });
  });
});

describe('the health check', () => {
  const noHttp = { healthCheckPath: undefined, successCodes: undefined };

  it.each([
    [
      { mode: 'tcp' },
      {
        healthCheckProtocol: 'tcp',
        healthCheckPort: 'traffic-port',
        ...noHttp,
      },
    ],
    [
      { mode: 'envoyReady', interval: 30 },
      { healthCheckPort: '19003', healthCheckInterval: 30 },
    ],
    [
      { mode: 'custom', protocol: 'https', port: '8443', path: '/well' },
      {
        healthCheckProtocol: 'https',
        healthCheckPort: '8443',
        healthCheckPath: '/well',
        successCodes: '200-299',
      },
    ],
    [
      { mode: 'custom', protocol: 'tcp', port: '8080' },
      { healthCheckProtocol: 'tcp', healthCheckPort: '8080', ...noHttp },
    ],
    [{ successCodes: '204' }, { successCodes: '204' }],
    [
      { healthy: 3, unhealthy: 4, timeout: 5 },
      { healthyThreshold: 3, unhealthyThreshold: 4, healthCheckTimeout: 5 },
    ],
  ])('of %j', (healthCheck, settings) => {
    expect(build({ healthCheck })).toMatchObject(settings);
  });

  it('is TCP for instance targets, which do not reach the readiness port', () => {
    expect(build({ targetType: 'instance' })).toMatchObject({
      healthCheckProtocol: 'tcp',
      healthCheckPort: 'traffic-port',
    });
  });
});

describe('security groups of one’s own', () => {
  const securityGroups = ['sg-0123456789abcdef0'];

  it.each([
    [{}, undefined],
    [{ securityGroups }, true],
    [{ securityGroups, manageBackendRules: false }, false],
    [{ manageBackendRules: true }, true],
  ])('with %j the controller opens the pods: %s', (asked, isManaged) => {
    expect(build(asked).manageBackendRules).toBe(isManaged);
  });
});

describe('access logs', () => {
  const logs = { bucket: 'logs', prefix: 'edge' };

  it.each([
    [undefined, undefined, undefined, undefined],
    [{ enabled: true, ...logs }, true, 'logs', 'edge'],
    [{ enabled: true, bucket: 'logs' }, true, 'logs', undefined],
    [{ enabled: false, ...logs }, false, undefined, undefined],
  ])('of %j', (accessLogs, ...[isOn, bucket, prefix]) => {
    expect(build({ accessLogs })).toMatchObject({
      accessLogs: isOn,
      accessLogBucket: bucket,
      accessLogPrefix: prefix,
    });
  });
});

describe('tags', () => {
  const entity = { 'tls-edge.dev/entity-ref': 'component:default/orders' };

  it.each([
    [undefined, entity],
    [
      'group:default/team-orders',
      { ...entity, 'tls-edge.dev/owner': 'group:default/team-orders' },
    ],
    ['group:default/größe', entity],
    ['group:default/a,b=c', entity],
    ['', entity],
  ])('lead to the owner %j where its name may be a tag', (owner, tags) => {
    expect(build({}, owner).tags).toEqual(tags);
  });

  it('keep those that were asked', () => {
    expect(build({ tags: { costCentre: '4711' } }).tags).toEqual({
      costCentre: '4711',
      ...entity,
    });
  });

  it('are only those that were asked in the form of the article', () => {
    const tags = build({ form: 'article' }, 'group:default/team-orders').tags;

    expect(tags).toBeUndefined();
  });
});

describe('what an EnvoyProxy would carry', () => {
  it.each([
    [{}, undefined, undefined],
    [{ carrier: 'infrastructure' }, 'external', 3],
    [{ form: 'article' }, undefined, undefined],
  ])('with %j stands in the type %s and %s ranges', (asked, type, ranges) => {
    const settings = build(asked);

    expect(settings.type).toBe(type);
    expect(settings.allowedCidrs?.length).toBe(ranges);
  });
});
