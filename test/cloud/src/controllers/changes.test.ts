import { Gateway } from './objects/gatewayApi';
import { BASE_OBJECTS, readRecording } from './testUtils/recordedWorld';
import { Cloud, startCloud } from './testUtils/startCloud';
import { until } from './testUtils/until';

jest.setTimeout(30_000);

const EDGE = 'payments-edge';
const ENVOY = 'envoy-payments-payments-edge-aa3a793f';

function conditionOf(gateway: Gateway, type: string) {
  return gateway.status?.conditions?.find(condition => condition.type === type);
}

function isProgrammed(gateway: Gateway): boolean {
  return conditionOf(gateway, 'Programmed')?.status === 'True';
}

/** The applied EnvoyProxy with other annotations on the Service. */
function proxyWith(annotations: Readonly<Record<string, string>>) {
  const [proxy] = structuredClone(readRecording('form-b').applied) as {
    spec: {
      provider: { kubernetes: { envoyService: { annotations: object } } };
    };
  }[];
  const service = proxy.spec.provider.kubernetes.envoyService;
  const changes = Object.entries(annotations).map(([name, value]) => [
    `service.beta.kubernetes.io/aws-load-balancer-${name}`,
    value,
  ]);
  service.annotations = {
    ...service.annotations,
    ...Object.fromEntries(changes),
  };
  return proxy;
}

async function readEvents(cloud: Cloud, reason: string) {
  const { items } = (await cloud.client.list('v1', 'Event')) as {
    items: { reason: string; message: string; count: number }[];
  };
  return items.filter(event => event.reason === reason);
}

async function readTargets(cloud: Cloud) {
  return [...cloud.region.targetGroups.values()]
    .flatMap(group => [...group.targets])
    .filter(({ deregisteredTick }) => deregisteredTick === undefined);
}

