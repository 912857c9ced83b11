import { aSeen } from '../testUtils';
import { aResult, aRule } from './__fixtures__/aRule';
import { explain } from './explain';
import { runRules } from './runRules';
import type { DoctorRule } from './DoctorRule';

const run = (...rules: readonly DoctorRule[]) =>
  explain(runRules(aSeen(), rules).found);

const pairs = (...rules: readonly DoctorRule[]) =>
  run(...rules).findings.map(({ ruleId, explainedBy }) => [
    ruleId,
    explainedBy,
  ]);

describe('explain', () => {
  it('takes every unexplained finding but advice for a cause, the most harmful first', () => {
    const { causes } = run(
      aRule('K1', { impact: 'none' }),
      aRule('K2', { impact: 'risk' }),
      aRule('K3', { impact: 'partial', severity: 'warning' }),
      aRule('K4', { impact: 'partial', hop: 'routes' }),
      aRule('K5', { impact: 'partial' }),
      aRule('K6', { impact: 'outage', hop: 'backends' }),
    );

    expect(causes.map(({ ruleId }) => ruleId)).toEqual([
      'K6',
      'K5',
      'K4',
      'K3',
      'K2',
    ]);
  });

  it('leaves unwise settings out where clients have trouble', () => {
    const unwise = aRule('M1', {
      impact: 'risk',
      severity: 'warning',
      needs: ['manifests'],
    });
    const idsOf = (...rules: readonly DoctorRule[]) =>
      run(...rules).causes.map(({ ruleId }) => ruleId);

    expect(idsOf(unwise)).toEqual(['M1']);
    expect(idsOf(unwise, aRule('K1'))).toEqual(['K1']);
    expect(idsOf({ ...unwise, severity: 'error' }, aRule('K1'))).toEqual([
      'K1',
      'M1',
    ]);
    expect(idsOf({ ...unwise, needs: ['cluster'] }, aRule('K1'))).toEqual([
      'K1',
      'M1',
    ]);
  });

  it('folds a symptom under its cause', () => {
    const { causes } = run(aRule('K1'), aRule('K2', { explains: ['K1'] }));

    expect(causes).toEqual([
      {
        ruleId: 'K2',
        hop: 'gateway',
        message: 'K2 is wrong.',
        remedy: 'Mend it.',
        explains: ['K1'],
      },
    ]);
  });

  it('leads a chain of symptoms to its root', () => {
    const chain = [
      aRule('K1'),
      aRule('K2', { explains: ['K1'] }),
      aRule('K3', { explains: ['K2'] }),
    ];

    expect(pairs(...chain)).toEqual([
      ['K1', 'K3'],
      ['K2', 'K3'],
      ['K3', undefined],
    ]);
    expect(run(...chain).causes.map(({ explains }) => explains)).toEqual([
      ['K1', 'K2'],
    ]);
  });

  it('gives a symptom of two causes to the more harmful one', () => {
    expect(
      pairs(
        aRule('K1', { impact: 'partial' }),
        aRule('K2', { explains: ['K1'], impact: 'partial' }),
        aRule('K3', { explains: ['K1'] }),
      ),
    ).toContainEqual(['K1', 'K3']);
  });

  it('never explains trouble with a risk', () => {
    expect(
      pairs(aRule('K1'), aRule('K2', { explains: ['K1'], impact: 'risk' })),
    ).toEqual([
      ['K1', undefined],
      ['K2', undefined],
    ]);
  });

  it('explains a risk with a risk', () => {
    expect(
      pairs(
        aRule('K1', { impact: 'risk' }),
        aRule('K2', { explains: ['K1'], impact: 'risk' }),
      ),
    ).toContainEqual(['K1', 'K2']);
  });

  it('leaves a result to the rules it names', () => {
    const picky = aRule('K1', {
      check: () => [
        aResult({ symptomOf: ['K2'] }),
        aResult({ symptomOf: [] }),
        aResult(),
      ],
    });

    expect(pairs(picky, aRule('K2', { explains: ['K1'] }))).toEqual([
      ['K1', 'K2'],
      ['K1', undefined],
      ['K1', 'K2'],
      ['K2', undefined],
    ]);
  });

  it('says once which rules a cause explains', () => {
    const twice = aRule('K1', { check: () => [aResult(), aResult()] });

    expect(
      run(twice, aRule('K2', { explains: ['K1'] })).causes[0].explains,
    ).toEqual(['K1']);
  });

  it('leaves absent causes alone', () => {
    expect(pairs(aRule('K1'))).toEqual([['K1', undefined]]);
  });
});
