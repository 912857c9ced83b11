import type { AwsSnapshot } from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import { retryDelay } from '../clock/retryDelay';
import { createAwsAnswers, type AwsAnswers } from './AwsAnswers';
import { buildAwsSnapshot } from './buildAwsSnapshot';
import {
  collectRound,
  type PartResult,
  type RoundResult,
} from './collectRound';
import { createAgeReader } from './createAgeReader';
import type { AwsClients } from './createAwsClients';
import { createAwsParts, type CollectedPart } from './createAwsParts';
import { createQuestions } from './createQuestions';
import type { WantingEdge } from './Demand';
import type { EdgeWants } from './EdgeWants';
import { expireAnswers } from './expireAnswers';
import {
  areCertificatesAnswered,
  findNeeds,
  isLoadBalancerAnswered,
  isNetworkAnswered,
} from './findNeeds';
import { partsOfEdge } from './partsOfEdge';
import { readTiers, type TierStatus } from './readTiers';
import type { Tier } from './Tier';
import type { AwsFreshness } from './ttl';

/**
 * The one reader of an account and region, however many edges and viewers there are.
 * @internal
 */
export interface AwsCollector {
  readonly accountId: string;
  readonly region: string;
  /** Tells what an edge's cluster objects name; new things are asked for at once. */
  readonly want: (edge: string, wants: EdgeWants) => void;
  readonly forget: (edge: string) => void;
  /** Asks everything about an edge again, at once; nothing for an edge that wants nothing. */
  readonly refresh: (edge: string) => void;
  /** Whether all that the edge wants was answered, or cannot be for a reason that `parts` tells. */
  readonly isAnswered: (edge: string) => boolean;
  /**
   * The account's last words about all edges. For one edge, what AWS only asks to be patient about
   * counts as read while that edge's answers are not old.
   */
  readonly snapshot: (edge?: string) => AwsSnapshot;
  /** How the tiers do, counting these edges alone. */
  readonly tiers: (edges: readonly string[]) => readonly TierStatus[];
  /** Runs rounds until `signal` is aborted. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** @internal */
export interface AwsCollectorOptions {
  readonly accountId: string;
  readonly region: string;
  readonly clients: AwsClients;
  readonly clock: Clock;
  readonly freshness: AwsFreshness;
  /** Pause between two rounds, in milliseconds; a round asks only what is stale. */
  readonly roundMs: number;
  readonly tierOf: (edge: string) => Tier;
  /** Keys of the edges whose part of the snapshot changed. */
  readonly onChange: (edges: readonly string[]) => void;
  /** A service cannot be read; told once per outage. */
  readonly onFailure?: (part: CollectedPart, error: unknown) => void;
  /** A round ended, whatever it brought. */
  readonly onRound?: () => void;
}

const MAX_PAUSE_MS = 20_000;

/** An account that throttles some calls and answers others is asked on, in its own time. */
const countFailures = (
  before: number,
  { failures, answers }: RoundResult,
): number => {
  const reasons = Object.values(failures).map(({ reason }) => reason);
  if (reasons.length === 0) return 0;
  const isSlow = reasons.every(reason => reason === 'throttled');
  return isSlow && answers > 0 ? 1 : before + 1;
};

const touches = (
  wants: EdgeWants,
  answers: AwsAnswers,
  changed: ReadonlySet<string>,
): boolean => {
  const lists: readonly (readonly string[])[] = Object.values(
    findNeeds(wants, answers),
  );
  return lists.some(keys => keys.some(key => changed.has(key)));
};

/** @internal */
export const createAwsCollector = (
  options: AwsCollectorOptions,
): AwsCollector => {
  const { accountId, region, clients, clock, roundMs } = options;
  const source = `aws:${accountId}/${region}`;
  const answers = createAwsAnswers();
  const edges = new Map<string, EdgeWants>();
  const parts = createAwsParts(source, clock);
  const questions = createQuestions({
    ...{ clients, answers, freshness: options.freshness },
    isOwnCertificate: arn => arn.includes(`:acm:${region}:${accountId}:`),
  });
  const nowMs = () => clock.now().getTime();
  const ages = () => createAgeReader({ questions, answers, nowMs: nowMs() });
  let snapshot: AwsSnapshot | undefined;
  const refreshed = new Set<string>();
  /** Edges whose network was read once; a target that joins them later makes nobody wait. */
  const charted = new Set<string>();
  let hasNews = false;
  let wake = () => {};

  const wanting = (keys: Iterable<string> = edges.keys()): WantingEdge[] =>
    [...keys].flatMap(key => {
      const wants = edges.get(key);
      return wants ? [{ wants, tier: options.tierOf(key) }] : [];
    });

  const isFailed = (part: CollectedPart) => parts.failureOf(part) !== undefined;
  const isAnswered = (key: string) => {
    const wants = edges.get(key);
    return (
      wants !== undefined &&
      (isFailed('elbv2') || isLoadBalancerAnswered(wants, answers)) &&
      (isFailed('acm') || areCertificatesAnswered(wants, answers)) &&
      (isFailed('ec2') || charted.has(key))
    );
  };

  const tell = ({ part, changed, isComplete, failure }: PartResult) => {
    snapshot = undefined;
    edges.forEach((wants, key) => {
      if (isNetworkAnswered(wants, answers)) charted.add(key);
    });
    const isMoved =
      (failure !== undefined || isComplete) &&
      parts.move(part, failure?.reason);
    if (isMoved && failure) options.onFailure?.(part, failure.error);
    const touched = [...edges]
      .filter(([, wants]) => isMoved || touches(wants, answers, changed))
      .map(([key]) => key);
    if (touched.length > 0) options.onChange(touched);
  };

  /** One round over some edges, or over all. */
  const round = async (some?: readonly string[]) => {
    const result = await collectRound({
      ...{ questions, answers, edges: wanting(some) },
      isWhole: some === undefined,
      isInterrupted: () => some === undefined && hasNews,
      now: nowMs,
      onPart: tell,
    });
    options.onRound?.();
    return result;
  };

  /** Edges of which something was never asked, or is asked again, come first: someone waits. */
  const askNews = async () => {
    hasNews = false;
    const news = [...edges.keys()].filter(
      key => refreshed.has(key) || !isAnswered(key),
    );
    refreshed.clear();
    if (news.length > 0) await round(news);
  };

  const rest = async (failures: number, signal: AbortSignal) => {
    const limits = { firstMs: roundMs, maxMs: MAX_PAUSE_MS };
    const woken = new Promise<void>(resolve => {
      wake = resolve;
    });
    const pause = clock.sleep(retryDelay(failures + 1, limits), signal);
    await Promise.race([pause, woken]);
  };

  const askSoon = () => {
    hasNews = true;
    wake();
  };

  return {
    accountId,
    region,
    want: (edge, wants) => {
      const before = edges.get(edge);
      if (JSON.stringify(before) === JSON.stringify(wants)) return;
      edges.set(edge, wants);
      snapshot = undefined;
      askSoon();
    },
    refresh: edge => {
      const wants = edges.get(edge);
      if (!wants) return;
      expireAnswers(answers, findNeeds(wants, answers));
      refreshed.add(edge);
      askSoon();
    },
    forget: edge => {
      edges.delete(edge);
      charted.delete(edge);
      snapshot = undefined;
    },
    isAnswered,
    snapshot: key => {
      const whole = (snapshot ??= buildAwsSnapshot({
        ...{ accountId, region, answers },
        parts: parts.get(),
        edges: wanting(),
      }));
      const [edge] = key === undefined ? [] : wanting([key]);
      return edge
        ? {
            ...whole,
            parts: partsOfEdge({
              ...{ edge, parts, ages: ages() },
              isNetworkAnswered: isNetworkAnswered(edge.wants, answers),
            }),
          }
        : whole;
    },
    tiers: keys =>
      readTiers({
        edges: wanting(keys),
        ages: ages(),
        freshness: options.freshness,
      }),
    run: async signal => {
      let failures = 0;
      while (!signal.aborted) {
        await askNews();
        failures = countFailures(failures, await round());
        if (!hasNews) await rest(failures, signal);
      }
    },
  };
};
