import { awsGap, isMissing, readAwsFailure } from './AwsFailure';

const error = (name: string, httpStatusCode?: number) =>
  Object.assign(new Error('text that nobody matches on'), {
    name,
    ...(httpStatusCode && { $metadata: { httpStatusCode } }),
  });

describe('readAwsFailure', () => {
  it.each([
    ['AccessDenied', 403, 'forbidden'],
    ['UnrecognizedClientException', 400, 'unauthenticated'],
    ['ExpiredToken', 403, 'unauthenticated'],
    ['CredentialsProviderError', undefined, 'unauthenticated'],
    ['Throttling', 400, 'throttled'],
    ['ThrottlingException', 400, 'throttled'],
    ['RequestLimitExceeded', 503, 'throttled'],
    ['TimeoutError', undefined, 'timeout'],
    ['Error', undefined, 'unreachable'],
    ['InternalFailure', 500, 'unreachable'],
    ['Unheard', 401, 'unauthenticated'],
    ['Unheard', 403, 'forbidden'],
    ['Unheard', 429, 'throttled'],
    ['ValidationError', 400, 'invalid'],
  ])('reads %s with status %s as %s', (name, status, expected) => {
    expect(readAwsFailure(error(name, status))).toBe(expected);
  });

  it('reads what is no error as invalid', () => {
    expect(readAwsFailure('odd')).toBe('invalid');
  });
});

describe('isMissing', () => {
  it.each([
    ['LoadBalancerNotFoundException', true],
    ['TargetGroupNotFoundException', true],
    ['ResourceNotFoundException', true],
    ['InvalidArnException', true],
    ['AccessDenied', false],
  ])('says of %s %s', (name, expected) => {
    expect(isMissing(error(name))).toBe(expected);
  });
});

describe('awsGap', () => {
  it('says what cannot be read in words for people', () => {
    expect(
      awsGap({
        source: 'aws:123456789012/eu-west-1',
        part: 'acm',
        reason: 'forbidden',
        since: '2026-11-23T12:00:00Z',
      }),
    ).toEqual({
      source: 'aws:123456789012/eu-west-1',
      part: 'acm',
      reason: 'forbidden',
      since: '2026-11-23T12:00:00Z',
      message: expect.stringContaining('read of certificates'),
    });
  });

  it.each([
    [
      'unauthenticated',
      "does not accept the portal's credentials for",
      'grant',
    ],
    ['forbidden', 'grant it the actions', 'credentials'],
  ] as const)(
    'of %s names what mends it, and nothing else',
    (reason, says, not) => {
      const { message } = awsGap({
        ...{ source: 'aws:1/eu', part: 'elbv2', reason },
        since: '2026-11-23T12:00:00Z',
      });

      expect(message).toContain(says);
      expect(message).not.toContain(not);
    },
  );
});