describe('a good edge', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
    await cloud.apply(BASE_OBJECTS);
    await cloud.apply(readRecording('form-b').applied);
    await cloud.wait('Gateway', EDGE, isProgrammed);
    await until(
      () => readTargets(cloud),
      targets => targets.length === 2,
    );
  });
  afterEach(() => cloud.stop());

  it('keeps its load balancer when ssl-ports names a port it does not have, and says so in one Event', async () => {
    const before = [...cloud.region.listeners.keys()];
    await cloud.apply([proxyWith({ 'ssl-ports': '8443' })]);
    const events = await until(
      () => readEvents(cloud, 'FailedBuildModel'),
      found => (found[0]?.count ?? 0) > 2,
    );
    expect(events).toHaveLength(1);
    expect(events[0].message).toBe(
      'Failed build model due to Unused port in ssl-ports annotation [8443]',
    );
    expect([...cloud.region.listeners.keys()]).toEqual(before);
    const [gateway] = await cloud.list('Gateway');
    expect(isProgrammed(gateway)).toBe(true);
  });

  it('gets another load balancer with another name when its scheme changes', async () => {
    const [old] = [...cloud.region.loadBalancers.values()];
    await cloud.apply([proxyWith({ scheme: 'internet-facing' })]);
    const gateway = await cloud.wait(
      'Gateway',
      EDGE,
      ({ status }) => status?.addresses?.[0]?.value !== old.dnsName,
    );
    const [fresh, ...others] = [...cloud.region.loadBalancers.values()];
    expect(others).toEqual([]);
    expect(fresh.scheme).toBe('internet-facing');
    expect(gateway.status?.addresses?.[0]?.value).toBe(fresh.dnsName);
    expect(isProgrammed(gateway)).toBe(true);
    expect(cloud.region.targetGroups.size).toBe(2);
  });

  it('takes the settings of an annotation live and keeps its pods', async () => {
    const [pod] = await cloud.list('Pod', 'envoy-gateway-system');
    await cloud.apply([
      proxyWith({
        'ssl-negotiation-policy': 'ELBSecurityPolicy-TLS13-1-3-2021-06',
      }),
    ]);
    const policies = await until(
      () =>
        [...cloud.region.listeners.values()].map(({ sslPolicy }) => sslPolicy),
      found => found.includes('ELBSecurityPolicy-TLS13-1-3-2021-06'),
    );
    expect(policies).toContain('ELBSecurityPolicy-TLS13-1-3-2021-06');
    const after = await cloud.list('Pod', 'envoy-gateway-system');
    expect(after.map(({ metadata }) => metadata.name)).toEqual([
      pod.metadata.name,
    ]);
  });

  it('stays in AWS without targets when it is deleted under protection, until the annotation goes', async () => {
    await cloud.apply([
      proxyWith({ attributes: 'deletion_protection.enabled=true' }),
    ]);
    await until(
      () => [...cloud.region.loadBalancers.values()][0].attributes,
      attributes => attributes['deletion_protection.enabled'] === 'true',
    );
    const [gateway] = await cloud.list('Gateway');
    await cloud.delete({
      ...gateway,
      metadata: { name: EDGE, namespace: 'payments' },
    });
    const events = await until(
      () => readEvents(cloud, 'FailedBuildModel'),
      found => found.length > 0,
    );
    expect(events[0].message).toBe(
      `Failed build model due to deletion_protection is enabled, cannot delete the service: ${ENVOY}`,
    );
    await until(
      () => readTargets(cloud),
      targets => targets.length === 0,
    );
    expect(cloud.region.loadBalancers.size).toBe(1);

    const service = (await cloud.list('Service')).find(
      ({ metadata }) => metadata.name === ENVOY,
    );
    const {
      'service.beta.kubernetes.io/aws-load-balancer-attributes': _,
      ...rest
    } = service?.metadata.annotations ?? {};
    await cloud.client.replace({
      ...service!,
      metadata: { ...service!.metadata, annotations: rest },
    });
    await until(
      () => cloud.region.loadBalancers.size,
      size => size === 0,
    );
    expect(cloud.region.loadBalancers.size).toBe(0);
  });

  it('loses its targets and its Programmed condition while its Envoys are not ready, and gets them back', async () => {
    cloud.controllers.readiness.setReady('envoy-gateway-system', ENVOY, false);
    const gateway = await cloud.wait('Gateway', EDGE, g => !isProgrammed(g));
    expect(conditionOf(gateway, 'Programmed')).toMatchObject({
      reason: 'NoResources',
      message: 'Envoy replicas unavailable',
    });
    expect(gateway.status?.addresses).toHaveLength(1);
    expect(
      await until(
        () => readTargets(cloud),
        targets => targets.length === 0,
      ),
    ).toEqual([]);
    cloud.controllers.readiness.setReady('envoy-gateway-system', ENVOY, true);
    await cloud.wait('Gateway', EDGE, isProgrammed);
  });

  it('spreads more replicas over both zones and counts them in its message', async () => {
    const proxy = proxyWith({}) as unknown as {
      spec: { provider: { kubernetes: Record<string, unknown> } };
    };
    proxy.spec.provider.kubernetes.envoyDeployment = { replicas: 3 };
    await cloud.apply([proxy]);
    const gateway = await cloud.wait('Gateway', EDGE, ({ status }) =>
      JSON.stringify(status).includes('3/3 envoy replicas available'),
    );
    expect(isProgrammed(gateway)).toBe(true);
    const targets = await until(
      () => readTargets(cloud),
      found => found.length === 6,
    );
    const zones = new Set(targets.map(({ id }) => id.split('.')[2]));
    expect(zones).toEqual(new Set(['1', '2']));
  });

  it('says 503 beforehand: BackendsAvailable is false while a backend has no endpoints', async () => {
    const deployment = (await cloud.list('Deployment')).find(
      ({ metadata }) => metadata.name === 'api',
    );
    await cloud.client.replace({
      ...deployment!,
      spec: { ...deployment!.spec, replicas: 0 },
    });
    const route = await cloud.wait('HTTPRoute', 'api-route', ({ status }) =>
      JSON.stringify(status).includes('BackendsAvailable'),
    );
    expect(route.status?.parents?.[0].conditions).toMatchObject([
      { type: 'Accepted', status: 'True' },
      {
        type: 'BackendsAvailable',
        status: 'False',
        reason: 'EndpointsNotFound',
        message:
          'Failed to find endpoints: no ready endpoints for the related Service payments/api-service.',
      },
      { type: 'ResolvedRefs', status: 'True' },
    ]);
  });

  it('freezes when its EnvoyProxy is deleted: routes, Service and load balancer stay', async () => {
    const [proxy] = await cloud.list('EnvoyProxy');
    await cloud.delete({
      ...proxy,
      metadata: { name: EDGE, namespace: 'payments' },
    });
    const gateway = await cloud.wait(
      'Gateway',
      EDGE,
      g => conditionOf(g, 'Accepted')?.status === 'False',
    );
    expect(gateway.status).toMatchObject({
      conditions: [
        {
          reason: 'InvalidParameters',
          message:
            'failed to find envoyproxy payments/payments-edge for Gateway payments-edge: ' +
            'EnvoyProxy.gateway.envoyproxy.io "payments-edge" not found',
        },
      ],
    });
    expect(gateway.status?.listeners).toBeUndefined();
    expect(cloud.region.loadBalancers.size).toBe(1);
    const [route] = await cloud.list('HTTPRoute');
    expect(route.status?.parents?.[0].conditions[0].status).toBe('True');
  });

  it('goes on after the API server was dead', async () => {
    cloud.kubernetes.faults.weather = 'dead';
    await until(
      () => cloud.kubernetes.openWatches(),
      open => open === 0,
    );
    cloud.kubernetes.faults.weather = 'fine';
    await cloud.apply([
      proxyWith({
        'ssl-negotiation-policy': 'ELBSecurityPolicy-TLS13-1-3-2021-06',
      }),
    ]);
    const policies = await until(
      () =>
        [...cloud.region.listeners.values()].map(({ sslPolicy }) => sslPolicy),
      found => found.includes('ELBSecurityPolicy-TLS13-1-3-2021-06'),
      8_000,
    );
    expect(policies).toContain('ELBSecurityPolicy-TLS13-1-3-2021-06');
  });

  it('loses 443 when two listeners fight for it: the cause speaks through LBC as well', async () => {
    const [gateway] = await cloud.list('Gateway');
    const tcp = { name: 'https-tcp', port: 443, protocol: 'TCP' };
    await cloud.client.replace({
      ...gateway,
      spec: { ...gateway.spec, listeners: [...gateway.spec.listeners, tcp] },
    });
    const conflicted = await cloud.wait('Gateway', EDGE, ({ status }) =>
      JSON.stringify(status).includes('ProtocolConflict'),
    );
    expect(conditionOf(conflicted, 'Accepted')).toMatchObject({
      status: 'True',
      reason: 'ListenersNotValid',
      message: 'Listeners not valid: https, https-tcp',
    });
    const [built] = await until(
      () => readEvents(cloud, 'FailedBuildModel'),
      events => events.length > 0,
    );
    expect(built.message).toBe(
      'Failed build model due to Unused port in ssl-ports annotation [443]',
    );
    const [backend] = await until(
      () => readEvents(cloud, 'BackendNotFound'),
      events => events.length > 0,
    );
    expect(backend.message).toBe(
      `backend not found: unable to find port 443 on service envoy-gateway-system/${ENVOY}`,
    );
    const ports = (await readTargets(cloud)).map(({ port }) => port);
    expect(ports).toEqual([10080]);
    expect(cloud.region.listeners.size).toBe(2);
  });

  it('rolls its pods for an annotation under infrastructure, and drops the old one after the new is ready', async () => {
    const [before] = await cloud.list('Pod', 'envoy-gateway-system');
    const [gateway] = await cloud.list('Gateway');
    const { infrastructure } = gateway.spec;
    await cloud.client.replace({
      ...gateway,
      spec: {
        ...gateway.spec,
        infrastructure: { ...infrastructure, annotations: { team: 'pay' } },
      },
    });
    const pods = await until(
      () => cloud.list('Pod', 'envoy-gateway-system'),
      found =>
        found.length === 1 && found[0].metadata.name !== before.metadata.name,
    );
    expect(pods[0].metadata.annotations).toMatchObject({ team: 'pay' });
    const [target] = await until(
      () => readTargets(cloud),
      found => found.every(({ id }) => id === pods[0].status?.podIP),
    );
    expect(target.id).toBe(pods[0].status?.podIP);
    await cloud.wait('Gateway', EDGE, isProgrammed);
  });

  it('keeps parents in the status of a route that has left them', async () => {
    const route = (await cloud.list('HTTPRoute')).find(
      ({ metadata }) => metadata.name === 'api-route',
    );
    await cloud.client.replace({
      ...route!,
      spec: {
        ...route!.spec,
        parentRefs: [{ name: EDGE, sectionName: 'http' }],
      },
    });
    const moved = await cloud.wait(
      'HTTPRoute',
      'api-route',
      ({ status }) => (status?.parents ?? []).length === 2,
    );
    expect(
      moved.status?.parents?.map(({ parentRef }) => parentRef.sectionName),
    ).toEqual(['https', 'http']);
  });

  it('leaves orphans when its Gateway is deleted while Envoy Gateway is away', async () => {
    await cloud.controllers.stop();
    await cloud.delete({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: EDGE, namespace: 'payments' },
    });
    const again = await cloud.restartControllers();
    const gatewayClass = await cloud.wait(
      'GatewayClass',
      'envoy',
      ({ metadata }) => !metadata.finalizers?.length,
    );
    await again.stop();
    const services = await cloud.list('Service', 'envoy-gateway-system');
    expect(gatewayClass.metadata.name).toBe('envoy');
    expect(services.map(({ metadata }) => metadata.name)).toEqual([ENVOY]);
    expect(cloud.region.loadBalancers.size).toBe(1);
  });

  it('is made anew after its load balancer was deleted by hand, once the Service is touched', async () => {
    const [old] = [...cloud.region.loadBalancers.values()];
    cloud.region.loadBalancers.clear();
    cloud.region.listeners.clear();
    await cloud.apply([
      proxyWith({ 'additional-resource-tags': 'touched=yes' }),
    ]);
    await cloud.wait(
      'Gateway',
      EDGE,
      ({ status }) => status?.addresses?.[0]?.value !== old.dnsName,
    );
    const [fresh] = [...cloud.region.loadBalancers.values()];
    expect(fresh.arn).not.toBe(old.arn);
    expect(cloud.region.listeners.size).toBe(2);
  });
});
