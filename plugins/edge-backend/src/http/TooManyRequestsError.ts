import { CustomErrorBase } from '@backstage/errors';

/**
 * Something was asked again too soon. `@backstage/errors` has no class for it; the framework
 * takes the status from `statusCode`.
 * @internal
 */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;

  constructor(
    message: string,
    /** Whole seconds, for the header `Retry-After` (RFC 9110, section 10.2.3). */
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}
