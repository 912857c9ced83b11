import type { HopState } from '../hops';
import { terminatedPorts } from '../edge';
import type {
  Gateway,
  Listener,
  ListenerSet,
  ListenerStatus,
} from '../snapshot';
import type { EdgeTopology } from '../topology';
import { askedNlb } from './askedNlb';
import { askedSettings } from './askedSettings';
import { isStale, judgeCondition } from './judgeCondition';

/** What becomes of one listener of the spec. @public */
export interface ListenerVerdict {
  readonly listener: Listener;
  readonly status?: ListenerStatus;
  /** `broken`: Envoy does not serve it. */
  readonly state: HopState;
}

type ListenersHolder = Pick<
  ListenerSet,
  'listeners' | 'listenerStatuses' | 'metadata'
>;

const dead = new Set(['Accepted', 'Programmed', 'Conflicted']);

const judge = (
  status: ListenerStatus | undefined,
  generation: number | undefined,
): HopState => {
  if (!status) {
    return 'progressing';
  }
  const states = status.conditions.map(condition => {
    const state = judgeCondition(condition, generation);
    return state === 'broken' && !dead.has(condition.type) ? 'degraded' : state;
  });
  const order: HopState[] = ['broken', 'degraded', 'progressing', 'ready'];
  return order.find(state => states.includes(state)) ?? 'progressing';
};

/** One verdict per listener of the spec of a Gateway or ListenerSet, in its order. @public */
export const listenerVerdicts = ({
  listeners,
  listenerStatuses,
  metadata,
}: ListenersHolder): ListenerVerdict[] =>
  listeners.map(listener => {
    const status = listenerStatuses.find(({ name }) => name === listener.name);
    return {
      listener,
      status,
      state: judge(status, metadata.generation),
    };
  });

/**
 * Whether the Gateway's status speaks of its present spec at all.
 * @public
 */
export const isGatewayStale = ({ metadata, conditions }: Gateway): boolean =>
  conditions.some(condition => isStale(condition, metadata.generation));

/**
 * The listeners that carry what the edge is for: those behind ports on which the NLB ends TLS;
 * all of them where it ends none. The Service says so; before there is one, the wish does.
 * @public
 */
export const appListeners = (topology: EdgeTopology): readonly Listener[] => {
  const listeners = topology.gateway?.listeners ?? [];
  const settings = topology.service
    ? askedSettings(topology.service)
    : askedNlb(topology);
  const ports = terminatedPorts(settings, listeners);
  const terminated = listeners.filter(({ port }) => ports.includes(port));
  return terminated.length > 0 ? terminated : listeners;
};

/**
 * Whether Envoy serves no listener at all that could carry applications, neither one of the
 * Gateway nor one that a ListenerSet adds.
 * @public
 */
export const servesNoListener = (topology: EdgeTopology): boolean => {
  const { gateway, listenerSets } = topology;
  const apps = new Set(appListeners(topology).map(({ name }) => name));
  const own = gateway
    ? listenerVerdicts(gateway).filter(({ listener }) =>
        apps.has(listener.name),
      )
    : [];
  return [...own, ...listenerSets.flatMap(listenerVerdicts)].every(
    ({ state }) => state === 'broken',
  );
};
