import { z } from 'zod/v3';

import type { AwsRegion } from '../AwsRegion';
import type { AwsRequest, AwsService } from '../AwsService';
import { AwsError } from '../wire/AwsError';
import { describeCertificate } from './describeCertificate';
import { listCertificates } from './listCertificates';

type JsonAction = (body: unknown, region: AwsRegion) => object;

const ACTIONS: Readonly<Record<string, JsonAction>> = {
  DescribeCertificate: describeCertificate,
  ListCertificates: listCertificates,
};

const CONTENT_TYPE = 'application/x-amz-json-1.1';

const actionOf = ({ target = '' }: AwsRequest) =>
  target.replace('CertificateManager.', '');

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AwsError('SerializationException', `Body is not JSON: ${error}`);
  }
}

function run(action: string, body: unknown, region: AwsRegion): object {
  if (!Object.hasOwn(ACTIONS, action)) {
    throw new AwsError(
      'UnknownOperationException',
      `Could not find operation '${action}' in this double`,
    );
  }
  try {
    return ACTIONS[action](body, region);
  } catch (error) {
    if (error instanceof z.ZodError) {
      const [{ path, message }] = error.issues;
      throw new AwsError(
        'ValidationException',
        `${path.join('.')}: ${message}`,
      );
    }
    throw error;
  }
}

/** Certificate Manager over the JSON 1.1 protocol. @public */
export const acmService: AwsService = {
  actionOf,
  accessDenied: { code: 'AccessDeniedException', status: 400 },
  throttled: 'ThrottlingException',
  answer(request, region) {
    const result = run(actionOf(request), parseBody(request.body), region);
    return {
      status: 200,
      contentType: CONTENT_TYPE,
      body: JSON.stringify(result),
    };
  },
  refuse: error => ({
    status: error.status,
    contentType: CONTENT_TYPE,
    body: JSON.stringify({ __type: error.code, message: error.message }),
  }),
};
