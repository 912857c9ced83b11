import { XMLBuilder } from 'fast-xml-parser';

import type { AwsError } from './AwsError';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
});

function node(value: unknown): unknown {
  if (Array.isArray(value)) {
    return { member: value.map(node) };
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, child]) => child !== undefined)
        .map(([name, child]) => [name, node(child)]),
    );
  }
  return String(value);
}

interface QueryAnswer {
  readonly action: string;
  readonly namespace: string;
  readonly requestId: string;
  readonly result: object;
}

/** Answer of the AWS query protocol; lists become `<member>` elements. @public */
export function renderQueryAnswer(answer: QueryAnswer): string {
  return builder.build({
    [`${answer.action}Response`]: {
      '@_xmlns': answer.namespace,
      [`${answer.action}Result`]: node(answer.result),
      ResponseMetadata: { RequestId: answer.requestId },
    },
  });
}

/** Refusal of the AWS query protocol. @public */
export function renderQueryError(
  error: AwsError,
  envelope: { readonly namespace: string; readonly requestId: string },
): string {
  return builder.build({
    ErrorResponse: {
      '@_xmlns': envelope.namespace,
      Error: {
        Type: error.status >= 500 ? 'Receiver' : 'Sender',
        Code: error.code,
        Message: error.message,
      },
      RequestId: envelope.requestId,
    },
  });
}
