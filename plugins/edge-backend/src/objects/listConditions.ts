import {
  isStale,
  judgeCondition,
  type ClusterObject,
  type Gateway,
  type HopState,
  type HttpRoute,
  type Policy,
} from '@tls-edge/backstage-plugin-edge-common';
import type { ObjectView } from '@tls-edge/backstage-plugin-edge-common/report';

type ConditionView = ObjectView['conditions'][number];
type Condition = Gateway['conditions'][number];

interface Place {
  readonly at: string;
  readonly conditions: readonly Condition[];
}

const named = (
  what: string,
  {
    name,
    sectionName,
  }: { readonly name: string; readonly sectionName?: string },
) => `${what} ${sectionName ? `${name}/${sectionName}` : name}`;

const ofListeners = (statuses: Gateway['listenerStatuses']): Place[] =>
  statuses.map(({ name, conditions }) => ({
    at: named('listener', { name }),
    conditions,
  }));

const ofParents = (parents: HttpRoute['parents']): Place[] =>
  parents.map(({ parentRef, conditions }) => ({
    at: named('parent', parentRef),
    conditions,
  }));

const ofAncestors = (ancestors: Policy['ancestors']): Place[] =>
  ancestors.map(ancestor => ({
    at: named('ancestor', ancestor),
    conditions: ancestor.conditions,
  }));

const placesOf = (object: ClusterObject): Place[] => {
  switch (object.kind) {
    case 'Gateway':
    case 'ListenerSet':
      return [
        { at: '', conditions: object.conditions },
        ...ofListeners(object.listenerStatuses),
      ];
    case 'HTTPRoute':
    case 'GRPCRoute':
      return ofParents(object.parents);
    case 'EnvoyProxy':
    case 'ClientTrafficPolicy':
    case 'BackendTrafficPolicy':
    case 'SecurityPolicy':
      return ofAncestors(object.ancestors);
    case 'GatewayClass':
    case 'Service':
    case 'Deployment':
    case 'Pod':
    case 'TargetGroupBinding':
      return [{ at: '', conditions: object.conditions }];
    case 'EndpointSlice':
    case 'Event':
    case 'Namespace':
      return [];
    default:
      return object satisfies never;
  }
};

const verdictOf = (state: HopState): ConditionView['verdict'] => {
  switch (state) {
    case 'ready':
      return 'good';
    case 'broken':
    case 'degraded':
      return 'bad';
    case 'progressing':
      return 'waiting';
    case 'unknown':
    case 'notChecked':
      return 'neutral';
    default:
      return state satisfies never;
  }
};

const newestFirst = (one: ConditionView, other: ConditionView) =>
  (other.lastTransitionTime ?? '').localeCompare(one.lastTransitionTime ?? '');

/**
 * All conditions of an object, wherever in its status they stand, judged by the polarity of
 * their type; the newest change first, those without a time last.
 * @internal
 */
export const listConditions = (object: ClusterObject): ConditionView[] => {
  const { generation } = object.metadata;
  return placesOf(object)
    .flatMap(({ at, conditions }) =>
      conditions.map(condition => ({
        at,
        type: condition.type,
        status: condition.status,
        reason: condition.reason,
        message: condition.message,
        lastTransitionTime: condition.lastTransitionTime,
        verdict: verdictOf(judgeCondition(condition, generation)),
        isStale: isStale(condition, generation),
      })),
    )
    .sort(newestFirst);
};
