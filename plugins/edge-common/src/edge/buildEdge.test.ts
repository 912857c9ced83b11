import { parseEdgeRequest } from '../request';
import {
  aContext,
  ASKED,
  WILDCARD_ARN,
} from '../request/__fixtures__/aContext';
import { buildEdge } from './buildEdge';
import {
  appRouteName,
  edgeBranch,
  edgeFolder,
  redirectRouteName,
} from './names';

const build = (asked: Record<string, unknown> = {}) => {
  const context = aContext();
  return buildEdge(parseEdgeRequest({ ...ASKED, ...asked }, context), context);
};

describe('buildEdge', () => {
  it('builds the edge of the shortest request', () => {
    expect(build()).toMatchObject({
      name: 'orders-edge',
      environment: 'production',
      cluster: 'demo-eu',
      namespace: 'orders',
      aws: { region: 'eu-west-1', accountId: '123456789012' },
      entity: {
        ref: 'component:default/orders',
        name: 'orders',
        owner: 'group:default/team-orders',
      },
      form: 'default',
      carrier: 'envoyproxy',
      gateway: {
        name: 'orders-edge',
        className: 'envoy',
        listeners: [
          { name: 'http', port: 80 },
          { name: 'https', port: 443 },
        ],
        allowedRoutes: { from: 'Same' },
      },
      hostnames: ['orders.eu.example.com'],
      redirect: { name: 'orders-edge-ssl-redirect', statusCode: 301 },
      routes: [{ name: 'orders-edge-app' }],
      setsForwardedProto: true,
      explicitDefaults: true,
      requestHash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('gives an EnvoyProxy the class and the source ranges as fields', () => {
    const { loadBalancer } = build();
    expect(loadBalancer.class).toBe('service.k8s.aws/nlb');
    expect(loadBalancer.sourceRanges).toEqual([
      '10.0.0.0/8',
      '172.16.0.0/12',
      '192.168.0.0/16',
    ]);
    expect(loadBalancer.settings.allowedCidrs).toBeUndefined();
    expect(loadBalancer.settings.type).toBeUndefined();
  });

  it('gives the infrastructure carrier type and ranges as annotations', () => {
    const { loadBalancer } = build({ carrier: 'infrastructure' });
    expect(loadBalancer.class).toBeUndefined();
    expect(loadBalancer.sourceRanges).toEqual([]);
    expect(loadBalancer.settings).toMatchObject({
      type: 'external',
      allowedCidrs: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
    });
  });

  it.each([
    [
      undefined,
      {
        healthCheckProtocol: 'http',
        healthCheckPort: '19003',
        healthCheckPath: '/ready',
        successCodes: '200-299',
        healthCheckInterval: 10,
      },
    ],
    [
      { mode: 'tcp' },
      {
        healthCheckProtocol: 'tcp',
        healthCheckPort: 'traffic-port',
        healthCheckPath: undefined,
        successCodes: undefined,
      },
    ],
    [
      { mode: 'custom', protocol: 'https', port: '9000', path: '/up' },
      {
        healthCheckProtocol: 'https',
        healthCheckPort: '9000',
        healthCheckPath: '/up',
        successCodes: '200-299',
      },
    ],
  ])('turns the health check %j into settings', (healthCheck, settings) => {
    expect(build({ healthCheck }).loadBalancer.settings).toMatchObject(
      settings,
    );
  });

  it('tags the load balancer with entity and owner beside what is asked', () => {
    expect(
      build({ tags: { team: 'orders' } }).loadBalancer.settings.tags,
    ).toEqual({
      team: 'orders',
      'tls-edge.dev/entity-ref': 'component:default/orders',
      'tls-edge.dev/owner': 'group:default/team-orders',
    });
  });

  it('leaves out an owner that could not stand in a tag', () => {
    const context = aContext({ entity: { owner: 'group:default/a,b' } });
    const { loadBalancer } = buildEdge(
      parseEdgeRequest(ASKED, context),
      context,
    );
    expect(loadBalancer.settings.tags).toEqual({
      'tls-edge.dev/entity-ref': 'component:default/orders',
    });
  });

  it('writes the bucket of access logs only where they are on', () => {
    const on = { enabled: true, bucket: 'logs', prefix: 'edge' };
    expect(build({ accessLogs: on }).loadBalancer.settings).toMatchObject({
      accessLogs: true,
      accessLogBucket: 'logs',
      accessLogPrefix: 'edge',
    });
    expect(
      build({ accessLogs: { ...on, enabled: false } }).loadBalancer.settings,
    ).toMatchObject({
      accessLogs: false,
      accessLogBucket: undefined,
      accessLogPrefix: undefined,
    });
  });

  it('keeps the certificates in the order of the host names', () => {
    expect(build().loadBalancer.settings.certificates).toEqual([WILDCARD_ARN]);
  });

  it('is plain data', () => {
    const edge = build();
    expect(JSON.parse(JSON.stringify(edge))).toEqual(
      JSON.parse(JSON.stringify(build())),
    );
  });
});

describe('names', () => {
  it('follow from the name of the edge', () => {
    expect(redirectRouteName('pay')).toBe('pay-ssl-redirect');
    expect([0, 1, 2].map(index => appRouteName('pay', index))).toEqual([
      'pay-app',
      'pay-app-2',
      'pay-app-3',
    ]);
  });

  it('give folder and branch one text', () => {
    const edge = { environment: 'production', name: 'pay' };
    expect(edgeFolder(edge)).toBe('edge/production/pay');
    expect(edgeBranch(edge)).toBe('edge/production/pay');
  });
});
