import { Cloud, CERTIFICATE_ARN, startCloud } from '../testUtils/startCloud';
import { until } from '../testUtils/until';

jest.setTimeout(30_000);

const SECOND_ARN = CERTIFICATE_ARN.replace('ca356d92', '11111111');
const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

const good = {
  'nlb-target-type': 'ip',
  'ssl-cert': CERTIFICATE_ARN,
  'ssl-ports': '443',
};

function service(
  annotations: Readonly<Record<string, string>>,
  ports: readonly number[] = [80, 443],
) {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'edge',
      namespace: 'default',
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([name, value]) => [
          PREFIX + name,
          value,
        ]),
      ),
    },
    spec: {
      type: 'LoadBalancer',
      loadBalancerClass: 'service.k8s.aws/nlb',
      ports: ports.map(port => ({
        name: `p${port}`,
        port,
        targetPort: port + 10_000,
      })),
    },
  };
}

describe('a Service of the load-balancer controller', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud({ only: ['loadBalancer'] });
    const { certificates } = cloud.region;
    const first = certificates.get(CERTIFICATE_ARN)!;
    certificates.set(SECOND_ARN, { ...first, arn: SECOND_ARN });
    await cloud.apply([service(good)]);
    await cloud.wait('Service', 'edge', ({ status }) =>
      JSON.stringify(status).includes('amazonaws.com'),
    );
  });
  afterEach(() => cloud.stop());

  const listenerOf = (port: number) =>
    [...cloud.region.listeners.values()].find(
      listener => listener.port === port,
    );
  const groups = () => [...cloud.region.targetGroups.values()];

  it('has a load balancer in every zone, listeners and empty target groups of its own', () => {
    const [loadBalancer] = [...cloud.region.loadBalancers.values()];
    expect(loadBalancer).toMatchObject({
      scheme: 'internal',
      zones: [{ name: 'us-east-1a' }, { name: 'us-east-1b' }],
    });
    expect(listenerOf(80)).toMatchObject({ protocol: 'TCP' });
    expect(listenerOf(443)).toMatchObject({
      protocol: 'TLS',
      defaultCertificate: CERTIFICATE_ARN,
      sslPolicy: 'ELBSecurityPolicy-2016-08',
    });
    expect(groups().map(({ port, targets }) => [port, targets.length])).toEqual(
      [
        [10080, 0],
        [10443, 0],
      ],
    );
    expect(cloud.region.tags.get(loadBalancer.arn)).toEqual(
      new Map([
        ['elbv2.k8s.aws/cluster', 'lab'],
        ['service.k8s.aws/stack', 'default/edge'],
        ['service.k8s.aws/resource', 'LoadBalancer'],
      ]),
    );
  });

  it.each([
    [
      'adds certificates for SNI',
      { 'ssl-cert': `${CERTIFICATE_ARN},${SECOND_ARN}` },
      { sniCertificates: [SECOND_ARN] },
    ],
    [
      'exchanges the default certificate',
      { 'ssl-cert': SECOND_ARN },
      { defaultCertificate: SECOND_ARN },
    ],
    [
      'sets ALPN',
      { 'alpn-policy': 'HTTP2Preferred' },
      { alpnPolicy: 'HTTP2Preferred' },
    ],
    [
      'changes the policy',
      { 'ssl-negotiation-policy': 'ELBSecurityPolicy-TLS13-1-2-2021-06' },
      { sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' },
    ],
  ])('%s in place', async (_, annotations, expected) => {
    const arn = listenerOf(443)?.arn;
    await cloud.apply([service({ ...good, ...annotations })]);
    const listener = await until(
      () => listenerOf(443),
      found => {
        const [[field, value]] = Object.entries(expected);
        return JSON.stringify(Object(found)[field]) === JSON.stringify(value);
      },
    );
    expect(listener).toMatchObject({ arn, ...expected });
  });

  it('takes a certificate for SNI away again', async () => {
    await cloud.apply([
      service({ ...good, 'ssl-cert': `${CERTIFICATE_ARN},${SECOND_ARN}` }),
    ]);
    await until(
      () => listenerOf(443)?.sniCertificates,
      certificates => certificates?.length === 1,
    );
    await cloud.apply([service(good)]);
    const left = await until(
      () => listenerOf(443)?.sniCertificates,
      certificates => certificates?.length === 0,
    );
    expect(left).toEqual([]);
  });

  it('leaves ALPN as it was when the annotation goes', async () => {
    await cloud.apply([service({ ...good, 'alpn-policy': 'HTTP2Only' })]);
    await until(
      () => listenerOf(443)?.alpnPolicy,
      policy => policy === 'HTTP2Only',
    );
    await cloud.apply([
      service({
        ...good,
        attributes: 'load_balancing.cross_zone.enabled=true',
      }),
    ]);
    await until(
      () => [...cloud.region.loadBalancers.values()][0].attributes,
      attributes => attributes['load_balancing.cross_zone.enabled'] === 'true',
    );
    expect(listenerOf(443)?.alpnPolicy).toBe('HTTP2Only');
  });

  it('changes health check and attributes of its target groups in place', async () => {
    const arns = groups().map(({ arn }) => arn);
    await cloud.apply([
      service({
        ...good,
        'healthcheck-protocol': 'http',
        'healthcheck-port': '19003',
        'healthcheck-path': '/ready',
        'target-group-attributes': 'deregistration_delay.timeout_seconds=60',
      }),
    ]);
    const [group] = await until(groups, found =>
      found.every(
        ({ attributes }) =>
          attributes['deregistration_delay.timeout_seconds'] === '60',
      ),
    );
    expect(group.healthCheck).toMatchObject({
      protocol: 'HTTP',
      port: '19003',
      path: '/ready',
    });
    expect(groups().map(({ arn }) => arn)).toEqual(arns);
  });

  it('gives up listener, target group and binding of a port that goes', async () => {
    await cloud.apply([service({ 'nlb-target-type': 'ip' }, [80])]);
    await until(groups, found => found.length === 1);
    const bindings = await until(
      () => cloud.list('TargetGroupBinding'),
      found => found.length === 1,
    );
    expect(bindings.map(({ spec }) => spec.serviceRef.port)).toEqual([80]);
    expect(listenerOf(443)).toBeUndefined();
  });

  it('says which call was refused, for what reason', async () => {
    await cloud.apply([
      service({
        ...good,
        'ssl-cert': CERTIFICATE_ARN.replace('ca356d92', '00000000'),
      }),
    ]);
    const event = await until(
      async () => {
        const { items } = (await cloud.client.list('v1', 'Event')) as {
          items: { reason: string; message: string }[];
        };
        return items.find(({ reason }) => reason === 'FailedDeployModel');
      },
      found => found !== undefined,
    );
    expect(event?.message).toMatch(
      /^Failed deploy model due to operation error Elastic Load Balancing v2: ModifyListener, https response error StatusCode: 400, RequestID: [\w-]+, CertificateNotFound: Supplied certificate was not found$/,
    );
  });

  it('finds what it made before it was started anew', async () => {
    const [loadBalancer] = [...cloud.region.loadBalancers.keys()];
    await cloud.controllers.stop();
    const again = await cloud.restartControllers();
    await cloud.apply([service({ ...good, 'alpn-policy': 'HTTP2Preferred' })]);
    await until(
      () => listenerOf(443)?.alpnPolicy,
      policy => policy === 'HTTP2Preferred',
    );
    await again.stop();
    expect([...cloud.region.loadBalancers.keys()]).toEqual([loadBalancer]);
    expect(groups()).toHaveLength(2);
  });

  it('leaves nothing behind when it is deleted', async () => {
    await cloud.delete(service({}));
    const gone = await until(
      async () => (await cloud.list('Service', 'default')).length,
      count => count === 0,
    );
    expect(gone).toBe(0);
    const { loadBalancers, listeners, targetGroups } = cloud.region;
    expect([loadBalancers.size, listeners.size, targetGroups.size]).toEqual([
      0, 0, 0,
    ]);
    expect(await cloud.list('TargetGroupBinding')).toEqual([]);
  });
});
