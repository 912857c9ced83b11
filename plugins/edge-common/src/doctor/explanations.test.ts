import {
  aBackendRef,
  aCertificate,
  aCondition,
  aGatewayClass,
  ago,
  aMeta,
  anEnvoyProxy,
  anUnhealthyTarget,
  aPod,
  aRoute,
  aRouteParent,
  aRouteRule,
  aSeen,
  aService,
  aTargetGroup,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { diagnose } from './diagnose';

const rootsOf = (topology: Partial<EdgeTopology>, symptom: string) => {
  const { findings, causes } = diagnose(aSeen(topology));
  return {
    explainedBy: findings
      .filter(({ ruleId }) => ruleId === symptom)
      .map(({ explainedBy }) => explainedBy),
    causes: causes.map(({ ruleId }) => ruleId),
  };
};

const split = (
  parents: Parameters<typeof aRoute>[0],
  ...names: readonly string[]
) =>
  aRoute({
    rules: [
      aRouteRule({
        backendRefs: [
          aBackendRef({ weight: 90 }),
          ...names.map(name => aBackendRef({ name, weight: 10 })),
        ],
      }),
    ],
    ...parents,
  });

const unresolved = {
  parents: [
    aRouteParent(
      {},
      aCondition('ResolvedRefs', {
        status: 'False',
        reason: 'BackendNotFound',
      }),
    ),
  ],
};
const canary = aService({ metadata: aMeta({ name: 'canary' }) });

const noTarget: Partial<EdgeTopology> = {
  targetGroups: [80, 443].map(port =>
    aTargetGroup(port, { targets: [anUnhealthyTarget()] }),
  ),
};
const closedGate: Partial<EdgeTopology> = {
  pods: [
    aPod({
      conditions: [
        aCondition('ContainersReady'),
        aCondition('target-health.elbv2.k8s.aws/k8s-envoygat-443', {
          status: 'False',
          reason: 'Target.FailedHealthChecks',
          lastTransitionTime: ago(900),
        }),
      ],
    }),
  ],
};

const NAMES_MISSED = { domains: ['shop.example.com'] };

describe('what the cluster and AWS tell twice', () => {
  it.each<[string, string, string, Partial<EdgeTopology>]>([
    [
      'the share of a Service that does not exist',
      'K18',
      'K37',
      { routes: [split(unresolved, 'canary')] },
    ],
    [
      'the share of a Service without pods',
      'K19',
      'K37',
      { routes: [split({}, 'canary')], backends: [aService(), canary] },
    ],
    [
      'readiness gates that no healthy target opens',
      'A13',
      'K25',
      { ...noTarget, ...closedGate },
    ],
    [
      'a name that neither the certificates asked for nor those in force cover',
      'M58',
      'A10',
      { certificates: [aCertificate(NAMES_MISSED)] },
    ],
  ])('is one cause: %s', (_, cause, symptom, topology) => {
    const { explainedBy, causes } = rootsOf(topology, symptom);

    expect(explainedBy).toEqual([cause]);
    expect(causes).toContain(cause);
    expect(causes).not.toContain(symptom);
  });

  it('keeps a lost share whose Service the route does not complain about yet', () => {
    const { explainedBy, causes } = rootsOf(
      { routes: [split({}, 'canary')] },
      'K37',
    );

    expect(explainedBy).toEqual([undefined]);
    expect(causes).toContain('K37');
  });

  it('gives the share of a missing Service to no Service without pods', () => {
    const idle = aRoute({
      metadata: aMeta({ name: 'idle' }),
      rules: [
        aRouteRule({
          backendRefs: [aBackendRef({ name: canary.metadata.name })],
        }),
      ],
    });

    expect(
      rootsOf(
        {
          routes: [split({}, 'gone'), idle],
          backends: [aService(), canary],
        },
        'K37',
      ).explainedBy,
    ).toEqual([undefined]);
  });

  it('keeps a closed gate where other targets are healthy and none is failing', () => {
    expect(rootsOf(closedGate, 'K25').explainedBy).toEqual([undefined]);
  });

  it('leads from a gate over the targets to the setting that fails the checks', () => {
    const annotations = {
      'service.beta.kubernetes.io/aws-load-balancer-security-groups':
        'sg-0123456789abcdef0',
    };
    const asked = anEnvoyProxy();
    const { explainedBy, causes } = rootsOf(
      {
        ...noTarget,
        ...closedGate,
        envoyProxy: anEnvoyProxy({
          serviceAnnotations: { ...asked.serviceAnnotations, ...annotations },
        }),
      },
      'K25',
    );

    expect(explainedBy).toEqual(['M43']);
    expect(causes).not.toContain('A13');
  });

  it('takes refused parameters of a class for no consequence of an EnvoyProxy that is gone', () => {
    const { explainedBy, causes } = rootsOf(
      {
        envoyProxy: undefined,
        classEnvoyProxy: anEnvoyProxy({ metadata: aMeta({ name: 'shared' }) }),
        gatewayClass: aGatewayClass({
          conditions: [
            aCondition('Accepted', {
              status: 'False',
              reason: 'InvalidParameters',
            }),
          ],
        }),
      },
      'K22',
    );

    expect(explainedBy).toEqual([undefined]);
    expect(causes).toEqual(expect.arrayContaining(['K22', 'M08']));
  });
});
