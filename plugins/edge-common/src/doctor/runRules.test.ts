import { aSeen, aSeenBundle, someParts } from '../testUtils';
import { aResult, aRule } from './__fixtures__/aRule';
import type { RuleInput } from './DoctorRule';
import { runRules } from './runRules';

const throwing = (error: unknown) =>
  aRule('K98', {
    check: () => {
      throw error;
    },
  });

describe('runRules', () => {
  it('skips a rule that stumbles and runs the others', () => {
    const { found, skipped } = runRules(aSeen(), [
      throwing(new TypeError('x is not iterable')),
      aRule('K99'),
    ]);

    expect(skipped).toEqual([
      {
        ruleId: 'K98',
        reason: 'the check failed: TypeError: x is not iterable',
      },
    ]);
    expect(found.map(({ finding }) => finding.ruleId)).toEqual(['K99']);
  });

  it('skips a rule that throws something that is no error', () => {
    expect(runRules(aSeen(), [throwing('odd')]).skipped).toEqual([
      { ruleId: 'K98', reason: "the check failed: unknown error 'odd'" },
    ]);
  });

  it('counts a rule that found nothing as neither found nor skipped', () => {
    expect(runRules(aSeen(), [aRule('K99', { check: () => [] })])).toEqual({
      found: [],
      skipped: [],
    });
  });

  it('keeps what explains a result out of the finding', () => {
    const rule = aRule('K99', {
      explains: ['K98'],
      check: () => [aResult({ symptomOf: ['M10'] })],
    });
    const [{ finding, explains, symptomOf }] = runRules(aSeen(), [rule]).found;

    expect(finding).not.toHaveProperty('symptomOf');
    expect({ explains, symptomOf }).toEqual({
      explains: ['K98'],
      symptomOf: ['M10'],
    });
  });

  it.each<[RuleInput, string]>([
    ['change', 'it compares two versions, and there is only one'],
    ['metrics', 'metrics are not read'],
    ['probe', 'the edge is not probed'],
  ])('skips a rule that needs %s', (input, reason) => {
    expect(runRules(aSeen(), [aRule('K99', { needs: [input] })])).toEqual({
      found: [],
      skipped: [{ ruleId: 'K99', reason }],
    });
  });

  it.each<[RuleInput, string]>([
    ['cluster', 'it looks at a running edge, and these are manifests alone'],
    ['aws', 'no AWS account is configured for the edge'],
  ])('skips a rule that needs %s on manifests alone', (input, reason) => {
    expect(
      runRules(aSeenBundle(), [aRule('K99', { needs: [input] })]).skipped,
    ).toEqual([{ ruleId: 'K99', reason }]);
  });

  it('skips a manifest rule when the Gateway is gone', () => {
    const rule = aRule('M99', { needs: ['manifests'] });

    expect(runRules(aSeen({ gateway: undefined }), [rule]).skipped).toEqual([
      {
        ruleId: 'M99',
        reason: 'the Gateway payments/pay-edge does not exist',
      },
    ]);
  });

  it('skips a rule whose part is not configured on a live edge', () => {
    const rule = aRule('A99', { needs: ['cluster'], reads: ['acm'] });
    const parts = someParts({ acm: { state: 'notConfigured' } });

    expect(runRules(aSeen({ parts }), [rule]).skipped).toEqual([
      { ruleId: 'A99', reason: 'acm is not configured' },
    ]);
  });

  it.each([
    ['ec2', 'security groups and subnets are not read'],
    ['metrics', 'metrics are not read'],
    ['inventory', 'the whole account is not listed'],
    ['logBuckets', 'log buckets are not read'],
    ['resolver', 'names are not resolved'],
    ['probe', 'the edge is not probed'],
  ] as const)('says without %s what the portal does not do', (part, reason) => {
    const rule = aRule('A99', { needs: ['cluster'], reads: [part] });

    expect(runRules(aSeen(), [rule])).toEqual({
      found: [],
      skipped: [{ ruleId: 'A99', reason }],
    });
  });

  it.each([
    ['httproutes', 'grpcroutes'],
    ['httproutes', 'listenersets'],
    ['envoyproxies', 'gatewayclasses'],
  ] as const)('skips a rule that reads %s where %s failed', (part, other) => {
    const rule = aRule('K99', { needs: ['cluster'], reads: [part] });
    const gap = {
      source: 'cluster:demo-eu',
      part: other,
      reason: 'forbidden',
      message: 'no rights',
      since: '2026-11-23T11:00:00Z',
    } as const;
    const parts = someParts({ [other]: { state: 'failed', gap } });

    expect(runRules(aSeen({ parts }), [rule]).skipped).toEqual([
      { ruleId: 'K99', reason: `${other} cannot be read: no rights` },
    ]);
  });

  it('says of an optional part that failed why it cannot be read', () => {
    const rule = aRule('A99', { needs: ['metrics'], reads: ['metrics'] });
    const gap = {
      source: 'aws:1/eu-west-1',
      part: 'metrics',
      reason: 'forbidden',
      message: 'not authorized',
      since: '2026-11-23T11:00:00Z',
    } as const;
    const parts = someParts({ metrics: { state: 'failed', gap } });

    expect(runRules(aSeen({ parts }), [rule]).skipped).toEqual([
      { ruleId: 'A99', reason: 'metrics cannot be read: not authorized' },
    ]);
  });

  it('skips a rule that cannot tell of the edge, without checking it', () => {
    const rule = aRule('A99', {
      needs: ['cluster'],
      cannotTell: ({ topology }) => `no ${topology.id.gateway} here`,
    });

    expect(runRules(aSeen(), [rule])).toEqual({
      found: [],
      skipped: [{ ruleId: 'A99', reason: 'no pay-edge here' }],
    });
  });

  it('checks a rule that can tell of the edge', () => {
    const rule = aRule('A99', { cannotTell: () => undefined });

    expect(runRules(aSeen(), [rule]).found).toHaveLength(1);
  });

  it('skips a rule that stumbles over whether it can tell', () => {
    const rule = aRule('A99', {
      cannotTell: () => {
        throw new Error('odd');
      },
    });

    expect(runRules(aSeen(), [rule]).skipped).toEqual([
      { ruleId: 'A99', reason: expect.stringContaining('odd') },
    ]);
  });

  it('takes manifests alone for complete, whatever parts say', () => {
    const rule = aRule('M99', { needs: ['manifests'], reads: ['services'] });
    const parts = someParts({ services: { state: 'notConfigured' } });

    expect(runRules(aSeenBundle({ parts }), [rule]).found).toHaveLength(1);
  });
});
