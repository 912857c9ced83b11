import { ResponseError } from '@backstage/errors';

const NAMES: Record<number, string> = {
  400: 'InputError',
  401: 'AuthenticationError',
  403: 'NotAllowedError',
  404: 'NotFoundError',
};

/** What the client throws when the backend refuses. */
export const responseError = (
  statusCode: number,
  message = 'refused',
): Promise<ResponseError> =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: NAMES[statusCode] ?? 'Error', message },
        response: { statusCode },
      }),
      { status: statusCode, headers: { 'content-type': 'application/json' } },
    ),
  );
