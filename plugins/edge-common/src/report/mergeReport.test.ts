import type { DoctorFinding, Diagnosis } from '../doctor';
import type { Hop, HopState } from '../hops';
import { assessEdge, type HopAssessment } from '../status';
import type { EdgeTopology } from '../topology';
import {
  aDeployment,
  aManagedService,
  aRequest,
  aTopology,
  GATEWAY_REF,
  NOW,
  someParts,
} from '../testUtils';
import { edgeReportSchema } from './EdgeReport';
import { mergeReport } from './mergeReport';
import { reportEdge } from './reportEdge';
import { settle } from './settle';

const healthy = assessEdge({ topology: aTopology(), now: NOW });

const hopsWith = (changed: Partial<Record<Hop, HopState>>): HopAssessment[] =>
  healthy.map(hop => ({
    ...hop,
    state: changed[hop.hop] ?? hop.state,
    summary: changed[hop.hop] ? `The ${hop.hop} fails.` : hop.summary,
  }));

const aFinding = (overrides: Partial<DoctorFinding>): DoctorFinding => ({
  ruleId: 'X01',
  title: 'A rule',
  severity: 'error',
  impact: 'outage',
  hop: 'routes',
  object: GATEWAY_REF,
  message: 'Requests fail, because of X01',
  remedy: 'Mend it',
  docs: 'docs/rules.md#x01',
  ...overrides,
});

const diagnosed = (...findings: readonly DoctorFinding[]): Diagnosis => ({
  findings: [...findings],
  skipped: [],
  passed: [],
  causes: findings
    .filter(({ explainedBy }) => explainedBy === undefined)
    .map(({ ruleId, hop, message, remedy }) => ({
      ruleId,
      hop,
      message,
      remedy,
      explains: [],
    })),
});

const merge = (
  hops: readonly HopAssessment[],
  findings: readonly DoctorFinding[] = [],
  topology: Partial<EdgeTopology> = {},
) =>
  mergeReport({
    topology: aTopology(topology),
    now: NOW,
    hops,
    diagnosis: diagnosed(...findings),
    ownership: { entityRefs: ['component:default/b', 'component:default/a'] },
  });

const stateOf = (report: ReturnType<typeof merge>, hop: Hop) =>
  report.hops.find(one => one.hop === hop)?.state;

