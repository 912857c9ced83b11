import type { Condition, ObjectMeta } from '../../snapshot';
import { APPLIED_AT } from './payEdge';

/** Metadata of an object of the edge: first generation, no labels, uid from its name. @public */
export const aMeta = (
  overrides: Partial<ObjectMeta> & { readonly name: string },
): ObjectMeta => ({
  namespace: 'payments',
  uid: `uid-${overrides.name}`,
  generation: 1,
  creationTimestamp: APPLIED_AT,
  labels: {},
  annotations: {},
  finalizers: [],
  ...overrides,
});

/** A condition that holds at the first generation; the reason repeats the type, as Envoy Gateway does. @public */
export const aCondition = (
  type: string,
  overrides: Partial<Condition> = {},
): Condition => ({
  type,
  status: 'True',
  reason: type,
  message: '',
  observedGeneration: 1,
  lastTransitionTime: APPLIED_AT,
  ...overrides,
});
