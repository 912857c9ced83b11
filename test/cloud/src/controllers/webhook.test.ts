import { BASE_OBJECTS, readRecording } from './testUtils/recordedWorld';
import { Cloud, startCloud } from './testUtils/startCloud';
import { until } from './testUtils/until';

jest.setTimeout(30_000);

const ENVOY = 'envoy-payments-payments-edge-aa3a793f';

describe('the Service webhook of the load-balancer controller', () => {
  let cloud: Cloud;
  afterEach(() => cloud.stop());

  const createService = (name: string, spec: object) =>
    cloud.client.create({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace: 'default' },
      ...{ spec: { ports: [{ port: 80 }], ...spec } },
    });

  it('gives its class to new load balancers that have none', async () => {
    cloud = await startCloud({ only: ['loadBalancer'] });
    await createService('plain', { type: 'ClusterIP' });
    await createService('taken', {
      type: 'LoadBalancer',
      loadBalancerClass: 'other',
    });
    await createService('free', { type: 'LoadBalancer' });
    const services = await cloud.list('Service', 'default');
    expect(
      services.map(({ metadata, spec }) => [
        metadata.name,
        spec.loadBalancerClass,
      ]),
    ).toEqual([
      ['free', 'service.k8s.aws/nlb'],
      ['plain', undefined],
      ['taken', 'other'],
    ]);
  });

  it('stops Envoy Gateway while it is down: a Deployment, no Service, no event, and no second try', async () => {
    cloud = await startCloud({ only: ['envoyGateway', 'workload'] });
    await cloud.client.apply({
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'MutatingWebhookConfiguration',
      metadata: { name: 'aws-load-balancer-webhook' },
      ...{
        webhooks: [
          {
            name: 'mservice.elbv2.k8s.aws',
            clientConfig: { url: 'http://127.0.0.1:1/mutate' },
            rules: [
              {
                operations: ['CREATE'],
                apiGroups: [''],
                resources: ['services'],
              },
            ],
          },
        ],
      },
    });
    const base = BASE_OBJECTS.filter(({ kind }) => kind !== 'Service');
    await cloud.apply(base);
    await cloud.apply(readRecording('form-b').applied);
    await cloud.wait(
      'Deployment',
      ENVOY,
      ({ status }) => status?.availableReplicas === 1,
    );
    await until(
      () => cloud.errors.length,
      count => count > 0,
    );
    await cloud.objects.delete({
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'MutatingWebhookConfiguration',
      metadata: { name: 'aws-load-balancer-webhook' },
    });
    const [gateway] = await cloud.list('Gateway');
    const touched = { ...gateway.metadata, labels: { touched: 'yes' } };
    await cloud.client.replace({ ...gateway, metadata: touched });
    await cloud.wait('Gateway', 'payments-edge', ({ status }) =>
      JSON.stringify(status).includes('AddressNotAssigned'),
    );
    expect(await cloud.list('Service', 'envoy-gateway-system')).toEqual([]);
    expect(String(cloud.errors[0])).toContain('failed calling webhook');
  });
});
