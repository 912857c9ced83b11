import { anEnvironment, aPolicy } from '../__fixtures__/aContext';
import { listSslPolicies } from './listSslPolicies';

const TODAY = 'ELBSecurityPolicy-TLS13-1-2-2021-06';
const STRICT = 'ELBSecurityPolicy-TLS13-1-3-2021-06';
const OLD = 'ELBSecurityPolicy-2016-08';
const NEWER = 'ELBSecurityPolicy-TLS13-1-3-PQ-2031-01';
const known = [STRICT, TODAY, OLD];

const list = (policy: unknown = {}, environment = {}) =>
  listSslPolicies(
    { policy: aPolicy(policy), environment: anEnvironment(environment) },
    known,
  );
const names = (policy?: unknown, environment?: object) =>
  list(policy, environment).map(({ name }) => name);

describe('listSslPolicies', () => {
  it('offers all that are known where the policy says nothing, the default first', () => {
    expect(list()).toEqual([
      { name: TODAY, minimumTls: '1.2', isDefault: true },
      { name: STRICT, minimumTls: '1.3', isDefault: false },
      { name: OLD, minimumTls: '1.0', isDefault: false },
    ]);
  });

  it.each([
    [
      'a list beside the default',
      { allowed: { sslPolicy: [STRICT] } },
      [TODAY, STRICT],
    ],
    ['a list of nothing', { allowed: { sslPolicy: [] } }, [TODAY]],
    [
      'a list of everything',
      { allowed: { sslPolicy: ['*'] } },
      [TODAY, STRICT, OLD],
    ],
    [
      'a name newer than this code',
      { allowed: { sslPolicy: [NEWER] } },
      [TODAY, NEWER],
    ],
    ['one that is locked', { locked: { sslPolicy: STRICT } }, [STRICT]],
    ['a floor as a version', { floors: { sslPolicy: '1.2' } }, [TODAY, STRICT]],
    ['a floor as a policy', { floors: { sslPolicy: STRICT } }, [STRICT]],
    [
      'a default of its own',
      { defaults: { sslPolicy: STRICT } },
      [STRICT, TODAY, OLD],
    ],
    [
      'rules for other fields',
      { allowed: { replicas: [2] } },
      [TODAY, STRICT, OLD],
    ],
  ])('holds %s', (_name, policy, expected) => {
    expect(names(policy)).toEqual(expected);
  });

  it('lets the environment be stronger than the policy’s default', () => {
    const [first] = list(
      { defaults: { sslPolicy: OLD } },
      { defaults: { sslPolicy: STRICT } },
    );
    expect(first).toMatchObject({ name: STRICT, isDefault: true });
  });

  it('marks one default at most', () => {
    [{}, { locked: { sslPolicy: STRICT } }, { floors: { sslPolicy: '1.3' } }]
      .map(policy => list(policy).filter(({ isDefault }) => isDefault))
      .forEach(defaults => expect(defaults.length).toBeLessThanOrEqual(1));
  });
});
