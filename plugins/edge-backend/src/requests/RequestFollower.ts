import {
  assessRequest,
  edgeKey,
  type EdgeId,
  type EdgeTopology,
  type PartState,
} from '@tls-edge/backstage-plugin-edge-common';
import type { RecordRequest } from '@tls-edge/backstage-plugin-edge-common/report';

import type { Clock } from '../clock/Clock';
import type { RequestStore, StoredRequest } from '../store/RequestStore';
import { gitGap } from './gitGap';
import { isCheckDue } from './isCheckDue';
import type { MergeAnswer } from './readMerged';
import { isOnItsWay } from './readRequestStatus';

/**
 * Follows recorded requests on their way: merged, by the target branch; applied, by the live
 * objects.
 * @internal
 */
export interface RequestFollower {
  readonly load: () => Promise<void>;
  readonly record: (
    request: RecordRequest,
    initiator: string,
  ) => Promise<StoredRequest>;
  readonly ofEdge: (edgeKey: string) => readonly StoredRequest[];
  readonly ofEntity: (entityRef: string) => readonly StoredRequest[];
  /** Edges for which a request is on its way. */
  readonly edgesOf: (cluster: string) => readonly EdgeId[];
  readonly isExpected: (edgeKey: string) => boolean;
  /** What is known of the Git host of the edge's open requests. */
  readonly gitState: (edgeKey: string) => PartState;
  /** Notes what runs of the edge's requests; true when that is news. */
  readonly observe: (
    edgeKey: string,
    topology: EdgeTopology,
    now: Date,
  ) => Promise<boolean>;
  /** Reads the target branches of open requests that are due, or of one entity's at once. */
  readonly check: (entityRef?: string) => Promise<void>;
}

/** @internal */
export interface RequestFollowerOptions {
  readonly store: RequestStore;
  readonly clock: Clock;
  readonly everySeconds: number;
  readonly readMerged: (request: StoredRequest) => Promise<MergeAnswer>;
  readonly onMerged: (request: StoredRequest) => Promise<void>;
  /** Something about requests for the edge changed. */
  readonly onChange: (edge: EdgeId) => void;
}

/** The least pause between two looks for the sake of one entity's page. */
const LOOK_SECONDS = 3;

/** What runs proves that it was merged, even where the Git host cannot be read. */
const changeBy = (
  request: StoredRequest,
  topology: EdgeTopology,
  now: Date,
) => {
  const at = now.toISOString();
  const state = assessRequest(request, topology, now);
  const mergedAt = request.mergedAt ?? at;
  if (state === 'applied' && !request.appliedAt) {
    return { appliedAt: at, mergedAt, isPartlyApplied: false };
  }
  return state === 'partlyApplied' &&
    !request.isPartlyApplied &&
    !request.appliedAt
    ? { isPartlyApplied: true, mergedAt }
    : undefined;
};

/** @internal */
export const createRequestFollower = (
  options: RequestFollowerOptions,
): RequestFollower => {
  const { store, clock, everySeconds, onChange } = options;
  let requests: readonly StoredRequest[] = [];
  const gitStates = new Map<string, PartState>();

  const load = async () => {
    requests = await store.all();
  };
  const ofEdge = (key: string) =>
    requests.filter(({ edge }) => edgeKey(edge) === key);
  const onTheirWay = () =>
    requests.filter(request => isOnItsWay(request, clock.now()));

  const noteGit = (request: StoredRequest, answer: MergeAnswer) => {
    const key = edgeKey(request.edge);
    const before = gitStates.get(key);
    const since =
      before?.state === 'failed' ? before.gap.since : clock.now().toISOString();
    const { repository } = request.target;
    const next: PartState =
      answer.type === 'failed'
        ? {
            state: 'failed',
            gap: gitGap({ repository, reason: answer.reason, since }),
          }
        : { state: 'read' };
    gitStates.set(key, next);
    return (before?.state ?? 'read') !== next.state;
  };

  const checkOne = async (request: StoredRequest) => {
    const answer = await options.readMerged(request);
    const at = clock.now().toISOString();
    const isMerged = answer.type === 'merged';
    await store.update(request, {
      checkedAt: at,
      ...(isMerged && { mergedAt: at }),
    });
    if (isMerged) await options.onMerged(request);
    if (noteGit(request, answer) || isMerged) return [request.edge];
    return [];
  };

  return {
    load,
    ofEdge,
    ofEntity: ref => requests.filter(({ entityRef }) => entityRef === ref),
    edgesOf: cluster =>
      onTheirWay()
        .map(({ edge }) => edge)
        .filter(edge => edge.cluster === cluster),
    isExpected: key => onTheirWay().some(({ edge }) => edgeKey(edge) === key),
    gitState: key => gitStates.get(key) ?? { state: 'notConfigured' },
    record: async (request, initiator) => {
      const at = clock.now().toISOString();
      const stored = await store.record(request, { initiator, at });
      await load();
      onChange(stored.edge);
      return stored;
    },
    observe: async (key, topology, now) => {
      let isNews = false;
      for (const request of ofEdge(key)) {
        const change = changeBy(request, topology, now);
        if (change) {
          await store.update(request, change);
          isNews = true;
        }
      }
      if (isNews) await load();
      return isNews;
    },
    check: async entityRef => {
      await load();
      const now = clock.now();
      const due = onTheirWay().filter(
        request =>
          !request.mergedAt &&
          (entityRef === undefined || request.entityRef === entityRef) &&
          isCheckDue(
            request,
            now,
            entityRef === undefined ? everySeconds : LOOK_SECONDS,
          ),
      );
      const changed: EdgeId[] = [];
      for (const request of due) changed.push(...(await checkOne(request)));
      await load();
      changed.forEach(onChange);
    },
  };
};
