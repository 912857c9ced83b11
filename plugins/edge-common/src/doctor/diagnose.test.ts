import {
  aGateway,
  aListener,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  anEvent,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aRouteRule,
  aSeen,
  aSeenBundle,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  PAY_EDGE_ANNOTATIONS,
  someParts,
} from '../testUtils';
import { aResult, aRule } from './__fixtures__/aRule';
import { diagnose } from './diagnose';
import type { DoctorRule, Seen } from './DoctorRule';
import { RULES } from './rules';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const asking = (annotations: Record<string, string>) => {
  const all = { ...PAY_EDGE_ANNOTATIONS, ...annotations };
  return {
    envoyProxy: anEnvoyProxy({ serviceAnnotations: all }),
    service: aManagedService({
      metadata: aMeta({
        name: ENVOY_NAME,
        namespace: ENVOY_NAMESPACE,
        annotations: all,
        finalizers: ['service.k8s.aws/resources'],
      }),
    }),
  };
};

const refusal = aWarning(
  'FailedBuildModel',
  'Failed build model due to Unused port in ssl-ports annotation [8443]',
);

const idsOf = (picks: (rule: DoctorRule) => boolean): string[] =>
  RULES.filter(picks).map(({ id }) => id);

const causesOf = (seen: Seen) =>
  diagnose(seen).causes.map(({ ruleId, explains }) => [ruleId, explains]);

describe('diagnose', () => {
  it('finds nothing wrong with a healthy edge and runs every rule that has its sources', () => {
    const { findings, skipped, causes, passed } = diagnose(aSeen());
    const without = Object.entries(someParts())
      .filter(([, { state }]) => state === 'notConfigured')
      .map(([part]) => part);

    expect({ findings, causes }).toEqual({ findings: [], causes: [] });
    expect(skipped.map(({ ruleId }) => ruleId)).toEqual(
      idsOf(
        rule =>
          rule.needs.includes('metrics') ||
          rule.reads.some(part => without.includes(part)) ||
          rule.cannotTell?.(aSeen()) !== undefined,
      ),
    );
    expect(passed).toEqual(
      idsOf(({ id }) => !skipped.some(({ ruleId }) => ruleId === id)),
    );
  });

  it('finds nothing wrong with good manifests and skips what needs a cluster', () => {
    const { findings, skipped } = diagnose(aSeenBundle());

    expect(findings).toEqual([]);
    expect(skipped.map(({ ruleId }) => ruleId)).toEqual(
      idsOf(({ needs }) => needs.some(input => input !== 'manifests')),
    );
    expect(skipped.length).toBeGreaterThan(10);
  });

  it('carries everything a report needs in a finding', () => {
    const rule = aRule('K99', {
      check: () => [
        aResult({ path: 'spec', observed: 'a', expected: 'b', since: 'c' }),
      ],
    });

    expect(diagnose(aSeen(), [rule]).findings).toEqual([
      {
        ruleId: 'K99',
        title: 'Title of K99',
        severity: 'error',
        impact: 'outage',
        hop: 'gateway',
        object: aResult().object,
        path: 'spec',
        message: 'Clients get nothing, because of this.',
        observed: 'a',
        expected: 'b',
        remedy: 'Mend it.',
        docs: 'docs/rules.md#k99',
        since: 'c',
      },
    ]);
  });

  it('lets a result say otherwise than its rule', () => {
    const rule = aRule('K99', {
      check: () => [
        aResult({ severity: 'info', impact: 'none', hop: 'routes' }),
      ],
    });

    expect(diagnose(aSeen(), [rule]).findings).toEqual([
      expect.objectContaining({
        severity: 'info',
        impact: 'none',
        hop: 'routes',
      }),
    ]);
  });

  it('orders findings by severity, hop, rule and object, whatever the order of rules', () => {
    const rules = [
      aRule('K3', { severity: 'info' }),
      aRule('K2', { hop: 'routes' }),
      aRule('K1', { hop: 'routes' }),
      aRule('K4', { severity: 'warning' }),
      aRule('K5', {
        hop: 'envoy',
        check: () => [
          aResult({ object: { group: '', kind: 'Service', name: 'b' } }),
          aResult({ object: { group: '', kind: 'Service', name: 'a' } }),
        ],
      }),
    ];
    const order = (list: typeof rules) =>
      diagnose(aSeen(), list).findings.map(
        ({ ruleId, object }) => `${ruleId} ${object.name}`,
      );

    expect(order(rules)).toEqual([
      'K5 a',
      'K5 b',
      'K1 pay-edge',
      'K2 pay-edge',
      'K4 pay-edge',
      'K3 pay-edge',
    ]);
    expect(order([...rules].reverse())).toEqual(order(rules));
  });

  it('gives equal answers to equal questions', () => {
    const seen = aSeen({ gateway: undefined, routes: [] });

    expect(diagnose(seen)).toEqual(diagnose(seen));
  });
});

