import type { Deployment, Pod } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import {
  aCondition,
  aDeployment,
  aGateway,
  aHop,
  ago,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aPod,
  PAY_EDGE_ANNOTATIONS,
  someParts,
} from '../../testUtils';

const unready = (seconds: number, overrides: Partial<Pod> = {}): Pod =>
  aPod({
    conditions: [
      aCondition('Ready', {
        status: 'False',
        lastTransitionTime: ago(seconds),
      }),
    ],
    ...overrides,
  });

const withReplicas = (
  available: number,
  seconds: number,
  overrides: Partial<Deployment> = {},
) =>
  aHop('envoy', {
    deployment: aDeployment({
      availableReplicas: available,
      conditions: [
        aCondition('Available', {
          status: available > 0 ? 'True' : 'False',
          lastTransitionTime: ago(seconds),
        }),
      ],
      ...overrides,
    }),
    pods: [
      ...(available > 0 ? [aPod()] : [unready(seconds)]),
      unready(seconds, { metadata: aMeta({ name: 'second' }) }),
    ],
  });

const young: Partial<EdgeTopology> = {
  gateway: aGateway({
    metadata: aMeta({ name: 'pay-edge', creationTimestamp: ago(60) }),
  }),
};

describe('the hop envoy', () => {
  it('is ready with all replicas available and the settings on the Service', () => {
    expect(aHop('envoy')).toMatchObject({
      state: 'ready',
      badge: '2/2',
      summary: 'Envoy runs with 2 of 2 replicas available.',
    });
  });

  it.each([
    [0, 60, 'progressing'],
    [0, 600, 'broken'],
    [1, 60, 'progressing'],
    [1, 600, 'degraded'],
  ])('with %d of 2 replicas for %d s is %s', (available, seconds, state) => {
    expect(withReplicas(available, seconds)).toMatchObject({
      state,
      badge: `${available}/2`,
    });
  });

  it('says what the pods wait for', () => {
    const hop = aHop('envoy', {
      deployment: aDeployment({ availableReplicas: 0 }),
      pods: [unready(600, { waiting: ['ImagePullBackOff'] })],
    });

    expect(hop.summary).toContain('ImagePullBackOff');
  });

  it.each([
    ['down', 1],
    ['up', 4],
  ])(
    'is progressing, however old it is, while it is scaled %s and its status lags behind',
    (_, replicas) => {
      expect(
        aHop('envoy', {
          deployment: aDeployment({
            metadata: aMeta({ name: 'envoy', generation: 3 }),
            ...{ observedGeneration: 2, replicas },
            ...{ updatedReplicas: 2, availableReplicas: 2 },
          }),
        }),
      ).toMatchObject({
        state: 'progressing',
        summary: expect.stringContaining(
          `2 replicas are available, ${replicas} are asked`,
        ),
      });
    },
  );

  describe('right after it was scaled from 3 to 4', () => {
    const pods = (...readyForSeconds: readonly number[]) =>
      readyForSeconds.map(seconds =>
        aPod({
          metadata: aMeta({ name: `envoy-${seconds}` }),
          conditions: [
            aCondition('Ready', { lastTransitionTime: ago(seconds) }),
          ],
        }),
      );
    const scaled = (
      seen: readonly Pod[],
      ...conditions: Deployment['conditions']
    ) =>
      aHop('envoy', {
        deployment: aDeployment({
          ...{ replicas: 4, availableReplicas: 3, updatedReplicas: 3 },
          conditions: [aCondition('Available'), ...conditions],
        }),
        pods: seen,
      });
    const failing = (seconds: number) =>
      aCondition('ReplicaFailure', {
        reason: 'FailedCreate',
        lastTransitionTime: ago(seconds),
      });

    it.each<[string, readonly Pod[], Deployment['conditions'], string]>([
      ['before its pod is seen', pods(900, 901, 902), [], 'progressing'],
      [
        'before the pod that is ready is counted',
        pods(900, 901, 902, 2),
        [],
        'progressing',
      ],
      [
        'when a pod that was ready long ago is not counted',
        pods(900, 901, 902, 903),
        [],
        'degraded',
      ],
      [
        'while a quota has just refused the pod',
        pods(900, 901, 902),
        [failing(60)],
        'progressing',
      ],
      [
        'when a quota has long refused the pod',
        pods(900, 901, 902),
        [failing(600)],
        'degraded',
      ],
      [
        'when Kubernetes gave up waiting for the pod',
        pods(900, 901, 902),
        [
          aCondition('Progressing', {
            status: 'False',
            reason: 'ProgressDeadlineExceeded',
            lastTransitionTime: ago(600),
          }),
        ],
        'degraded',
      ],
    ])('%s it is %4$s', (_, seen, conditions, state) => {
      expect(scaled(seen, ...conditions).state).toBe(state);
    });
  });

  it('is progressing from the moment it lost its minimum, not from its own beginning', () => {
    expect(
      aHop('envoy', {
        deployment: aDeployment({
          ...{ replicas: 4, availableReplicas: 2, updatedReplicas: 4 },
          conditions: [
            aCondition('Available', {
              status: 'False',
              lastTransitionTime: ago(20),
            }),
          ],
        }),
      }),
    ).toMatchObject({ state: 'progressing', since: ago(20) });
  });

  it('is progressing while a rollout goes on and one replica answers', () => {
    expect(
      aHop('envoy', {
        deployment: aDeployment({
          metadata: aMeta({ name: 'envoy', creationTimestamp: ago(30) }),
          updatedReplicas: 1,
        }),
      }).state,
    ).toBe('progressing');
  });

  it('is not ready when no replica is asked for', () => {
    expect(
      aHop('envoy', {
        deployment: aDeployment({ replicas: 0, availableReplicas: 0 }),
      }).state,
    ).toBe('broken');
  });

  describe('without a Deployment', () => {
    it('judges the pods of a DaemonSet', () => {
      expect(aHop('envoy', { deployment: undefined })).toMatchObject({
        state: 'ready',
        badge: '2/2',
      });
    });

    it('is degraded when one of them is not ready', () => {
      expect(
        aHop('envoy', { deployment: undefined, pods: [aPod(), unready(600)] })
          .state,
      ).toBe('degraded');
    });

    it('is broken when none of them is ready', () => {
      expect(
        aHop('envoy', { deployment: undefined, pods: [unready(600)] }).state,
      ).toBe('broken');
    });

    it('waits for Envoy Gateway to make one, and not for ever', () => {
      const nothing = { deployment: undefined, pods: [] };

      expect(aHop('envoy', { ...nothing, ...young }).state).toBe('progressing');
      expect(aHop('envoy', nothing).state).toBe('broken');
    });
  });

  describe('looking at the Service', () => {
    it('waits for it, and not for ever', () => {
      const nothing = { service: undefined };

      expect(aHop('envoy', { ...nothing, ...young })).toMatchObject({
        state: 'progressing',
        usualSeconds: 30,
      });
      expect(aHop('envoy', nothing)).toMatchObject({
        state: 'broken',
        summary: 'Envoy Gateway has made no Service for Gateway pay-edge.',
      });
    });

    it.each(['ClusterIP', 'NodePort'])('is broken for type %s', type => {
      expect(aHop('envoy', { service: aManagedService({ type }) }).state).toBe(
        'broken',
      );
    });

    it('has nothing to check without a Gateway', () => {
      expect(
        aHop('envoy', {
          gateway: undefined,
          service: undefined,
          deployment: undefined,
          pods: [],
        }).state,
      ).toBe('notChecked');
    });
  });

  describe('comparing settings', () => {
    const scheme = 'service.beta.kubernetes.io/aws-load-balancer-scheme';
    const changed = anEnvoyProxy({
      serviceAnnotations: {
        ...PAY_EDGE_ANNOTATIONS,
        [scheme]: 'internet-facing',
      },
    });

    it('is degraded when one has not reached the Service', () => {
      const hop = aHop('envoy', { envoyProxy: changed });

      expect(hop.state).toBe('degraded');
      expect(hop.evidence).toContainEqual(
        expect.objectContaining({
          verdict: 'bad',
          label: scheme,
          value: 'internal',
          expected: 'internet-facing',
        }),
      );
    });

    it('waits while Envoy Gateway has not caught up', () => {
      const gateway = aGateway({
        metadata: aMeta({ name: 'pay-edge', generation: 2 }),
      });

      expect(aHop('envoy', { envoyProxy: changed, gateway }).state).toBe(
        'progressing',
      );
    });

    it('lets the EnvoyProxy win over the Gateway', () => {
      const gateway = aGateway({
        infrastructure: {
          ...aGateway().infrastructure,
          annotations: { [scheme]: 'internet-facing' },
        },
      });

      expect(aHop('envoy', { gateway }).state).toBe('ready');
    });

    it('does not compare while the EnvoyProxy is missing', () => {
      expect(aHop('envoy', { envoyProxy: undefined }).state).toBe('ready');
    });

    it('cannot tell where the EnvoyProxy was never read', () => {
      const gap = {
        source: 'cluster:demo-eu',
        part: 'envoyproxies',
        reason: 'forbidden',
        message: 'no rights',
        since: '',
      } as const;
      const parts = someParts({ envoyproxies: { state: 'failed', gap } });

      expect(aHop('envoy', { envoyProxy: undefined, parts })).toMatchObject({
        state: 'unknown',
        summary: expect.stringContaining('what was asked cannot be read'),
      });
    });

    it('leaves annotations alone that are no load-balancer settings', () => {
      const envoyProxy = anEnvoyProxy({
        serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, team: 'pay' },
      });

      expect(aHop('envoy', { envoyProxy }).state).toBe('ready');
    });
  });
});
