import { changeHealthCheck, DEFAULT_HEALTH_CHECK } from './changeHealthCheck';

const HTTP = changeHealthCheck(DEFAULT_HEALTH_CHECK, {
  HealthCheckProtocol: 'HTTP',
  HealthCheckPath: '/ready',
  Matcher: { HttpCode: '200' },
});

describe('changeHealthCheck', () => {
  it('leaves a check alone when nothing is named', () => {
    expect(changeHealthCheck(HTTP, {})).toEqual(HTTP);
  });

  it.each([
    [{ HealthCheckEnabled: false }, { enabled: false }],
    [{ HealthCheckPort: '19003' }, { port: '19003' }],
    [{ HealthCheckPath: '/alive' }, { path: '/alive' }],
    [{ HealthCheckIntervalSeconds: 5 }, { intervalSeconds: 5 }],
    [{ HealthCheckTimeoutSeconds: 3 }, { timeoutSeconds: 3 }],
    [{ HealthyThresholdCount: 4 }, { healthyThreshold: 4 }],
    [{ UnhealthyThresholdCount: 6 }, { unhealthyThreshold: 6 }],
    [{ Matcher: { HttpCode: '204' } }, { successCodes: '204' }],
    [{ HealthCheckProtocol: 'HTTPS' }, { protocol: 'HTTPS' }],
  ])('changes only what %j names', (wanted, change) => {
    expect(changeHealthCheck(HTTP, wanted)).toEqual({ ...HTTP, ...change });
  });

  it('fills in path and codes for a check that becomes HTTP', () => {
    expect(
      changeHealthCheck(DEFAULT_HEALTH_CHECK, { HealthCheckProtocol: 'HTTP' }),
    ).toMatchObject({ path: '/', successCodes: '200-399' });
  });

  it('drops path and codes from a check that becomes TCP', () => {
    const changed = changeHealthCheck(HTTP, { HealthCheckProtocol: 'TCP' });
    expect(changed).not.toHaveProperty('path');
    expect(changed).not.toHaveProperty('successCodes');
  });
});
