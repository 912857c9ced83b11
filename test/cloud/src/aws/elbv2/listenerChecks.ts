import type { AwsRegion } from '../AwsRegion';
import { AwsError } from '../wire/AwsError';
import { findTargetGroup } from './find';
import type { ListenerRecord } from './records';
import { findSslPolicies } from './sslPolicies';

/**
 * @throws AwsError CertificateNotFound, or UnsupportedCertificate for one that is not issued
 * @public
 */
export function requireCertificate(region: AwsRegion, arn: string): void {
  const certificate = region.certificates.get(arn);
  if (!certificate) {
    throw new AwsError(
      'CertificateNotFound',
      'Supplied certificate was not found',
    );
  }
  if (certificate.status !== 'ISSUED' && certificate.status !== 'EXPIRED') {
    throw new AwsError(
      'UnsupportedCertificate',
      `The certificate '${arn}' must have a fully-qualified domain name, a supported signature, and a supported key size.`,
    );
  }
}

function requireTlsSettings(listener: ListenerRecord, region: AwsRegion): void {
  if (!listener.defaultCertificate) {
    throw new AwsError(
      'ValidationError',
      'A certificate must be specified for TLS listeners',
    );
  }
  requireCertificate(region, listener.defaultCertificate);
  findSslPolicies(listener.sslPolicy ? [listener.sslPolicy] : []);
}

function refuseTlsSettings(listener: ListenerRecord): void {
  if (listener.defaultCertificate || listener.sslPolicy) {
    throw new AwsError(
      'ValidationError',
      `Certificates and SSL policies cannot be specified for ${listener.protocol} listeners`,
    );
  }
  if (listener.alpnPolicy) {
    throw new AwsError(
      'ALPNPolicyNotFound',
      `ALPN policies are not supported on ${listener.protocol} listeners`,
    );
  }
}

/** Refuses a listener the API would refuse, in the order in which it looks. @public */
export function requireListener(
  listener: ListenerRecord,
  region: AwsRegion,
): void {
  const twin = [...region.listeners.values()].find(
    ({ arn, loadBalancerArn, port }) =>
      arn !== listener.arn &&
      loadBalancerArn === listener.loadBalancerArn &&
      port === listener.port,
  );
  if (twin) {
    throw new AwsError(
      'DuplicateListener',
      'A listener already exists on this port for this load balancer',
    );
  }
  listener.targetGroups.forEach(({ arn }) => findTargetGroup(region, arn));
  if (listener.protocol === 'TLS') {
    requireTlsSettings(listener, region);
  } else {
    refuseTlsSettings(listener);
  }
}
