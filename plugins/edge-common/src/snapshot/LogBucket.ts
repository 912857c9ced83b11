/** An S3 bucket that a load balancer is told to write its access logs to. @public */
export interface LogBucket {
  readonly name: string;
  readonly exists: boolean;
  /** S3 `GetBucketLocation` or `HeadBucket`; absent where it cannot be read. */
  readonly region?: string;
  /**
   * Services (`Principal.Service`, `*` for everyone) to which S3 `GetBucketPolicy` allows
   * `s3:PutObject`; empty without a policy, absent where the policy cannot be read.
   */
  readonly writers?: readonly string[];
}
