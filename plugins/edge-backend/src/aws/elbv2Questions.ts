import type { Ask } from './createAsk';
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
import type { RoundOptions } from './RoundOptions';

type Questions = readonly (() => Promise<void>)[];

const stateTtl =
  ({ freshness }: RoundOptions) =>
  (isHot: boolean) =>
    1_000 * (isHot ? freshness.hot : freshness.warm);

/** What changes by the minute: each answer leads to the next question. */
const stateQuestions = (options: RoundOptions, ask: Ask): Questions => {
  const { answers, clients } = options;
  const { elbv2 } = clients;
  const ttlMs = stateTtl(options);
  const targetGroups = () =>
    ask({
      keys: 'targetGroupArns',
      store: answers.targetGroups,
      ttlMs,
      fetch: arns => fetchTargetGroups(elbv2, arns),
    });
  return [
    targetGroups,
    () =>
      ask({
        keys: 'hostnames',
        store: answers.hostnames,
        ttlMs,
        fetch: names => fetchLoadBalancersByHostname(elbv2, names),
      }),
    () =>
      ask({
        keys: 'loadBalancerArns',
        store: answers.loadBalancers,
        ttlMs,
        fetch: arns => fetchLoadBalancers(elbv2, arns),
      }),
    () =>
      ask({
        keys: 'loadBalancerArns',
        store: answers.listeners,
        ttlMs,
        fetch: arns => fetchListeners(elbv2, arns),
      }),
    // Listeners may have led to further ones.
    targetGroups,
    () =>
      ask({
        keys: 'targetGroupArns',
        store: answers.health,
        ttlMs,
        fetch: arns => fetchTargetHealth(elbv2, arns),
      }),
  ];
};

/** What changes by the day. */
const settingQuestions = (options: RoundOptions, ask: Ask): Questions => {
  const { answers, clients, freshness } = options;
  const { elbv2 } = clients;
  const ttlMs = () => 1_000 * freshness.certificates;
  return [
    () =>
      ask({
        keys: 'loadBalancerArns',
        store: answers.loadBalancerAttributes,
        ttlMs,
        fetch: arns => fetchLoadBalancerAttributes(elbv2, arns),
      }),
    () =>
      ask({
        keys: 'targetGroupArns',
        store: answers.targetGroupAttributes,
        ttlMs,
        fetch: arns => fetchTargetGroupAttributes(elbv2, arns),
      }),
    () =>
      ask({
        keys: 'loadBalancerArns',
        store: answers.tags,
        ttlMs,
        fetch: arns => fetchTags(elbv2, arns),
      }),
  ];
};

/**
 * The questions to Elastic Load Balancing, in the order in which answers lead on.
 * @internal
 */
export const elbv2Questions = (options: RoundOptions, ask: Ask): Questions => [
  ...stateQuestions(options, ask),
  ...settingQuestions(options, ask),
];
