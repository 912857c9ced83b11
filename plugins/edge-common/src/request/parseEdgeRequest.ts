import { checkBackends } from './checks/checkBackends';
import { checkCarrier } from './checks/checkCarrier';
import { checkChoices } from './checks/checkChoices';
import { checkClients } from './checks/checkClients';
import { checkHealth } from './checks/checkHealth';
import { checkNetwork } from './checks/checkNetwork';
import { checkProtocols } from './checks/checkProtocols';
import { checkRouteChanges } from './checks/checkRouteChanges';
import { checkScaling } from './checks/checkScaling';
import { checkTermination } from './checks/checkTermination';
import { checkTls } from './checks/checkTls';
import { layRequest } from './defaultLayers';
import type { EdgeRequest } from './EdgeRequest';
import { explainIssues } from './explainIssues';
import { fillRequest, givenNamespace } from './fillRequest';
import { applyLimits } from './policy/applyLimits';
import { checkHostnames } from './policy/checkHostnames';
import { checkNamespace } from './policy/checkNamespace';
import { checkPolicy } from './policy/checkPolicy';
import type { Problem } from './Problem';
import { readAsked } from './readAsked';
import { refusal, refuseIfAny } from './refusal';
import type { RequestContext } from './RequestContext';
import { requestFile } from './requestFile';
import {
  type AskedRequest,
  edgeRequestSchema,
} from './schema/edgeRequestSchema';
import { requestFieldNames } from './schema/requestFields';

const completeRequest = (
  asked: AskedRequest,
  context: RequestContext,
): Omit<EdgeRequest, 'file'> => {
  const { platform, merged } = layRequest(asked, context);
  const limited = applyLimits(asked, merged, context.policy);
  const { values, problems } = fillRequest(limited.merged, context);
  refuseIfAny([
    ...checkPolicy(
      asked,
      { namespace: givenNamespace(context), ...platform },
      context.policy,
    ),
    ...limited.problems,
    ...problems,
  ]);
  const parsed = edgeRequestSchema.safeParse(values);
  if (!parsed.success) {
    throw refusal(
      explainIssues(parsed.error.issues, values, requestFieldNames()),
    );
  }
  return parsed.data;
};

const checkRequest = (
  request: EdgeRequest,
  asked: AskedRequest,
  context: RequestContext,
): Problem[] => [
  ...checkNamespace(request.namespace, context),
  ...checkHostnames(request.hostnames, context.policy, context.entity.owner),
  ...checkNetwork(request),
  ...checkTls(request, context),
  ...checkHealth(request),
  ...checkChoices(request),
  ...checkTermination(request, asked),
  ...checkProtocols(request),
  ...checkRouteChanges(request),
  ...checkClients(request),
  ...checkBackends(request),
  ...checkScaling(request, asked),
  ...checkCarrier(request, asked, context.entity.owner),
];

/**
 * The first step of the wish: reads what was asked, in the short form or the long one, and
 * completes it with policy, environment and constants.
 *
 * @throws InputError once, naming every field that is wrong, its value and what is allowed.
 * @public
 */
export const parseEdgeRequest = (
  input: unknown,
  context: RequestContext,
): EdgeRequest => {
  const asked = readAsked(input, context);
  const complete = completeRequest(asked.fields, context);
  const request = {
    ...complete,
    file: requestFile(asked.written, {
      entity: context.entity.ref,
      environment: complete.environment,
      name: complete.name,
    }),
  };
  refuseIfAny(checkRequest(request, asked.fields, context));
  return request;
};