describe('mergeReport', () => {
  describe('on a hop', () => {
    it.each([
      ['outage', 'broken'],
      ['partial', 'degraded'],
      ['risk', 'ready'],
      ['none', 'ready'],
    ] as const)('lets the impact %s make it %s', (impact, state) => {
      const report = merge(healthy, [aFinding({ impact })]);

      expect(stateOf(report, 'routes')).toBe(state);
      expect(report.state).toBe(state);
    });

    it('never lets a finding improve what the evidence says', () => {
      const report = merge(hopsWith({ routes: 'broken' }), [
        aFinding({ impact: 'partial' }),
      ]);

      expect(stateOf(report, 'routes')).toBe('broken');
    });

    it('shows the finding that made it worse as evidence', () => {
      const report = merge(healthy, [
        aFinding({ observed: 'a', expected: 'b' }),
      ]);

      expect(
        report.hops.find(({ hop }) => hop === 'routes')?.evidence,
      ).toContainEqual({
        verdict: 'bad',
        label: 'X01 A rule',
        value: 'a',
        expected: 'b',
        object: GATEWAY_REF,
      });
    });

    it('says what the cause says rather than a symptom', () => {
      const report = merge(healthy, [
        aFinding({ ruleId: 'X02', message: 'a symptom', explainedBy: 'X01' }),
        aFinding({ message: 'the cause' }),
      ]);

      expect(report.hops.find(({ hop }) => hop === 'routes')?.summary).toBe(
        'the cause',
      );
    });
  });

  describe('on the edge', () => {
    it.each<[Partial<Record<Hop, HopState>>, string]>([
      [{}, 'ready'],
      [{ routes: 'broken', targets: 'degraded', envoy: 'unknown' }, 'broken'],
      [{ targets: 'degraded', envoy: 'progressing' }, 'degraded'],
      [{ envoy: 'progressing', routes: 'unknown' }, 'progressing'],
      [{ routes: 'unknown' }, 'unknown'],
      [{ certificate: 'notChecked' }, 'ready'],
    ])('takes the worst of %j: %s', (changed, state) => {
      expect(merge(hopsWith(changed)).state).toBe(state);
    });

    it('cannot tell where nothing was checked', () => {
      const none = healthy.map(hop => ({
        ...hop,
        state: 'notChecked' as const,
      }));

      expect(merge(none)).toMatchObject({
        state: 'unknown',
        summary: 'Cannot tell: no source of this edge is read.',
      });
    });
  });

  describe('looking for the first broken hop', () => {
    it.each<[Partial<Record<Hop, HopState>>, Hop | undefined]>([
      [{ targets: 'broken', controller: 'broken' }, 'controller'],
      [{ targets: 'broken', gateway: 'degraded' }, 'targets'],
      [{ backends: 'degraded' }, 'backends'],
      [{ envoy: 'progressing' }, undefined],
      [{ envoy: 'unknown' }, undefined],
      [{}, undefined],
    ])('finds in %j the hop %s', (changed, hop) => {
      expect(merge(hopsWith(changed)).firstBroken).toBe(hop);
    });

    const symptom = aFinding({
      ruleId: 'S',
      hop: 'controller',
      explainedBy: 'C',
    });

    it('passes over a hop that another one explains', () => {
      const report = merge(
        hopsWith({ controller: 'broken', certificate: 'broken' }),
        [symptom, aFinding({ ruleId: 'C', hop: 'certificate' })],
      );

      expect(report.firstBroken).toBe('certificate');
    });

    it('stays where a finding of its own is unexplained', () => {
      const report = merge(
        hopsWith({ controller: 'broken', certificate: 'broken' }),
        [
          symptom,
          aFinding({ ruleId: 'Y', hop: 'controller' }),
          aFinding({ ruleId: 'C', hop: 'certificate' }),
        ],
      );

      expect(report.firstBroken).toBe('controller');
    });

    it('stays where the cause is not as bad', () => {
      const report = merge(hopsWith({ controller: 'broken' }), [
        symptom,
        aFinding({ ruleId: 'C', hop: 'certificate', impact: 'partial' }),
      ]);

      expect(report.firstBroken).toBe('controller');
    });
  });

  describe('saying it in one sentence', () => {
    it('tells that requests arrive, and where AWS was not looked at', () => {
      expect(merge(healthy).summary).toBe(
        'Requests to https://pay.example.com reach their backends.',
      );
      const notConfigured = { state: 'notConfigured' } as const;
      const alone = merge(healthy, [], {
        parts: someParts({ elbv2: notConfigured, acm: notConfigured }),
      });

      expect(alone.coverage).toBe('kubernetes-only');
      expect(alone.summary).toContain('as far as Kubernetes shows');
    });

    it('joins cause and remedy', () => {
      expect(merge(healthy, [aFinding({})]).summary).toBe(
        'Requests fail, because of X01. Mend it.',
      );
    });

    it('does not take advice for the cause', () => {
      const report = merge(hopsWith({ routes: 'broken' }), [
        aFinding({ impact: 'none', message: 'advice' }),
      ]);

      expect(report.summary).toBe('The routes fails.');
    });

    it('prefers the cause at the hop that is named first', () => {
      const report = merge(healthy, [
        aFinding({ ruleId: 'L', hop: 'routes', message: 'later' }),
        aFinding({ ruleId: 'E', hop: 'gateway', message: 'earlier' }),
      ]);

      expect(report.firstBroken).toBe('gateway');
      expect(report.summary).toBe('earlier. Mend it.');
    });

    it('tells what it waits for', () => {
      expect(merge(hopsWith({ envoy: 'progressing' })).summary).toBe(
        'The envoy fails.',
      );
    });
  });

  it('lists whose the edge is in a fixed order', () => {
    expect(merge(healthy).entityRefs).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
  });

  it.each<[string, Partial<EdgeTopology>, boolean]>([
    ['a healthy edge', {}, false],
    ['a missing Gateway', { gateway: undefined }, false],
    ['a missing Service', { service: undefined }, true],
    ['a missing load balancer', { loadBalancer: undefined }, true],
    ['no Envoy', { deployment: aDeployment({ availableReplicas: 0 }) }, true],
    [
      'a load balancer nobody looked for',
      {
        loadBalancer: undefined,
        parts: someParts({ elbv2: { state: 'notConfigured' } }),
      },
      false,
    ],
  ])('knows for %s whether anything is left', (_, topology, expected) => {
    expect(merge(healthy, [], topology).nothingLeft).toBe(expected);
  });
});

