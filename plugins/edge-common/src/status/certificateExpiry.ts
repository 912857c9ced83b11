import type { Certificate } from '../snapshot';

const DAY = 86_400;

/** How near a certificate is to its end. @public */
export interface CertificateExpiry {
  /** Whole days until `notAfter`, negative afterwards; absent when ACM says no end. */
  readonly daysLeft?: number;
  /** `soon` is a reason to plan, `urgent` a risk, `expired` an outage. */
  readonly verdict: 'calm' | 'soon' | 'urgent' | 'expired';
}

const renewsItself = ({
  type,
  renewalEligibility,
  renewalStatus,
}: Certificate): boolean =>
  type !== 'IMPORTED' &&
  renewalEligibility !== 'INELIGIBLE' &&
  renewalStatus !== 'FAILED';

const verdictOf = (
  certificate: Certificate,
  left: number,
  lifetime: number,
): CertificateExpiry['verdict'] => {
  const share = left / lifetime;
  if (left <= 0) {
    return 'expired';
  }
  if (certificate.renewalStatus === 'FAILED') {
    return 'urgent';
  }
  if (certificate.renewalStatus === 'PENDING_VALIDATION') {
    return left < 15 * DAY || share < 0.1 ? 'urgent' : 'soon';
  }
  if (renewsItself(certificate)) {
    return share < 0.1 ? 'urgent' : 'calm';
  }
  if (share < 0.1) {
    return 'urgent';
  }
  return share < 0.33 ? 'soon' : 'calm';
};

/** Lifetimes of public certificates shrink, so nearness is measured by what share is left. */
const assumedLifetime = 198 * DAY;

/**
 * Judges a certificate's end by the share of its lifetime that is left, and by whether ACM will
 * renew it.
 * @public
 */
export const certificateExpiry = (
  certificate: Certificate,
  now: Date,
): CertificateExpiry => {
  const end = Date.parse(certificate.notAfter ?? '');
  if (Number.isNaN(end)) {
    return { verdict: 'calm' };
  }
  const start = Date.parse(certificate.notBefore ?? '');
  const left = (end - now.getTime()) / 1000;
  const lifetime = Number.isNaN(start)
    ? assumedLifetime
    : Math.max((end - start) / 1000, 1);
  return {
    daysLeft: Math.floor(left / DAY),
    verdict: verdictOf(certificate, left, lifetime),
  };
};
