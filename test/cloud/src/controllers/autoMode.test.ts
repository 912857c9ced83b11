import { Cloud, CERTIFICATE_ARN, startCloud } from './testUtils/startCloud';
import { until } from './testUtils/until';

jest.setTimeout(30_000);

const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

const service = (name: string, loadBalancerClass: string) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    ...{ name, namespace: 'default' },
    annotations: {
      [`${PREFIX}nlb-target-type`]: 'ip',
      [`${PREFIX}ssl-cert`]: CERTIFICATE_ARN,
      [`${PREFIX}ssl-ports`]: '443',
    },
  },
  spec: {
    ...{ type: 'LoadBalancer', loadBalancerClass },
    ports: [{ name: 'https', port: 443, targetPort: 10_443 }],
  },
});

describe('EKS Auto Mode beside the AWS Load Balancer Controller', () => {
  let cloud: Cloud;
  const CLASSES = [
    ['auto', 'eks.amazonaws.com/nlb'],
    ['own', 'service.k8s.aws/nlb'],
  ] as const;

  beforeEach(async () => {
    cloud = await startCloud({ only: ['loadBalancer', 'autoMode'] });
    await cloud.apply(CLASSES.map(([name, of]) => service(name, of)));
    for (const [name] of CLASSES) {
      await cloud.wait('Service', name, ({ status }) =>
        JSON.stringify(status).includes('amazonaws.com'),
      );
    }
  });
  afterEach(() => cloud.stop());

  const tagsOf = (stack: string) =>
    [...cloud.region.loadBalancers.keys()]
      .map(arn => Object.fromEntries(cloud.region.tags.get(arn) ?? []))
      .find(tags => Object.values(tags).includes(`default/${stack}`));

  it.each([
    [
      'auto',
      'service.eks.amazonaws.com/resources',
      {
        'eks:eks-cluster-name': 'lab',
        'service.eks.amazonaws.com/stack': 'default/auto',
        'service.eks.amazonaws.com/resource': 'LoadBalancer',
      },
    ],
    [
      'own',
      'service.k8s.aws/resources',
      {
        'elbv2.k8s.aws/cluster': 'lab',
        'service.k8s.aws/stack': 'default/own',
        'service.k8s.aws/resource': 'LoadBalancer',
      },
    ],
  ])('leaves its marks on %s and no other', async (name, finalizer, tags) => {
    const { metadata } = await cloud.wait('Service', name, () => true);
    expect(metadata.finalizers).toEqual([finalizer]);
    expect(tagsOf(name)).toEqual(tags);
    expect(cloud.region.loadBalancers.size).toBe(2);
  });

  it.each([
    ['TargetGroupBinding', 'own', 'elbv2.k8s.aws/v1beta1'],
    ['AutoModeBinding', 'auto', 'eks.amazonaws.com/v1'],
  ] as const)(
    'binds targets by %s of %s alone',
    async (kind, name, apiVersion) => {
      const bindings = await until(
        () => cloud.list(kind),
        found => found.length === 1,
      );
      expect(
        bindings.map(binding => [
          binding.apiVersion,
          binding.kind,
          binding.spec.serviceRef.name,
        ]),
      ).toEqual([[apiVersion, 'TargetGroupBinding', name]]);
    },
  );

  it('takes down what it made, and lets the other’s stand', async () => {
    await cloud.delete(service('auto', ''));
    await until(
      async () => (await cloud.list('Service')).map(one => one.metadata.name),
      names => !names.includes('auto'),
    );
    expect(tagsOf('auto')).toBeUndefined();
    expect(tagsOf('own')).toBeDefined();
    expect(await cloud.list('AutoModeBinding')).toEqual([]);
  });

  it('changes after a restart what it made before, instead of making it again', async () => {
    await cloud.controllers.stop();
    const again = await cloud.restartControllers();
    const { spec, ...rest } = service('auto', 'eks.amazonaws.com/nlb');
    const ports = [...spec.ports, { name: 'admin', port: 9_443 }];
    await cloud.apply([{ ...rest, spec: { ...spec, ports } }]);
    await until(
      async () => [...cloud.region.listeners.values()].map(one => one.port),
      found => found.includes(9_443),
    );
    await again.stop();
    expect(cloud.region.loadBalancers.size).toBe(2);
  });
});
