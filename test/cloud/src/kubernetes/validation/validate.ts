import { isDeepStrictEqual } from 'node:util';
import { Cause, invalid } from '../errors/ApiError';
import { asObject } from '../object/json';
import { KubeObject } from '../object/KubeObject';
import { Resource } from '../resources/Resource';
import { forbidden, invalidValue, required } from './causes';
import { validateGateway } from './validateGateway';
import { validateHttpRoute } from './validateHttpRoute';
import { validateMeta } from './validateMeta';
import { validateService } from './validateService';

function validateDeployment(
  deployment: KubeObject,
  stored: KubeObject | undefined,
): readonly Cause[] {
  const { selector } = asObject(deployment.spec);
  if (selector === undefined) {
    return [required('spec.selector')];
  }
  return stored && !isDeepStrictEqual(asObject(stored.spec).selector, selector)
    ? [invalidValue('spec.selector', selector, 'field is immutable')]
    : [];
}

function validatePolicy(policy: KubeObject): readonly Cause[] {
  const { targetRef, targetRefs, targetSelectors } = asObject(policy.spec);
  return targetRef || targetRefs || targetSelectors
    ? []
    : [
        invalidValue(
          'spec',
          undefined,
          'either targetRef or targetRefs must be used',
        ),
      ];
}

function validateClass(
  gatewayClass: KubeObject,
  stored: KubeObject | undefined,
): readonly Cause[] {
  const { controllerName } = asObject(gatewayClass.spec);
  if (!controllerName) {
    return [required('spec.controllerName')];
  }
  return stored && asObject(stored.spec).controllerName !== controllerName
    ? [forbidden('spec.controllerName', 'Value is immutable')]
    : [];
}

/** A list or map that is too long keeps the server from evaluating the rules of a schema. */
function unchecked(causes: readonly Cause[]): readonly Cause[] {
  return causes.some(({ reason }) => reason === 'FieldValueTooMany')
    ? [
        invalidValue(
          '<nil>',
          null,
          'some validation rules were not checked because the object was invalid; correct the existing errors to complete validation',
        ),
      ]
    : [];
}

const checks: Readonly<
  Record<
    string,
    (object: KubeObject, stored: KubeObject | undefined) => readonly Cause[]
  >
> = {
  BackendTrafficPolicy: validatePolicy,
  ClientTrafficPolicy: validatePolicy,
  Deployment: validateDeployment,
  Gateway: validateGateway,
  GatewayClass: validateClass,
  HTTPRoute: validateHttpRoute,
  Service: validateService,
};

/**
 * Refuses what a real server's schemas and rules refuse.
 * @throws ApiError 422 with a cause per field
 * @internal
 */
export function validate(
  resource: Resource,
  object: KubeObject,
  stored?: KubeObject,
): void {
  const causes = [
    ...validateMeta(object),
    ...(checks[resource.kind]?.(object, stored) ?? []),
  ];
  if (causes.length > 0) {
    const all = [...causes, ...(resource.custom ? unchecked(causes) : [])];
    throw invalid(resource, object.metadata.name, all);
  }
}
