import type { Gap } from '@tls-edge/backstage-plugin-edge-common';

/** @internal */
export type AwsFailureReason = Exclude<Gap['reason'], 'starting'>;

const byName: Readonly<Record<string, AwsFailureReason>> = {
  AccessDenied: 'forbidden',
  AccessDeniedException: 'forbidden',
  UnauthorizedOperation: 'forbidden',
  AuthFailure: 'unauthenticated',
  UnrecognizedClientException: 'unauthenticated',
  InvalidClientTokenId: 'unauthenticated',
  SignatureDoesNotMatch: 'unauthenticated',
  ExpiredToken: 'unauthenticated',
  ExpiredTokenException: 'unauthenticated',
  CredentialsProviderError: 'unauthenticated',
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  RequestLimitExceeded: 'throttled',
  TooManyRequestsException: 'throttled',
  TimeoutError: 'timeout',
  AbortError: 'timeout',
};

const missing: ReadonlySet<string> = new Set([
  'LoadBalancerNotFoundException',
  'LoadBalancerNotFound',
  'TargetGroupNotFoundException',
  'TargetGroupNotFound',
  'ListenerNotFoundException',
  'ListenerNotFound',
  'ResourceNotFoundException',
  'InvalidArnException',
]);

const statusOf = (error: Error): number | undefined => {
  if (!('$metadata' in error)) return undefined;
  const metadata = error.$metadata;
  return typeof metadata === 'object' &&
    metadata !== null &&
    'httpStatusCode' in metadata &&
    typeof metadata.httpStatusCode === 'number'
    ? metadata.httpStatusCode
    : undefined;
};

const byStatus = (status: number | undefined): AwsFailureReason => {
  if (status === undefined || status >= 500) return 'unreachable';
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  return status === 429 ? 'throttled' : 'invalid';
};

/**
 * Why an AWS call gave nothing, by the error's name and status.
 * @internal
 */
export const readAwsFailure = (error: unknown): AwsFailureReason =>
  error instanceof Error
    ? byName[error.name] ?? byStatus(statusOf(error))
    : 'invalid';

/**
 * Whether AWS says that what was asked for does not exist; that is an answer, no failure.
 * @internal
 */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && missing.has(error.name);

const sentences: Readonly<
  Record<AwsFailureReason, (service: string) => string>
> = {
  forbidden: service =>
    `AWS refuses the portal's read of ${service}; grant it the actions listed in the README`,
  unauthenticated: service =>
    `AWS does not accept the portal's credentials for ${service}; look at the account in the portal's "aws:" configuration, at expired credentials and at the clock`,
  unreachable: service => `AWS does not answer for ${service}`,
  timeout: service => `AWS does not answer in time for ${service}`,
  throttled: service =>
    `AWS asks the portal to slow down for ${service}; the values are the last ones read`,
  invalid: service => `AWS answers something unexpected for ${service}`,
};

const titles = {
  elbv2: 'load balancers',
  acm: 'certificates',
  ec2: 'networks and security groups',
  inventory: 'the list of everything in the account',
} as const;

/**
 * The gap that a failed collection leaves.
 * @internal
 */
export const awsGap = (options: {
  /** `aws:123456789012/eu-west-1`. */
  readonly source: string;
  readonly part: keyof typeof titles;
  readonly reason: AwsFailureReason;
  /** ISO 8601. */
  readonly since: string;
}): Gap => ({
  ...options,
  message: sentences[options.reason](titles[options.part]),
});
