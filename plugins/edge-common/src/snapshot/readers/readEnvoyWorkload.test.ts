import { readEnvoyWorkload } from './readEnvoyWorkload';

const proxy = (kubernetes: unknown, spec: object = {}) => ({
  spec: { ...spec, provider: { type: 'Kubernetes', kubernetes } },
});

const spread = {
  pod: { topologySpreadConstraints: [{ topologyKey: 'zone' }] },
};

describe('readEnvoyWorkload', () => {
  it.each([
    [
      'the autoscaler',
      proxy({ envoyHpa: { minReplicas: 2 } }),
      { minReplicas: 2 },
    ],
    [
      'the disruption budget',
      proxy({ envoyPDB: { maxUnavailable: 1 } }),
      { hasDisruptionBudget: true },
    ],
    [
      'the spread of a Deployment',
      proxy({ envoyDeployment: spread }),
      { isSpread: true },
    ],
    [
      'anti-affinity as spread',
      proxy({
        envoyDeployment: { pod: { affinity: { podAntiAffinity: {} } } },
      }),
      { isSpread: true },
    ],
    [
      'a DaemonSet with its spread',
      proxy({ envoyDaemonSet: spread }),
      { isDaemonSet: true, isSpread: true },
    ],
    [
      'ports without shift',
      proxy({ useListenerPortAsContainerPort: true }),
      { keepsPorts: true },
    ],
    [
      'how it stops',
      proxy(undefined, {
        shutdown: { drainTimeout: '240s', minDrainDuration: '3m' },
      }),
      { drainSeconds: 240, minDrainSeconds: 180 },
    ],
  ])('reads %s', (_, raw, expected) => {
    expect(readEnvoyWorkload(raw)).toEqual(expected);
  });

  it.each([
    ['an EnvoyProxy that says nothing of it', proxy({ envoyService: {} })],
    ['an empty spread', proxy({ envoyDeployment: { pod: {} } })],
    ['a text', 'EnvoyProxy'],
    ['nothing', undefined],
  ])('is absent for %s', (_, raw) => {
    expect(readEnvoyWorkload(raw)).toBeUndefined();
  });
});
