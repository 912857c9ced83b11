import type { AwsRequest, AwsService } from '../AwsService';
import type { QueryAction } from '../elbv2/defineAction';
import { AwsError } from './AwsError';
import { parseQueryForm } from './parseQueryForm';
import { renderQueryAnswer, renderQueryError } from './renderXml';

interface QueryServiceOptions {
  /** XML namespace of the service's answers. */
  readonly namespace: string;
  readonly actions: Readonly<Record<string, QueryAction>>;
}

const actionOf = ({ body }: AwsRequest) =>
  new URLSearchParams(body).get('Action') ?? '';

/** A service that takes forms and answers in XML. @public */
export function createQueryService(options: QueryServiceOptions): AwsService {
  const { namespace, actions } = options;
  return {
    actionOf,
    accessDenied: { code: 'AccessDenied', status: 403 },
    // On the wire; only CloudTrail and the documentation say ThrottlingException.
    throttled: 'Throttling',
    answer(request, region) {
      const action = actionOf(request);
      const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
      if (!run) {
        throw new AwsError(
          'InvalidAction',
          `Could not find operation '${action}' in this double`,
        );
      }
      const result = run(parseQueryForm(request.body), region);
      const { requestId } = request;
      return {
        status: 200,
        contentType: 'text/xml',
        body: renderQueryAnswer({ action, namespace, requestId, result }),
      };
    },
    refuse: (error, requestId) => ({
      status: error.status,
      contentType: 'text/xml',
      body: renderQueryError(error, { namespace, requestId }),
    }),
  };
}
