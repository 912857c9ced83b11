import type { Certificate } from '../../snapshot';
import {
  aCertificate,
  aHop,
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  aRoute,
  CERTIFICATE_ARN,
  ENVOY_NAME,
  someParts,
} from '../../testUtils';

const certificateHop = (overrides: Partial<Certificate>) =>
  aHop('certificate', { certificates: [aCertificate(overrides)] });

const second =
  'arn:aws:acm:eu-west-1:123456789012:certificate/00000000-0000-0000-0000-000000000002';

describe('the hop certificate', () => {
  it('is ready when it is issued, covers the names and is far from its end', () => {
    expect(aHop('certificate')).toMatchObject({
      state: 'ready',
      badge: '145d',
    });
  });

  it('cannot tell whether it covers names that were never read', () => {
    const hop = aHop('certificate', {
      gateway: undefined,
      routes: [],
      parts: someParts({
        httproutes: {
          state: 'failed',
          gap: {
            source: 'cluster:demo-eu',
            part: 'httproutes',
            reason: 'forbidden',
            message: 'no rights',
            since: '',
          },
        },
      }),
    });

    expect(hop).toMatchObject({
      state: 'unknown',
      summary: expect.stringContaining('cannot be read'),
    });
  });

  it.each([
    'PENDING_VALIDATION',
    'INACTIVE',
    'EXPIRED',
    'VALIDATION_TIMED_OUT',
    'REVOKED',
    'FAILED',
  ])('is broken for status %s', status => {
    const hop = certificateHop({ status });

    expect(hop.state).toBe('broken');
    expect(hop.evidence).toContainEqual(
      expect.objectContaining({ value: status, expected: 'ISSUED' }),
    );
  });

  it('says what a certificate waits for', () => {
    expect(certificateHop({ status: 'PENDING_VALIDATION' }).summary).toContain(
      'validation records in DNS',
    );
  });

  it('passes on why ACM failed', () => {
    expect(
      certificateHop({ status: 'FAILED', failureReason: 'CAA_ERROR' }).summary,
    ).toContain('CAA_ERROR');
  });

  it.each([
    ['2026-11-23T11:59:59Z', 'broken', '-1d'],
    ['2026-11-28T12:00:00Z', 'degraded', '5d'],
    ['2027-02-01T12:00:00Z', 'ready', '70d'],
  ])('ending %s is %s', (notAfter, state, badge) => {
    expect(certificateHop({ notAfter })).toMatchObject({ state, badge });
  });

  it('is broken when ACM does not know it', () => {
    expect(
      aHop('certificate', {
        certificates: [],
        missingCertificates: [CERTIFICATE_ARN],
      }),
    ).toMatchObject({
      state: 'broken',
      summary: `Certificate ${CERTIFICATE_ARN} does not exist in this account and region.`,
    });
  });

  it('cannot tell before it has been read', () => {
    expect(aHop('certificate', { certificates: [] }).state).toBe('unknown');
  });

  it('is broken when no host name is covered', () => {
    const hop = certificateHop({ domains: ['*.example.org'] });

    expect(hop.state).toBe('broken');
    expect(hop.summary).toContain('pay.example.com');
  });

  it('is degraded when one of several host names is not covered', () => {
    const routes = [
      aRoute({ hostnames: ['pay.example.com', 'pay.example.org'] }),
    ];
    const hop = aHop('certificate', { routes });

    expect(hop.state).toBe('degraded');
    expect(hop.summary).toContain('covers pay.example.org,');
  });

  it('counts the names of all certificates together', () => {
    expect(
      aHop('certificate', {
        routes: [aRoute({ hostnames: ['pay.example.com', 'pay.example.org'] })],
        listeners: [
          aLoadBalancerListener(443, {
            certificateArns: [CERTIFICATE_ARN, second],
          }),
        ],
        certificates: [
          aCertificate(),
          aCertificate({ arn: second, domains: ['pay.example.org'] }),
        ],
      }).state,
    ).toBe('ready');
  });

  it('shows the days of the certificate that ends first', () => {
    expect(
      aHop('certificate', {
        listeners: [
          aLoadBalancerListener(443, {
            certificateArns: [CERTIFICATE_ARN, second],
          }),
        ],
        certificates: [
          aCertificate(),
          aCertificate({ arn: second, notAfter: '2027-02-01T12:00:00Z' }),
        ],
      }).badge,
    ).toBe('70d');
  });

  it('looks at the one asked for while no listener has any', () => {
    expect(
      aHop('certificate', { listeners: [aLoadBalancerListener(80)] }).state,
    ).toBe('ready');
  });

  it('has nothing to check where none is asked for', () => {
    expect(
      aHop('certificate', {
        service: aManagedService({ metadata: aMeta({ name: ENVOY_NAME }) }),
        listeners: [aLoadBalancerListener(80)],
      }),
    ).toMatchObject({
      state: 'notChecked',
      summary: 'No certificate is asked for.',
    });
  });
});