describe('causes before symptoms', () => {
  it('names the wrong port and folds the refusal, the silence and the drift under it', () => {
    const wrong = asking({ [`${prefix}-ssl-ports`]: '8443' });

    expect(causesOf(aSeen({ ...wrong, events: [anEvent(), refusal] }))).toEqual(
      [['M10', ['K09', 'K35']]],
    );
  });

  it('names the listener, not what the controller says about its port', () => {
    const gateway = aGateway({
      listeners: [
        aListener({ name: 'http', port: 80 }),
        aListener({ protocol: 'HTTPS' }),
      ],
    });
    const seen = aSeen({
      gateway,
      service: aManagedService({
        ports: [{ name: 'http-80', port: 80, protocol: 'TCP' }],
        hostnames: [],
      }),
      loadBalancer: undefined,
      listeners: [],
      targetGroups: [],
      events: [
        aWarning(
          'FailedBuildModel',
          'Failed build model due to Unused port in ssl-ports annotation [443]',
        ),
      ],
    });

    expect(causesOf(seen)).toEqual([['M15', ['K09']]]);
  });

  it('keeps a refusal over subnets a cause of its own beside a wrong port', () => {
    const wrong = asking({ [`${prefix}-ssl-ports`]: '8443' });
    const subnets = aWarning(
      'FailedBuildModel',
      "Failed build model due to couldn't auto-discover subnets",
    );

    expect(
      causesOf(aSeen({ ...wrong, events: [anEvent(), subnets] })).map(
        ([id]) => id,
      ),
    ).toEqual(['K09', 'M10']);
  });

  it('puts trouble before risk, and lists advice as a cause of its own', () => {
    const everywhere = aParentRef({ sectionName: undefined });
    const seen = aSeen({
      routes: [
        aRedirectRoute({
          parentRefs: [everywhere],
          parents: [aRouteParent({ parentRef: everywhere })],
        }),
        aRoute({ rules: [aRouteRule({ filters: [] })] }),
      ],
    });

    expect(causesOf(seen)).toEqual([
      ['M20', []],
      ['M25', []],
    ]);
  });

  it('names the cause in each folded finding', () => {
    const wrong = asking({ [`${prefix}-ssl-ports`]: '8443' });
    const { findings } = diagnose(
      aSeen({ ...wrong, events: [anEvent(), refusal] }),
    );

    expect(
      findings.map(({ ruleId, explainedBy }) => [ruleId, explainedBy]),
    ).toEqual([
      ['K09', 'M10'],
      ['M10', undefined],
      ['K35', 'M10'],
    ]);
  });
});

describe('what cannot be read', () => {
  const gap = {
    source: 'cluster:demo-eu',
    part: 'httproutes',
    reason: 'forbidden',
    message: 'httproutes is forbidden',
    since: '2026-11-23T11:59:00Z',
  } as const;

  it('skips the rules that would look at it, with the reason', () => {
    const { skipped } = diagnose(
      aSeen({
        routes: [],
        parts: someParts({ httproutes: { state: 'failed', gap } }),
      }),
    );

    expect(
      skipped.filter(({ reason }) => reason.startsWith('httproutes')),
    ).toEqual(
      idsOf(
        ({ reads, needs }) =>
          reads.includes('httproutes') && !needs.includes('probe'),
      ).map(ruleId => ({
        ruleId,
        reason: 'httproutes cannot be read: httproutes is forbidden',
      })),
    );
  });

  it('works from Kubernetes alone', () => {
    const notConfigured = { state: 'notConfigured' } as const;
    const { skipped, findings } = diagnose(
      aSeen({
        loadBalancer: undefined,
        listeners: [],
        targetGroups: [],
        certificates: [],
        parts: someParts({ elbv2: notConfigured, acm: notConfigured }),
      }),
    );

    expect(findings).toEqual([]);
    expect(skipped.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['K35', 'A02', 'A05', 'A06', 'A08', 'A13', 'M58']),
    );
  });
});
