import type {
  AwsPart,
  AwsSnapshot,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Clock } from '../clock/Clock';
import { retryDelay } from '../clock/retryDelay';
import { createAwsAnswers, type AwsAnswers } from './AwsAnswers';
import { buildAwsSnapshot } from './buildAwsSnapshot';
import { createAwsParts } from './createAwsParts';
import { collectRound, type RoundResult } from './collectRound';
import type { AwsClients } from './createAwsClients';
import type { WantingEdge } from './Demand';
import type { EdgeWants } from './EdgeWants';
import { expireAnswers } from './expireAnswers';
import {
  areCertificatesAnswered,
  findNeeds,
  isLoadBalancerAnswered,
} from './findNeeds';
import type { AwsFreshness } from './RoundOptions';

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
  readonly snapshot: () => AwsSnapshot;
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
  /** Whether the edge is watched closely. */
  readonly isHot: (edge: string) => boolean;
  /** Keys of the edges whose part of the snapshot changed. */
  readonly onChange: (edges: readonly string[]) => void;
  /** A service cannot be read; told once per outage. */
  readonly onFailure?: (part: AwsPart, error: unknown) => void;
  /**
   * A round ended, whatever it brought; tells how long a sweep over all target groups takes now, in
   * milliseconds, once one was read twice.
   */
  readonly onRound?: (sweepMs?: number) => void;
}

const MAX_PAUSE_MS = 20_000;
const PARTS: readonly AwsPart[] = ['elbv2', 'acm'];

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
  let snapshot: AwsSnapshot | undefined;
  const refreshed = new Set<string>();
  let hasNews = false;
  let wake = () => {};

  const wanting = (keys: Iterable<string> = edges.keys()): WantingEdge[] =>
    [...keys].flatMap(key => {
      const wants = edges.get(key);
      return wants ? [{ wants, isHot: options.isHot(key) }] : [];
    });

  const isAnswered = (key: string) => {
    const wants = edges.get(key);
    return (
      wants !== undefined &&
      (parts.isFailed('elbv2') || isLoadBalancerAnswered(wants, answers)) &&
      (parts.isFailed('acm') || areCertificatesAnswered(wants, answers))
    );
  };

  const tell = ({ changed, isComplete, ...failures }: RoundResult) => {
    const moved = PARTS.filter(part => {
      const failure = failures[part];
      if (!failure && !isComplete) return false;
      const isNews = parts.move(part, failure?.reason);
      if (isNews && failure) options.onFailure?.(part, failure.error);
      return isNews;
    });
    const touched = [...edges]
      .filter(
        ([, wants]) => moved.length > 0 || touches(wants, answers, changed),
      )
      .map(([key]) => key);
    if (touched.length > 0) options.onChange(touched);
  };

  /** One round over some edges, or over all. */
  const round = async (some?: readonly string[]) => {
    const result = await collectRound({
      ...{ clients, answers, edges: wanting(some) },
      isWhole: some === undefined,
      isInterrupted: () => some === undefined && hasNews,
      freshness: options.freshness,
      isOwnCertificate: arn => arn.includes(`:acm:${region}:${accountId}:`),
      now: () => clock.now().getTime(),
    });
    snapshot = undefined;
    tell(result);
    options.onRound?.(answers.health.sweepMs());
    return (result.elbv2 ?? result.acm) !== undefined;
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
      snapshot = undefined;
    },
    isAnswered,
    snapshot: () => {
      snapshot ??= buildAwsSnapshot({
        ...{ accountId, region, answers },
        parts: parts.get(),
        edges: wanting(),
      });
      return snapshot;
    },
    run: async signal => {
      let failures = 0;
      while (!signal.aborted) {
        await askNews();
        failures = (await round()) ? failures + 1 : 0;
        if (!hasNews) await rest(failures, signal);
      }
    },
  };
};
