import { CustomErrorBase } from '@backstage/errors';
import type { Gap } from '@tls-edge/backstage-plugin-edge-common';

/**
 * Why a request to a Kubernetes API gave nothing: the reasons of a gap, and the two answers that
 * are part of the protocol. `gone` (410) asks for a new list, `notServed` (404) says that the
 * cluster has no such kind. `unauthenticated` (401) is apart from `forbidden` (403), as no right
 * that is granted mends an expired token.
 * @internal
 */
export type FailureReason =
  | Exclude<Gap['reason'], 'starting'>
  | 'gone'
  | 'notServed';

/** @internal */
export class KubernetesFailure extends CustomErrorBase {
  name = 'KubernetesFailure' as const;

  constructor(
    readonly reason: FailureReason,
    message: string,
    cause?: Error,
    /** How long the server asks to be left alone, in milliseconds. */
    readonly retryAfterMs?: number,
  ) {
    super(message, cause);
  }
}

const byStatus: Readonly<Record<number, FailureReason>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notServed',
  408: 'timeout',
  410: 'gone',
  429: 'throttled',
  504: 'timeout',
};

/**
 * Reads an HTTP status, or the `code` of a Kubernetes `Status` object.
 * @internal
 */
export const failureOfStatus = (
  status: number,
  path: string,
  retryAfterMs?: number,
) =>
  new KubernetesFailure(
    byStatus[status] ?? (status >= 500 ? 'unreachable' : 'invalid'),
    `The Kubernetes API answered ${status} to "${path}"`,
    undefined,
    retryAfterMs,
  );

/**
 * Reads what Node's HTTP client or the credentials threw; failures pass unchanged.
 * @internal
 */
export const failureOfError = (error: unknown, path: string) =>
  error instanceof KubernetesFailure
    ? error
    : new KubernetesFailure(
        'unreachable',
        `The Kubernetes API did not answer "${path}"`,
        error instanceof Error ? error : undefined,
      );
