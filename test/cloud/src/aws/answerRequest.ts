import { randomUUID } from 'crypto';
import type { IncomingMessage, ServerResponse } from 'http';
import { text } from 'stream/consumers';

import type { AwsAccount } from './AwsAccount';
import type { AwsAnswer, AwsRequest, AwsService } from './AwsService';
import { findService } from './services';
import { AwsError } from './wire/AwsError';
import { parseCredentialScope } from './wire/parseCredentialScope';
import type { CredentialScope } from './wire/parseCredentialScope';
import { refusalOf } from './switches/refusalOf';

function answer(
  account: AwsAccount,
  scope: CredentialScope,
  request: AwsRequest,
): AwsAnswer {
  const { name, service } = findService(scope.service);
  try {
    const action = service.actionOf(request);
    account.calls.add(scope.accessKeyId, `${scope.service}:${action}`);
    const refusal = refusalOf(account, { ...scope, service, name, action });
    if (refusal) {
      throw refusal;
    }
    return service.answer(request, account.region(scope.region));
  } catch (error) {
    return refuse(service, error, request.requestId);
  }
}

function refuse(
  service: AwsService,
  error: unknown,
  requestId: string,
): AwsAnswer {
  const known =
    error instanceof AwsError
      ? error
      : new AwsError('InternalFailure', String(error), 500);
  return service.refuse(known, requestId);
}

function read(incoming: IncomingMessage, requestId: string) {
  const target = incoming.headers['x-amz-target'];
  return text(incoming).then(
    (body): AwsRequest => ({
      body,
      requestId,
      target: typeof target === 'string' ? target : undefined,
    }),
  );
}

/** Answers one HTTP request; a dead account cuts the connection. @public */
export async function answerRequest(
  account: AwsAccount,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (account.switches.dead) {
    incoming.socket.destroy();
    return;
  }
  const requestId = randomUUID();
  const request = await read(incoming, requestId);
  let given: AwsAnswer;
  try {
    const scope = parseCredentialScope(incoming.headers.authorization);
    given = answer(account, scope, request);
  } catch (error) {
    given = refuse(findService('sts').service, error, requestId);
  }
  response.writeHead(given.status, {
    'Content-Type': given.contentType,
    'x-amzn-RequestId': requestId,
  });
  response.end(given.body);
}
