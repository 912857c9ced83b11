import type { Certificate } from '../snapshot';
import { aCertificate, NOW } from '../testUtils';
import { certificateExpiry } from './certificateExpiry';

const DAY = 86_400_000;

/** A certificate with so many days of its lifetime left. */
const leaving = (
  left: number,
  lifetime: number,
  overrides: Partial<Certificate> = {},
) =>
  aCertificate({
    notBefore: new Date(NOW.getTime() - (lifetime - left) * DAY).toISOString(),
    notAfter: new Date(NOW.getTime() + left * DAY).toISOString(),
    ...overrides,
  });

const imported = { type: 'IMPORTED', renewalEligibility: 'INELIGIBLE' };
const pending = { renewalStatus: 'PENDING_VALIDATION' };

describe('certificateExpiry', () => {
  it.each<[string, [number, number], Partial<Certificate>, string]>([
    ['renewing', [60, 198], {}, 'calm'],
    ['renewing', [20, 198], {}, 'calm'],
    ['renewing', [19, 198], {}, 'urgent'],
    ['renewing, of a short life', [5, 47], {}, 'calm'],
    ['renewing, of a short life', [4, 47], {}, 'urgent'],
    [
      'being renewed',
      [25, 198],
      { renewalStatus: 'PENDING_AUTO_RENEWAL' },
      'calm',
    ],
    ['renewed', [25, 198], { renewalStatus: 'SUCCESS' }, 'calm'],
    ['waiting for validation', [60, 198], pending, 'soon'],
    ['waiting for validation', [18, 198], pending, 'urgent'],
    ['waiting for validation', [14, 100], pending, 'urgent'],
    ['that failed to renew', [60, 198], { renewalStatus: 'FAILED' }, 'urgent'],
    ['imported', [200, 365], imported, 'calm'],
    ['imported', [100, 365], imported, 'soon'],
    ['imported', [30, 365], imported, 'urgent'],
    ['not eligible', [60, 198], { renewalEligibility: 'INELIGIBLE' }, 'soon'],
    ['over', [-1, 198], {}, 'expired'],
    ['over, whatever its renewal says', [0, 198], pending, 'expired'],
  ])('judges one %s, %j days left', (_, [left, life], overrides, verdict) => {
    expect(certificateExpiry(leaving(left, life, overrides), NOW)).toEqual({
      daysLeft: left,
      verdict,
    });
  });

  it('counts whole days', () => {
    const certificate = aCertificate({ notAfter: '2026-11-25T11:59:59Z' });

    expect(certificateExpiry(certificate, NOW).daysLeft).toBe(1);
  });

  it('assumes a lifetime where ACM names no beginning', () => {
    const certificate = leaving(10, 198, { notBefore: undefined });

    expect(certificateExpiry(certificate, NOW).verdict).toBe('urgent');
  });

  it('says nothing of a certificate without an end', () => {
    expect(
      certificateExpiry(aCertificate({ notAfter: undefined }), NOW),
    ).toEqual({ verdict: 'calm' });
  });
});
