import { InputError } from '@backstage/errors';

import {
  aContext,
  ASKED,
  EXACT_ARN,
  WILDCARD_ARN,
} from './__fixtures__/aContext';
import { parseEdgeRequest } from './parseEdgeRequest';

describe('parseEdgeRequest', () => {
  it('completes the shortest request from entity, environment and constants', () => {
    expect(parseEdgeRequest(ASKED, aContext())).toEqual({
      name: 'orders-edge',
      environment: 'production',
      namespace: 'orders',
      gatewayClassName: 'envoy',
      carrier: 'envoyproxy',
      form: 'default',
      loadBalancerClass: 'service.k8s.aws/nlb',
      targetType: 'ip',
      scheme: 'internal',
      allowedCidrs: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
      certificates: [WILDCARD_ARN],
      tlsPorts: [443],
      tls: 'loadBalancer',
      hsts: { enabled: false, maxAge: 31_536_000, includeSubDomains: false },
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      alpn: 'HTTP2Preferred',
      healthCheck: {
        mode: 'envoyReady',
        interval: 10,
        timeout: 6,
        healthy: 2,
        unhealthy: 2,
        successCodes: '200-299',
      },
      crossZone: true,
      deletionProtection: true,
      deregistrationDelaySeconds: 60,
      hostnames: ['orders.eu.example.com'],
      httpPort: 80,
      httpsPort: 443,
      httpsRedirect: { enabled: true, statusCode: 301 },
      allowedRoutes: { from: 'Same' },
      routes: [
        {
          path: { type: 'PathPrefix', value: '/' },
          backends: [{ service: 'orders', port: 8080, weight: 1 }],
        },
      ],
      forwardedProto: 'route-filter',
      replicas: 3,
      pdb: { maxUnavailable: 1 },
      spread: 'zone',
      drainTimeout: '240s',
      minDrainDuration: '180s',
      allocateNodePorts: false,
      explicitDefaults: true,
      file: {
        formatVersion: 1,
        entity: 'component:default/orders',
        environment: 'production',
        name: 'orders-edge',
        hostnames: ['orders.eu.example.com'],
      },
    });
  });

  it('reads its own edge.yaml back to the same request', () => {
    const asked = {
      ...ASKED,
      routes: [{ path: '/api', service: 'orders', port: 8080 }],
      healthCheck: { mode: 'tcp' },
    };
    const first = parseEdgeRequest(asked, aContext());
    expect(parseEdgeRequest(first.file, aContext())).toEqual(first);
  });

  it('keeps the request as it was asked, without what is empty', () => {
    const { file } = parseEdgeRequest(
      { ...ASKED, tags: {}, routes: [], alpn: undefined, replicas: null },
      aContext(),
    );
    expect(file).toEqual({
      formatVersion: 1,
      entity: 'component:default/orders',
      environment: 'production',
      name: 'orders-edge',
      hostnames: ['orders.eu.example.com'],
    });
  });

  it('takes certificates that were named, without a host name', () => {
    const { certificates } = parseEdgeRequest(
      { certificates: [EXACT_ARN] },
      aContext(),
    );
    expect(certificates).toEqual([EXACT_ARN]);
  });

  it('moves the TLS port with the https port', () => {
    const { tlsPorts } = parseEdgeRequest(
      { ...ASKED, httpsPort: 8443 },
      aContext(),
    );
    expect(tlsPorts).toEqual([8443]);
  });

  it('lets source ranges of nobody give way to security groups', () => {
    const request = parseEdgeRequest(
      { ...ASKED, securityGroups: ['sg-0123456789abcdef0'] },
      aContext({ policy: { allowed: { securityGroups: ['*'] } } }),
    );
    expect(request.allowedCidrs).toBeUndefined();
  });

  it.each([
    ['a string', 'orders'],
    ['a list', [ASKED]],
    ['nothing', undefined],
    ['null', null],
  ])('refuses %s as a request', (_, input) => {
    expect(() => parseEdgeRequest(input, aContext())).toThrow(
      /^The edge request is refused: request is .*; allowed: a map of fields$/,
    );
  });

  it('names every wrong field in one InputError', () => {
    const parse = () =>
      parseEdgeRequest(
        { ...ASKED, alpn: 'h2', replicas: 0, sslPolicy: 'strong' },
        aContext(),
      );
    expect(parse).toThrow(InputError);
    expect(parse).toThrow(
      'The edge request is refused: ' +
        'sslPolicy is "strong"; allowed: a name like ELBSecurityPolicy-TLS13-1-2-2021-06; ' +
        'alpn is "h2"; allowed: None, HTTP1Only, HTTP2Only, HTTP2Optional, HTTP2Preferred; ' +
        'replicas is 0; allowed: a whole number from 1 to 100',
    );
  });

  it('is deterministic whatever the order of keys', () => {
    const asked = { ...ASKED, replicas: 4, alpn: 'HTTP2Only' };
    const reversed = Object.fromEntries(Object.entries(asked).reverse());
    expect(parseEdgeRequest(reversed, aContext())).toEqual(
      parseEdgeRequest(asked, aContext()),
    );
  });

  it.each([
    ['formatVersion', 2, '1'],
    ['entity', 'component:default/other', 'component:default/orders'],
    ['environment', 'staging', 'production'],
  ])(
    'refuses another %s than the one it is asked for',
    (field, value, only) => {
      expect(() =>
        parseEdgeRequest({ ...ASKED, [field]: value }, aContext()),
      ).toThrow(`${field} is ${JSON.stringify(value)}; allowed: ${only}`);
    },
  );

  it('refuses an entity whose ref could not stand in an annotation', () => {
    expect(() =>
      parseEdgeRequest(
        ASKED,
        aContext({ entity: { ref: 'component:default/a,b=c' } }),
      ),
    ).toThrow('allowed: an entity ref like component:default/orders');
  });

  it('says what to do when no namespace is known', () => {
    expect(() =>
      parseEdgeRequest(ASKED, aContext({ entity: { namespace: undefined } })),
    ).toThrow(
      'namespace is missing; allowed: a namespace: set the annotation ' +
        'backstage.io/kubernetes-namespace on component:default/orders, or let environment production name one',
    );
  });

  it('says what to do when no route is known', () => {
    expect(() =>
      parseEdgeRequest(ASKED, aContext({ entity: { service: undefined } })),
    ).toThrow(
      'routes is missing; allowed: at least one {path, service, port}; or set the annotation ' +
        'tls-edge.dev/service (like orders:8080) on component:default/orders',
    );
  });

  it('refuses the entity annotation when it names no Service and port', () => {
    expect(() =>
      parseEdgeRequest(ASKED, aContext({ entity: { service: 'Orders' } })),
    ).toThrow('routes[0].service is "Orders"');
  });
});
