import type { AwsRegion } from './AwsRegion';
import type { AwsError } from './wire/AwsError';

/** What of a request decides the answer, whatever the protocol. @public */
export interface AwsRequest {
  readonly body: string;
  /** Header `X-Amz-Target` of the JSON protocol. */
  readonly target?: string;
  readonly requestId: string;
}

/** An HTTP answer before its request id is added. @public */
export interface AwsAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** One service behind the endpoint, with its own protocol. @public */
export interface AwsService {
  /** Name of the call, as IAM policies spell it after the colon. */
  readonly actionOf: (request: AwsRequest) => string;
  /** Code by which the service says that a caller lacks rights. */
  readonly accessDenied: { readonly code: string; readonly status: number };
  /** Code by which the service says that calls come too fast. */
  readonly throttled: string;
  /** @throws AwsError for whatever the API refuses */
  readonly answer: (request: AwsRequest, region: AwsRegion) => AwsAnswer;
  readonly refuse: (error: AwsError, requestId: string) => AwsAnswer;
}
