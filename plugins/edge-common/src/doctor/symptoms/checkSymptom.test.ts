import { recording } from '../../__fixtures__/recordings';
import {
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aSeen,
  aService,
  PAY_EDGE,
  someParts,
} from '../../testUtils';
import { diagnose } from '../diagnose';
import type { Seen } from '../DoctorRule';
import {
  checkSymptom,
  type Diagnosed,
  type SymptomCheck,
} from './checkSymptom';
import { findSymptom } from './findSymptom';

const asked = (text: string) => {
  const symptom = findSymptom(text);
  if (!symptom) {
    throw new Error(`'${text}' is no symptom`);
  }
  return symptom;
};

const answers = (seen: Seen, text: string): SymptomCheck[] =>
  checkSymptom({ id: seen.topology.id, ...diagnose(seen) }, asked(text));

const outcomes = (checks: readonly SymptomCheck[]) =>
  checks.map(({ ruleId, outcome }) => [ruleId, outcome]);

const everywhere = aParentRef({ sectionName: undefined });
const looping = aRedirectRoute({
  parentRefs: [everywhere],
  parents: [aRouteParent({ parentRef: everywhere })],
});

describe('checkSymptom', () => {
  it('passes every check of a healthy edge, in the order to look', () => {
    expect(outcomes(answers(aSeen(), 'too many redirects'))).toEqual([
      ['M20', 'passed'],
      ['M25', 'passed'],
      ['M26', 'passed'],
      ['M21', 'passed'],
      ['A06', 'passed'],
    ]);
  });

  it('gives the finding where a rule fires, with its evidence and remedy', () => {
    const [first, second] = answers(
      aSeen({ routes: [looping, aRoute()] }),
      'too many redirects',
    );

    expect(first).toMatchObject({
      ruleId: 'M20',
      outcome: 'fired',
      finding: {
        ruleId: 'M20',
        path: 'spec.parentRefs[0].sectionName',
        remedy: expect.stringMatching(/sectionName/),
      },
    });
    expect(second).toMatchObject({ ruleId: 'M25', outcome: 'passed' });
  });

  it('has one entry for each finding of a rule', () => {
    const named = (name: string) =>
      aRedirectRoute({
        metadata: aMeta({ name }),
        parentRefs: [everywhere],
        parents: [aRouteParent({ parentRef: everywhere })],
      });
    const fired = answers(
      aSeen({ routes: [named('one'), named('two'), aRoute()] }),
      'redirect loop',
    ).filter(({ outcome }) => outcome === 'fired');

    expect(fired.map(({ ruleId }) => ruleId)).toEqual(['M20', 'M20']);
  });

  it.each([
    [
      'a source that is refused',
      aSeen({
        parts: someParts({
          elbv2: {
            state: 'failed',
            gap: {
              source: 'aws:1/eu-west-1',
              part: 'elbv2',
              reason: 'forbidden',
              message: 'not authorized',
              since: '2026-11-23T11:00:00Z',
            },
          },
        }),
      }),
      'elbv2 cannot be read: not authorized',
    ],
    [
      'a source that is not configured',
      aSeen({ parts: someParts({ elbv2: { state: 'notConfigured' } }) }),
      'no AWS account is configured for the edge',
    ],
  ])('skips the checks of %s, with the reason', (_case, seen, reason) => {
    expect(answers(seen, 'too many redirects').at(-1)).toEqual({
      ruleId: 'A06',
      title: expect.any(String),
      outcome: 'skipped',
      reason,
    });
  });

  it.each([
    ['connection times out', 'A18', 'security groups and subnets are not read'],
    ['connection times out', 'A17', 'security groups and subnets are not read'],
    ['connection times out', 'A30', 'names are not resolved'],
    ['connection reset', 'A26', 'metrics are not read'],
    ['handshake failure', 'A25', 'metrics are not read'],
  ])('never passes what nothing reads: %s, %s', (text, ruleId, reason) => {
    const found = answers(aSeen(), text).find(one => one.ruleId === ruleId);

    expect(found).toMatchObject({ outcome: 'skipped' });
    expect(found).not.toMatchObject({ title: ruleId });
    expect([
      reason,
      'metrics are not read',
      'the edge is not probed',
    ]).toContain(found?.outcome === 'skipped' ? found.reason : undefined);
  });

  describe('where a report does not say which rules looked', () => {
    const silent: Diagnosed = { id: PAY_EDGE, findings: [], skipped: [] };

    it('passes nothing', () => {
      const checks = checkSymptom(silent, asked('404'));

      expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(
        new Set(['skipped']),
      );
    });

    it('sends a tenant to the owner of the shared Gateway', () => {
      const [first] = checkSymptom(
        { ...silent, id: { ...PAY_EDGE, scope: 'component:default/pay' } },
        asked('no load balancer appears'),
      );

      expect(first).toMatchObject({
        outcome: 'skipped',
        reason: expect.stringContaining('only its owner sees'),
      });
    });
  });
});

describe('symptoms of what real controllers wrote', () => {
  it.each([
    ['fault3-redirect-no-sectionname', 'too many redirects', 'M20'],
    ['r25-redirect-without-scheme', 'too many redirects', 'M21'],
    ['fault4-backend-missing', '500', 'K18'],
    ['r06-no-endpoints', '503', 'K19'],
    ['r02-hostname-no-match', '404', 'K17'],
    ['r24a-none', 'links and cookies are http', 'M25'],
    ['fault1-ssl-ports-8443', 'no load balancer appears', 'K09'],
    ['fault2-bad-cert-arn', 'no load balancer appears', 'K10'],
    ['form-a-no-mutator-webhook', 'no load balancer appears', 'M05'],
    ['r21-annotations-in-metadata', 'no load balancer appears', 'M01'],
    ['fault5-https-no-tls', 'connection reset', 'M15'],
    ['r23c-proxy-protocol-only-nlb', 'connection reset', 'M28'],
    ['r23b-proxy-protocol-only-ctp', 'connection reset', 'M29'],
    ['r15-delete-with-protection', 'load balancer stays after delete', 'K27'],
  ])('in %s "%s" fires %s', (name, text, ruleId) => {
    const { topology, now } = recording(name);
    const fired = answers({ topology, now, live: true }, text).filter(
      ({ outcome }) => outcome === 'fired',
    );

    expect(fired.map(one => one.ruleId)).toContain(ruleId);
  });

  it('says in a good edge that the application’s Service is there', () => {
    const checks = answers(aSeen({ backends: [aService()] }), '503');

    expect(outcomes(checks)).toEqual([
      ['K19', 'passed'],
      ['K18', 'passed'],
    ]);
  });
});
