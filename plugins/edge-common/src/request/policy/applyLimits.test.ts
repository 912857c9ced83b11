import { applyLimits } from './applyLimits';

const limit = (
  asked: Record<string, unknown>,
  merged: Record<string, unknown>,
  limits: {
    floors?: Record<string, string | number | boolean>;
    ceilings?: Record<string, string | number | boolean>;
  },
) => applyLimits(asked, merged, { floors: {}, ceilings: {}, ...limits });

describe('applyLimits', () => {
  it.each([
    ['replicas', 2, 3, 'at least 3, as the policy has it'],
    ['drainTimeout', '60s', '2m', 'at least 2m, as the policy has it'],
    [
      'sslPolicy',
      'ELBSecurityPolicy-TLS13-1-1-2021-06',
      '1.2',
      'at least 1.2, as the policy has it',
    ],
    [
      'sslPolicy',
      'ELBSecurityPolicy-2016-08',
      'ELBSecurityPolicy-TLS13-1-2-2021-06',
      'at least ELBSecurityPolicy-TLS13-1-2-2021-06, as the policy has it',
    ],
  ])('refuses an asked %s of %s below %s', (field, value, floor, allowed) => {
    const asked = { [field]: value };
    expect(limit(asked, asked, { floors: { [field]: floor } })).toEqual({
      merged: asked,
      problems: [{ field, value, allowed }],
    });
  });

  it('refuses an asked value above a ceiling', () => {
    const asked = { replicas: 20 };
    expect(
      limit(asked, asked, { ceilings: { replicas: 10 } }).problems,
    ).toEqual([
      {
        field: 'replicas',
        value: 20,
        allowed: 'at most 10, as the policy has it',
      },
    ]);
  });

  it.each([
    ['floors', { replicas: 3 }, 5],
    ['ceilings', { replicas: 5 }, 3],
  ])('moves a default to the limit of %s', (kind, merged, bound) => {
    expect(limit({}, merged, { [kind]: { replicas: bound } })).toEqual({
      merged: { replicas: bound },
      problems: [],
    });
  });

  it('moves a default inside a map', () => {
    const merged = { healthCheck: { mode: 'tcp', interval: 10 } };
    expect(
      limit({}, merged, { floors: { 'healthCheck.interval': 30 } }).merged,
    ).toEqual({ healthCheck: { mode: 'tcp', interval: 30 } });
  });

  it('refuses a default policy below a TLS version, which cannot stand in its place', () => {
    const merged = { sslPolicy: 'ELBSecurityPolicy-2016-08' };
    expect(
      limit({}, merged, { floors: { sslPolicy: '1.2' } }).problems,
    ).toHaveLength(1);
  });

  it.each([
    [{ replicas: 3 }, { replicas: 3 }],
    [{ drainTimeout: '2m' }, { drainTimeout: '120s' }],
    [
      { sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' },
      { sslPolicy: '1.2' },
    ],
    [{}, { replicas: 3 }],
    [{ alpn: 'None' }, { alpn: 'HTTP2Only' }],
  ])('leaves %j at a floor of %j', (merged, floors) => {
    expect(limit(merged, merged, { floors })).toEqual({ merged, problems: [] });
  });
});
