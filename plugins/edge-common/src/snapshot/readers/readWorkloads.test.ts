import { readDeployment } from './readDeployment';
import { readEndpointSlice } from './readEndpointSlice';
import { readPod } from './readPod';
import { readService } from './readService';
import { readTargetGroupBinding } from './readTargetGroupBinding';

const metadata = { name: 'x', namespace: 'n' };

describe('readService', () => {
  it('fills in the defaults of the API', () => {
    expect(
      readService({ metadata, spec: { ports: [{ port: 80 }] } }),
    ).toMatchObject({
      type: 'ClusterIP',
      allocateNodePorts: true,
      ports: [{ port: 80, protocol: 'TCP' }],
      hostnames: [],
      selector: {},
    });
  });

  it('reads ports by number and by name', () => {
    expect(
      readService({
        metadata,
        spec: {
          ports: [
            { name: 'a', port: 80, targetPort: 10080, nodePort: 30080 },
            { name: 'b', port: 81, targetPort: 'web' },
          ],
        },
      })?.ports,
    ).toEqual([
      {
        name: 'a',
        port: 80,
        protocol: 'TCP',
        targetPort: 10080,
        nodePort: 30080,
      },
      {
        name: 'b',
        port: 81,
        protocol: 'TCP',
        targetPort: 'web',
        nodePort: undefined,
      },
    ]);
  });

  it('reads the host names of the load balancer', () => {
    expect(
      readService({
        metadata,
        spec: { allocateLoadBalancerNodePorts: false },
        status: {
          loadBalancer: { ingress: [{ hostname: 'lb.example' }, { ip: '1' }] },
        },
      }),
    ).toMatchObject({ hostnames: ['lb.example'], allocateNodePorts: false });
  });
});

describe('readDeployment', () => {
  it('takes counts that the status leaves out for zero', () => {
    expect(readDeployment({ metadata, status: {} })).toMatchObject({
      replicas: 1,
      readyReplicas: 0,
      availableReplicas: 0,
      updatedReplicas: 0,
    });
  });

  it('reads the counts', () => {
    expect(
      readDeployment({
        metadata,
        spec: { replicas: 3 },
        status: {
          observedGeneration: 2,
          readyReplicas: 2,
          availableReplicas: 1,
          updatedReplicas: 3,
        },
      }),
    ).toMatchObject({
      observedGeneration: 2,
      replicas: 3,
      readyReplicas: 2,
      availableReplicas: 1,
      updatedReplicas: 3,
    });
  });

  it('keeps a wish for no replicas', () => {
    expect(readDeployment({ metadata, spec: { replicas: 0 } })?.replicas).toBe(
      0,
    );
  });
});

describe('readPod', () => {
  it('reads where it runs and what its containers wait for', () => {
    expect(
      readPod({
        metadata,
        spec: { nodeName: 'node-1' },
        status: {
          phase: 'Pending',
          podIP: '10.0.0.1',
          hostIP: '10.0.3.4',
          initContainerStatuses: [{ state: { waiting: { reason: 'Init' } } }],
          containerStatuses: [
            { state: { waiting: { reason: 'ImagePullBackOff' } } },
            { state: { running: {} } },
          ],
        },
      }),
    ).toMatchObject({
      phase: 'Pending',
      ip: '10.0.0.1',
      node: 'node-1',
      hostIp: '10.0.3.4',
      waiting: ['Init', 'ImagePullBackOff'],
    });
  });
});

describe('readEndpointSlice', () => {
  it('takes an endpoint for ready unless it says otherwise', () => {
    expect(
      readEndpointSlice({
        metadata,
        endpoints: [
          { addresses: ['10.0.0.1'] },
          { addresses: ['10.0.0.2'], conditions: { ready: false } },
          {
            addresses: ['10.0.0.3'],
            conditions: { ready: false, terminating: true },
            zone: 'a',
            nodeName: 'node-1',
          },
        ],
      })?.endpoints,
    ).toEqual([
      {
        addresses: ['10.0.0.1'],
        ready: true,
        terminating: false,
        zone: undefined,
        node: undefined,
      },
      {
        addresses: ['10.0.0.2'],
        ready: false,
        terminating: false,
        zone: undefined,
        node: undefined,
      },
      {
        addresses: ['10.0.0.3'],
        ready: false,
        terminating: true,
        zone: 'a',
        node: 'node-1',
      },
    ]);
  });

  it('knows its Service from the label', () => {
    expect(
      readEndpointSlice({
        metadata: {
          ...metadata,
          labels: { 'kubernetes.io/service-name': 's' },
        },
        ports: [{ name: 'http', port: 8080 }],
      }),
    ).toMatchObject({
      serviceName: 's',
      ports: [{ name: 'http', port: 8080 }],
    });
  });
});

describe('readTargetGroupBinding', () => {
  it.each([
    ['elbv2.k8s.aws/v1beta1', 'elbv2.k8s.aws'],
    ['eks.amazonaws.com/v1', 'eks.amazonaws.com'],
    [undefined, 'elbv2.k8s.aws'],
  ])('reads from %s the group %s', (apiVersion, group) => {
    expect(
      readTargetGroupBinding({
        apiVersion,
        kind: 'TargetGroupBinding',
        metadata,
        spec: {
          targetGroupARN: 'arn:tg',
          targetType: 'ip',
          serviceRef: { name: 's', port: 'http-443' },
        },
        status: { observedGeneration: 1 },
      }),
    ).toMatchObject({
      group,
      targetGroupArn: 'arn:tg',
      targetType: 'ip',
      serviceName: 's',
      servicePort: 'http-443',
      observedGeneration: 1,
    });
  });
});
