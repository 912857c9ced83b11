import {
  aBackendRef,
  aDeployment,
  aCertificate,
  aLoadBalancer,
  aLoadBalancerListener,
  anEndpoint,
  anEndpointSlice,
  aPod,
  aRedirectRoute,
  aRoute,
  aRouteRule,
  aService,
  aTarget,
  aTargetGroup,
  aTopology,
  someParts,
} from '../testUtils';
import {
  certificateFacts,
  listenerFacts,
  loadBalancerFacts,
  targetGroupFacts,
} from './awsFacts';
import {
  backendFacts,
  deploymentFacts,
  podFacts,
  routeFacts,
} from './clusterFacts';
import { mapFactSchema } from './mapFact';

describe('facts of AWS objects', () => {
  it('tell who reaches a load balancer, whether it works and where', () => {
    const zones = ['eu-west-1b', 'eu-west-1a'].map(name => ({
      name,
      subnetId: `subnet-${name}`,
    }));

    expect(loadBalancerFacts(aLoadBalancer({ zones }))).toEqual([
      { fact: 'word', text: 'internal' },
      { fact: 'word', text: 'active' },
      { fact: 'zones', zones: ['eu-west-1a', 'eu-west-1b'] },
    ]);
  });

  it('tell of a TLS listener the certificate that ACM holds for it', () => {
    const certificate = aCertificate({
      domains: ['*.example.com', 'example.com'],
      notAfter: '2027-02-01T00:00:00Z',
    });
    const topology = aTopology({ certificates: [certificate] });
    const fact = {
      fact: 'certificate',
      name: '*.example.com',
      notAfter: '2027-02-01T00:00:00Z',
    };

    expect(listenerFacts(aLoadBalancerListener(443), topology)).toEqual([fact]);
    expect(listenerFacts(aLoadBalancerListener(80), topology)).toEqual([]);
    expect(certificateFacts(certificate)).toEqual([fact]);
  });

  it('name a certificate without names by its ARN', () => {
    const certificate = aCertificate({ domains: [], notAfter: undefined });

    expect(certificateFacts(certificate)).toEqual([
      { fact: 'certificate', name: certificate.arn, notAfter: undefined },
    ]);
  });

  it('count targets zone by zone, without those that drain', () => {
    const targets = [
      aTarget({ id: '10.0.2.1', zone: 'eu-west-1b', state: 'initial' }),
      aTarget({ id: '10.0.1.1', zone: 'eu-west-1a' }),
      aTarget({ id: '10.0.1.2', zone: 'eu-west-1a', state: 'unhealthy' }),
      aTarget({ id: '10.0.1.3', zone: 'eu-west-1a', state: 'draining' }),
      aTarget({ id: '10.0.3.1', zone: 'eu-west-1c', state: 'draining' }),
      aTarget({ id: '10.0.9.9', zone: undefined }),
    ];
    const zone = (
      name: string,
      healthy: number,
      starting: number,
      total = 1,
    ) => ({
      fact: 'targets',
      zone: name,
      healthy,
      starting,
      total,
    });

    expect(targetGroupFacts(aTargetGroup(443, { targets })).slice(1)).toEqual([
      zone('', 1, 0),
      zone('eu-west-1a', 1, 0, 2),
      zone('eu-west-1b', 0, 1),
    ]);
  });

  it('leave out a port that the group has none of', () => {
    const [port] = targetGroupFacts(aTargetGroup(443, { port: undefined }));

    expect(port).toEqual({ fact: 'word', text: 'TCP' });
  });
});

describe('facts of cluster objects', () => {
  it('tell how many pods of Envoy are ready', () => {
    expect(
      deploymentFacts(aDeployment({ replicas: 3, readyReplicas: 1 })),
    ).toEqual([{ fact: 'ready', ready: 1, total: 3 }]);
  });

  it.each([
    [
      'from its endpoint',
      { ip: '10.0.2.20' },
      [{ fact: 'zone', zone: 'eu-west-1b' }],
    ],
    ['not where no endpoint has its address', { ip: '10.9.9.9' }, []],
    ['not before it has an address', { ip: undefined }, []],
  ])('tell the zone of a pod %s', (_, pod, facts) => {
    const envoyEndpoints = [anEndpointSlice()];

    expect(podFacts(aPod(pod), aTopology({ envoyEndpoints }))).toEqual(facts);
  });

  it('tell each path of a route once, and where a redirect leads', () => {
    const rule = (path: string) =>
      aRouteRule({
        matches: [
          {
            path: { type: 'PathPrefix', value: path },
            headers: 0,
            queryParams: 0,
          },
        ],
      });

    expect(
      routeFacts(aRoute({ rules: [rule('/api'), rule('/'), rule('/api')] })),
    ).toEqual([
      { fact: 'path', path: '/api' },
      { fact: 'path', path: '/' },
    ]);
    expect(routeFacts(aRedirectRoute())).toEqual([
      { fact: 'path', path: '/', redirect: 'https 301' },
    ]);
  });

  it('name the host that a redirect leads to rather than its scheme', () => {
    const filters = [
      {
        type: 'RequestRedirect' as const,
        scheme: 'https',
        hostname: 'www.example.com',
        statusCode: 302,
      },
    ];

    expect(
      routeFacts(aRoute({ rules: [aRouteRule({ filters, backendRefs: [] })] })),
    ).toMatchObject([{ redirect: 'www.example.com 302' }]);
  });

  describe('of a backend', () => {
    const asked = (...ports: (number | undefined)[]) => [
      aRoute({
        rules: ports.map(port =>
          aRouteRule({ backendRefs: [aBackendRef({ port })] }),
        ),
      }),
    ];
    const [backend] = aTopology().backends;

    it('tell the ports asked for, in order, and its ready endpoints', () => {
      const backendEndpoints = [
        anEndpointSlice({
          endpoints: [
            anEndpoint(),
            anEndpoint({ ready: false }),
            anEndpoint({ terminating: true }),
          ],
        }),
      ];
      const topology = aTopology({
        routes: asked(9090, 8080, 9090, undefined),
        backendEndpoints,
      });

      expect(backendFacts(backend, topology)).toEqual([
        { fact: 'port', port: 8080 },
        { fact: 'port', port: 9090 },
        { fact: 'ready', ready: 1, total: 2 },
      ]);
    });

    it('count nothing that could not be read', () => {
      const parts = someParts({ endpointslices: { state: 'notConfigured' } });

      expect(
        backendFacts(backend, aTopology({ routes: asked(8080), parts })),
      ).toEqual([{ fact: 'port', port: 8080 }]);
    });

    it('leave out ports of a Service of that name elsewhere', () => {
      const elsewhere = aService({
        metadata: { ...backend.metadata, namespace: 'other' },
      });

      expect(
        backendFacts(elsewhere, aTopology({ routes: asked(8080) })),
      ).toEqual([{ fact: 'ready', ready: 0, total: 0 }]);
    });
  });
});

describe('mapFactSchema', () => {
  it.each([{ fact: 'price', euros: 3 }, { fact: 'word' }, 'internal'])(
    'refuses %j',
    value => {
      expect(mapFactSchema.safeParse(value).success).toBe(false);
    },
  );
});
