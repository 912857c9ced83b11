import type { EdgeConfig } from '@tls-edge/backstage-plugin-edge-common';

import type { AnswerStore } from './AnswerStore';
import type { AwsAnswers } from './AwsAnswers';
import { readAwsFailure, type AwsFailureReason } from './AwsFailure';
import type { AwsClients } from './createAwsClients';
import {
  chooseStale,
  demandFor,
  type Demand,
  type WantingEdge,
} from './Demand';
import {
  fetchLoadBalancerAttributes,
  fetchTargetGroupAttributes,
} from './fetchAttributes';
import { fetchCertificates } from './fetchCertificates';
import type { Answers } from './fetchEach';
import type { EdgeNeeds } from './findNeeds';
import { fetchListeners } from './fetchListeners';
import {
  fetchLoadBalancers,
  fetchLoadBalancersByHostname,
} from './fetchLoadBalancers';
import { fetchTags } from './fetchTags';
import { fetchTargetGroups } from './fetchTargetGroups';
import { fetchTargetHealth } from './fetchTargetHealth';

/** Seconds an answer stays good. @internal */
export type AwsFreshness = Pick<
  EdgeConfig['freshness'],
  'hot' | 'warm' | 'certificates'
>;

/** @internal */
export interface RoundOptions {
  readonly clients: AwsClients;
  readonly answers: AwsAnswers;
  readonly edges: readonly WantingEdge[];
  /** Whether answers that these edges do not want are dropped: only when they are all edges. */
  readonly isWhole: boolean;
  /** Asked before each question; what is left then waits for the next round. */
  readonly isInterrupted: () => boolean;
  readonly freshness: AwsFreshness;
  /** Whether ACM of this account and region can know the certificate. */
  readonly isOwnCertificate: (arn: string) => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** @internal */
export interface AwsFailure {
  readonly reason: AwsFailureReason;
  readonly error: unknown;
}

/** @internal */
export interface RoundResult {
  readonly isComplete: boolean;
  /** ARNs and host names whose answer changed. */
  readonly changed: ReadonlySet<string>;
  readonly elbv2?: AwsFailure;
  readonly acm?: AwsFailure;
}

interface Question<T> {
  readonly keys: keyof EdgeNeeds;
  readonly store: AnswerStore<T>;
  readonly ttlMs: (isHot: boolean, key: string) => number;
  readonly fetch: (keys: readonly string[]) => Promise<Answers<T>>;
}

const createAsk =
  ({ edges, answers, now, isWhole }: RoundOptions, changed: Set<string>) =>
  async <T>({ keys, store, ttlMs, fetch }: Question<T>): Promise<void> => {
    const demand: Demand = demandFor(keys, edges, answers);
    if (isWhole) store.keep(new Set(demand.keys()));
    const stale = chooseStale(demand, key => store.age(key, now()), ttlMs);
    if (stale.length === 0) return;
    store.put(await fetch(stale), now()).forEach(key => changed.add(key));
  };

type Ask = ReturnType<typeof createAsk>;

const elbv2Questions = (options: RoundOptions, ask: Ask) => {
  const { answers, freshness } = options;
  const { elbv2 } = options.clients;
  const state = (isHot: boolean) =>
    1_000 * (isHot ? freshness.hot : freshness.warm);
  const settings = () => 1_000 * freshness.certificates;
  const targetGroups = () =>
    ask({
      keys: 'targetGroupArns',
      store: answers.targetGroups,
      ttlMs: state,
      fetch: arns => fetchTargetGroups(elbv2, arns),
    });
  const ofTargetGroups = { keys: 'targetGroupArns' } as const;
  const ofLoadBalancers = { keys: 'loadBalancerArns' } as const;
  return [
    targetGroups,
    () =>
      ask({
        keys: 'hostnames',
        store: answers.hostnames,
        ttlMs: state,
        fetch: names => fetchLoadBalancersByHostname(elbv2, names),
      }),
    () =>
      ask({
        ...ofLoadBalancers,
        store: answers.loadBalancers,
        ttlMs: state,
        fetch: arns => fetchLoadBalancers(elbv2, arns),
      }),
    () =>
      ask({
        ...ofLoadBalancers,
        store: answers.listeners,
        ttlMs: state,
        fetch: arns => fetchListeners(elbv2, arns),
      }),
    targetGroups,
    () =>
      ask({
        ...ofTargetGroups,
        store: answers.health,
        ttlMs: state,
        fetch: arns => fetchTargetHealth(elbv2, arns),
      }),
    () =>
      ask({
        ...ofLoadBalancers,
        store: answers.loadBalancerAttributes,
        ttlMs: settings,
        fetch: arns => fetchLoadBalancerAttributes(elbv2, arns),
      }),
    () =>
      ask({
        ...ofTargetGroups,
        store: answers.targetGroupAttributes,
        ttlMs: settings,
        fetch: arns => fetchTargetGroupAttributes(elbv2, arns),
      }),
    () =>
      ask({
        ...ofLoadBalancers,
        store: answers.tags,
        ttlMs: settings,
        fetch: arns => fetchTags(elbv2, arns),
      }),
  ];
};

const acmQuestion = (options: RoundOptions, ask: Ask) => () => {
  const { answers, freshness, clients, isOwnCertificate } = options;
  const isSettled = (arn: string) =>
    answers.certificates.get(arn)?.status === 'ISSUED';
  return ask({
    keys: 'certificateArns',
    store: answers.certificates,
    ttlMs: (isHot, arn) =>
      1_000 *
      (isHot && !isSettled(arn) ? freshness.hot : freshness.certificates),
    fetch: async arns => {
      const own = arns.filter(isOwnCertificate);
      const found = await fetchCertificates(clients.acm, own);
      return new Map(arns.map(arn => [arn, found.get(arn)]));
    },
  });
};

interface Asked {
  readonly isComplete: boolean;
  readonly failure?: AwsFailure;
}

/** Goes on after a refusal, as other actions may be granted; stops where asking on would only hurt. */
const askAll = async (
  questions: readonly (() => Promise<void>)[],
  isInterrupted: () => boolean,
): Promise<Asked> => {
  let failure: AwsFailure | undefined;
  for (const question of questions) {
    if (isInterrupted()) return { isComplete: false, failure };
    try {
      await question();
    } catch (error) {
      const reason = readAwsFailure(error);
      failure ??= { reason, error };
      if (reason !== 'forbidden') return { isComplete: true, failure };
    }
  }
  return { isComplete: true, failure };
};

/**
 * One round of questions to one account and region: only what is stale and still wanted.
 * @internal
 */
export const collectRound = async (
  options: RoundOptions,
): Promise<RoundResult> => {
  const { isInterrupted } = options;
  const changed = new Set<string>();
  const ask = createAsk(options, changed);
  const elbv2 = await askAll(elbv2Questions(options, ask), isInterrupted);
  const acm = await askAll([acmQuestion(options, ask)], isInterrupted);
  return {
    isComplete: elbv2.isComplete && acm.isComplete,
    changed,
    elbv2: elbv2.failure,
    acm: acm.failure,
  };
};
