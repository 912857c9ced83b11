import { Api, PATHS, gateway, service, startApi } from '../testUtils/startApi';

describe('what the API server writes by itself', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.stop());

  it('gives a load balancer Service what the recorded one has', async () => {
    const { body } = await api.post(
      PATHS.services,
      service('envoy', {
        type: 'LoadBalancer',
        externalTrafficPolicy: 'Local',
        ports: [
          { name: 'http-80', port: 80, targetPort: 10080 },
          { name: 'http-443', port: 443 },
        ],
      }),
    );
    const nodePort = expect.any(Number);
    expect(body.spec).toEqual({
      allocateLoadBalancerNodePorts: true,
      clusterIP: expect.stringMatching(/^10\.96\.\d+\.\d+$/),
      clusterIPs: [body.spec.clusterIP],
      externalTrafficPolicy: 'Local',
      healthCheckNodePort: nodePort,
      internalTrafficPolicy: 'Cluster',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      ports: [
        {
          name: 'http-80',
          port: 80,
          protocol: 'TCP',
          targetPort: 10080,
          nodePort,
        },
        {
          name: 'http-443',
          port: 443,
          protocol: 'TCP',
          targetPort: 443,
          nodePort,
        },
      ],
      sessionAffinity: 'None',
      type: 'LoadBalancer',
    });
    expect(body.status).toEqual({ loadBalancer: {} });
  });

  it('gives no node ports where a Service wants none', async () => {
    const { body } = await api.post(
      PATHS.services,
      service('envoy', {
        type: 'LoadBalancer',
        allocateLoadBalancerNodePorts: false,
      }),
    );
    expect(body.spec.ports[0]).not.toHaveProperty('nodePort');
    expect(body.spec).not.toHaveProperty('healthCheckNodePort');
  });

  it('keeps addresses and ports of a Service through updates that leave them out', async () => {
    const type = 'LoadBalancer';
    const first = await api.post(PATHS.services, service('a', { type }));
    const second = await api.put(
      `${PATHS.services}/a`,
      service('a', { type, ports: [{ port: 80 }, { port: 443 }] }),
    );
    expect(second.body.spec.clusterIP).toBe(first.body.spec.clusterIP);
    expect(second.body.spec.ports[0].nodePort).toBe(
      first.body.spec.ports[0].nodePort,
    );
    expect(second.body.spec.ports[1].nodePort).not.toBe(
      first.body.spec.ports[0].nodePort,
    );
  });

  it('writes groups, kinds, weights and matches into an HTTPRoute', async () => {
    const { body } = await api.post(PATHS.routes, {
      metadata: { name: 'a' },
      spec: {
        parentRefs: [{ name: 'pay' }],
        rules: [
          { backendRefs: [{ name: 'api', port: 80 }] },
          {
            matches: [{ path: { value: '/old' } }],
            filters: [
              { type: 'RequestRedirect', requestRedirect: { scheme: 'https' } },
            ],
          },
        ],
      },
    });
    expect(body.spec).toEqual({
      parentRefs: [
        { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'pay' },
      ],
      rules: [
        {
          backendRefs: [
            { group: '', kind: 'Service', name: 'api', port: 80, weight: 1 },
          ],
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        },
        {
          matches: [{ path: { type: 'PathPrefix', value: '/old' } }],
          filters: [
            {
              type: 'RequestRedirect',
              requestRedirect: { scheme: 'https', statusCode: 302 },
            },
          ],
        },
      ],
    });
  });

  it('lets a Gateway wait for its controller since 1970', async () => {
    const { body } = await api.post(PATHS.gateways, gateway('pay'));
    expect(body.spec.listeners[0].allowedRoutes).toEqual({
      namespaces: { from: 'Same' },
    });
    expect(body.status.conditions).toEqual(
      ['Accepted', 'Programmed'].map(type => ({
        type,
        status: 'Unknown',
        reason: 'Pending',
        message: 'Waiting for controller',
        lastTransitionTime: '1970-01-01T00:00:00Z',
      })),
    );
  });

  it.each([
    [
      'EnvoyProxy',
      'envoyproxies',
      { provider: { kubernetes: { envoyService: { annotations: {} } } } },
      {
        logging: { level: { default: 'warn' } },
        provider: {
          kubernetes: {
            envoyService: {
              annotations: {},
              externalTrafficPolicy: 'Local',
              type: 'LoadBalancer',
            },
          },
        },
      },
    ],
    [
      'BackendTrafficPolicy',
      'backendtrafficpolicies',
      {
        targetRefs: [{ kind: 'HTTPRoute', name: 'a' }],
        healthCheck: { active: { type: 'HTTP' } },
      },
      {
        targetRefs: [{ kind: 'HTTPRoute', name: 'a' }],
        healthCheck: {
          active: {
            type: 'HTTP',
            healthyThreshold: 1,
            interval: '3s',
            timeout: '1s',
            unhealthyThreshold: 3,
          },
        },
      },
    ],
  ])('fills in the CRD of %s', async (_, plural, spec, expected) => {
    const { body } = await api.post(
      `/apis/gateway.envoyproxy.io/v1alpha1/namespaces/default/${plural}`,
      { metadata: { name: 'a' }, spec },
    );
    expect(body.spec).toEqual(expected);
  });

  it('gives a Deployment its strategy and pods their usual settings', async () => {
    const { body } = await api.post(PATHS.deployments, {
      metadata: { name: 'a' },
      spec: {
        selector: { matchLabels: { app: 'a' } },
        template: {
          metadata: { labels: { app: 'a' } },
          spec: { containers: [{ name: 'a', image: 'a:1' }] },
        },
      },
    });
    expect(body.spec).toMatchObject({
      replicas: 1,
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
      strategy: { type: 'RollingUpdate' },
      template: {
        spec: {
          restartPolicy: 'Always',
          dnsPolicy: 'ClusterFirst',
          containers: [{ name: 'a', imagePullPolicy: 'IfNotPresent' }],
        },
      },
    });
  });

  it('labels a namespace with its name and calls it active', async () => {
    const { body } = await api.post(PATHS.namespaces, {
      metadata: { name: 'shop' },
    });
    expect(body.metadata.labels).toEqual({
      'kubernetes.io/metadata.name': 'shop',
    });
    expect(body.status).toEqual({ phase: 'Active' });
  });
});
