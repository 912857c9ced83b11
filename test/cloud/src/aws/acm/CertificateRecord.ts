/** One certificate as ACM keeps it. @public */
export interface CertificateRecord {
  readonly arn: string;
  /** Common name first, then the alternative names. */
  readonly domains: readonly string[];
  readonly status:
    | 'PENDING_VALIDATION'
    | 'ISSUED'
    | 'INACTIVE'
    | 'EXPIRED'
    | 'VALIDATION_TIMED_OUT'
    | 'REVOKED'
    | 'FAILED';
  readonly type: 'AMAZON_ISSUED' | 'IMPORTED';
  readonly keyAlgorithm: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}
