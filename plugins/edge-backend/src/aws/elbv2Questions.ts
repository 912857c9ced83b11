import { createQuestion, type Question } from './createQuestion';
import {
  fetchLoadBalancerAttributes,
  fetchTargetGroupAttributes,
} from './fetchAttributes';
import { fetchListeners } from './fetchListeners';
import {
  fetchLoadBalancers,
  fetchLoadBalancersByHostname,
} from './fetchLoadBalancers';
import { fetchTags } from './fetchTags';
import { fetchTargetGroups } from './fetchTargetGroups';
import { fetchTargetHealth } from './fetchTargetHealth';
import type { QuestionSources } from './createQuestions';
import { settingTtlMs, stateTtlMs } from './ttl';
import type { Tier } from './Tier';

/** ARNs that AWS takes in one call where it takes several. */
const BATCH = 20;
const ALL = Number.MAX_SAFE_INTEGER;

/** What changes by the minute: each answer leads to the next question. */
const stateQuestions = (options: QuestionSources): readonly Question[] => {
  const { answers, clients, freshness } = options;
  const { elbv2 } = clients;
  const state = {
    part: 'elbv2',
    sort: 'state',
    ttlMs: (tier: Tier) => stateTtlMs(freshness, tier),
  } as const;
  const targetGroups = createQuestion({
    ...{ ...state, keys: 'targetGroupArns', batch: BATCH },
    store: answers.targetGroups,
    fetch: arns => fetchTargetGroups(elbv2, arns),
  });
  return [
    targetGroups,
    createQuestion({
      // One walk through the account's balancers finds all names.
      ...{ ...state, keys: 'hostnames', batch: ALL },
      store: answers.hostnames,
      fetch: names => fetchLoadBalancersByHostname(elbv2, names),
    }),
    createQuestion({
      ...{ ...state, keys: 'loadBalancerArns', batch: BATCH },
      store: answers.loadBalancers,
      fetch: arns => fetchLoadBalancers(elbv2, arns),
    }),
    createQuestion({
      ...{ ...state, keys: 'loadBalancerArns', batch: 1 },
      store: answers.listeners,
      fetch: arns => fetchListeners(elbv2, arns),
    }),
    // Listeners may have led to further ones.
    targetGroups,
    createQuestion({
      ...{ ...state, keys: 'targetGroupArns', batch: 1 },
      store: answers.health,
      fetch: arns => fetchTargetHealth(elbv2, arns),
    }),
  ];
};

/** What changes by the day. */
const settingQuestions = (options: QuestionSources): readonly Question[] => {
  const { answers, clients, freshness } = options;
  const { elbv2 } = clients;
  const setting = {
    part: 'elbv2',
    sort: 'setting',
    ttlMs: () => settingTtlMs(freshness),
  } as const;
  return [
    createQuestion({
      ...{ ...setting, keys: 'loadBalancerArns', batch: 1 },
      store: answers.loadBalancerAttributes,
      fetch: arns => fetchLoadBalancerAttributes(elbv2, arns),
    }),
    createQuestion({
      ...{ ...setting, keys: 'targetGroupArns', batch: 1 },
      store: answers.targetGroupAttributes,
      fetch: arns => fetchTargetGroupAttributes(elbv2, arns),
    }),
    createQuestion({
      ...{ ...setting, keys: 'loadBalancerArns', batch: BATCH },
      store: answers.tags,
      fetch: arns => fetchTags(elbv2, arns),
    }),
  ];
};

/**
 * The questions to Elastic Load Balancing, in the order in which answers lead on.
 * @internal
 */
export const elbv2Questions = (
  options: QuestionSources,
): readonly Question[] => [
  ...stateQuestions(options),
  ...settingQuestions(options),
];
