import { XMLBuilder } from 'fast-xml-parser';

import type { AwsRequest, AwsService } from '../AwsService';
import { AwsError } from '../wire/AwsError';
import { EC2_ACTIONS } from './actions';

const NAMESPACE = 'http://ec2.amazonaws.com/doc/2016-11-15/';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
});

function node(value: unknown): unknown {
  if (Array.isArray(value)) {
    return { item: value.map(node) };
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

const actionOf = ({ body }: AwsRequest) =>
  new URLSearchParams(body).get('Action') ?? '';

const contentType = 'text/xml;charset=UTF-8';

/**
 * EC2 speaks a query protocol of its own: lists are made of `item`, there is no `Result` element,
 * and refusals stand in a `Response` with words that no other service has.
 * @public
 */
export const ec2Service: AwsService = {
  actionOf,
  accessDenied: { code: 'UnauthorizedOperation', status: 403 },
  throttled: 'RequestLimitExceeded',
  answer(request, region) {
    const action = actionOf(request);
    if (!Object.hasOwn(EC2_ACTIONS, action)) {
      throw new AwsError(
        'InvalidAction',
        `The action '${action}' is not valid for this double`,
      );
    }
    const run = EC2_ACTIONS[action];
    return {
      status: 200,
      contentType,
      body: builder.build({
        [`${action}Response`]: {
          '@_xmlns': NAMESPACE,
          requestId: request.requestId,
          ...Object(node(run(new URLSearchParams(request.body), region))),
        },
      }),
    };
  },
  refuse: (error, requestId) => ({
    status: error.code === 'RequestLimitExceeded' ? 503 : error.status,
    contentType,
    body: builder.build({
      Response: {
        Errors: { Error: { Code: error.code, Message: error.message } },
        RequestID: requestId,
      },
    }),
  }),
};
