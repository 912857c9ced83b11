import { readFarReachingFields } from './readFarReachingFields';

const proxy = (kubernetes: unknown, spec: object = {}) => ({
  spec: { ...spec, provider: { type: 'Kubernetes', kubernetes } },
});

describe('readFarReachingFields', () => {
  it.each([
    [
      'an image',
      proxy({ envoyDeployment: { container: { image: 'mine' } } }),
      'spec.provider.kubernetes.envoyDeployment.container.image',
    ],
    [
      'init containers',
      proxy({ envoyDaemonSet: { initContainers: [{}] } }),
      'spec.provider.kubernetes.envoyDaemonSet.initContainers',
    ],
    [
      'volumes of the pod',
      proxy({ envoyDeployment: { pod: { volumes: [] } } }),
      'spec.provider.kubernetes.envoyDeployment.pod.volumes',
    ],
    [
      'a patch of the Deployment',
      proxy({ envoyDeployment: { patch: {} } }),
      'spec.provider.kubernetes.envoyDeployment.patch',
    ],
    ['a bootstrap', proxy({}, { bootstrap: {} }), 'spec.bootstrap'],
  ])('names %s', (_, raw, field) => {
    expect(readFarReachingFields(raw)).toEqual([field]);
  });

  it.each([
    [
      'what an edge needs',
      proxy(
        {
          envoyService: { annotations: {}, patch: {} },
          envoyDeployment: {
            replicas: 3,
            pod: { topologySpreadConstraints: [] },
            container: { resources: {} },
          },
          envoyHpa: { maxReplicas: 5 },
          envoyPDB: { maxUnavailable: 1 },
        },
        { mergeType: 'StrategicMerge', shutdown: { drainTimeout: '60s' } },
      ),
    ],
    ['an empty object', {}],
    ['a text', 'x'],
  ])('has nothing to say of %s', (_, raw) => {
    expect(readFarReachingFields(raw)).toBeUndefined();
  });
});