describe('reportEdge', () => {
  const report = (
    topology: Partial<EdgeTopology> = {},
    requests = [aRequest()].slice(1),
  ) =>
    reportEdge({
      topology: aTopology(topology),
      requests,
      ownership: { entityRefs: ['component:default/pay'], owner: 'group:x' },
      now: NOW,
    });

  it('gives what the HTTP schema promises', () => {
    const { report: settled } = settle(undefined, report(), NOW);

    expect(() =>
      edgeReportSchema.strict().parse({ ...settled, channel: 'c', rev: 1 }),
    ).not.toThrow();
  });

  it('gives equal bytes for equal inputs', () => {
    expect(JSON.stringify(report())).toBe(JSON.stringify(report()));
  });

  it('holds no time of the look', () => {
    const later = reportEdge({
      topology: aTopology(),
      requests: [],
      ownership: { entityRefs: ['component:default/pay'], owner: 'group:x' },
      now: new Date(NOW.getTime() + 60_000),
    });

    expect(JSON.stringify(later)).toBe(JSON.stringify(report()));
  });

  it('tells how clients reach the edge and what stands in front', () => {
    expect(report()).toMatchObject({
      endpoint: {
        hostnames: ['pay.example.com'],
        urls: ['https://pay.example.com'],
      },
      loadBalancer: {
        scheme: 'internal',
        state: 'active',
        region: 'eu-west-1',
        zones: ['eu-west-1a', 'eu-west-1b'],
        certificate: { status: 'ISSUED' },
      },
    });
  });

  it('knows the host name of a load balancer AWS was not asked about', () => {
    const found = report({ loadBalancer: undefined, aws: undefined });

    expect(found.loadBalancer).toEqual(
      expect.objectContaining({
        dnsName: aManagedService().hostnames[0],
        zones: [],
      }),
    );
    expect(
      report({
        loadBalancer: undefined,
        service: aManagedService({ hostnames: [] }),
      }).loadBalancer,
    ).toBeUndefined();
  });

  describe('of an edge that is only asked for', () => {
    const nothing: Partial<EdgeTopology> = {
      gateway: undefined,
      gatewayClass: undefined,
      envoyProxy: undefined,
      service: undefined,
      deployment: undefined,
      pods: [],
      routes: [],
      loadBalancer: undefined,
      listeners: [],
      targetGroups: [],
    };

    it.each([
      [{}, 'The request waits for its pull request to be merged.'],
      [
        { mergedAt: '2026-11-23T11:59:00Z' },
        'The request is merged and waits for the sync to the cluster.',
      ],
    ])('says how far it came (%j)', (record, summary) => {
      expect(report(nothing, [aRequest(record)])).toMatchObject({
        state: 'requested',
        summary,
      });
    });

    it('is broken once the wish is gone and nothing ever came', () => {
      const dismissed = aRequest({ dismissedAt: '2026-11-23T11:59:00Z' });

      expect(report(nothing, [dismissed]).state).toBe('broken');
    });

    it('cannot tell while Gateways cannot be read', () => {
      const parts = someParts({
        gateways: {
          state: 'failed',
          gap: {
            source: 'cluster:demo-eu',
            part: 'gateways',
            reason: 'forbidden',
            message: 'no',
            since: '2026-11-23T11:00:00Z',
          },
        },
      });

      expect(report({ ...nothing, parts }, [aRequest()]).state).not.toBe(
        'requested',
      );
    });
  });
});
