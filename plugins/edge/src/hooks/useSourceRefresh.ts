import { useApi } from '@backstage/core-plugin-api';
import { edgeKey, type EdgeId } from '@tls-edge/backstage-plugin-edge-common';
import { useRef, useState } from 'react';
import { edgeApiRef, isRefusal, readRetryAfter } from '../api';

/** What became of the last time the sources were asked. @internal */
export type SourceRefreshOutcome =
  | { readonly kind: 'asked' }
  | {
      readonly kind: 'tooSoon';
      /** Milliseconds since the epoch. */
      readonly until: number;
    }
  | { readonly kind: 'failed' };

/** Has the sources of the shown edges read again. @internal */
export interface SourceRefresh {
  readonly ask: () => void;
  readonly outcome?: SourceRefreshOutcome;
}

const WORST_FIRST = ['failed', 'tooSoon', 'asked'] as const;

/**
 * Asks the backend to read the sources of edges again. While it said to wait it is not asked; a
 * user who may not ask sees nothing of it, as the page's own answer comes all the same.
 * @internal
 */
export const useSourceRefresh = (ids: readonly EdgeId[]): SourceRefresh => {
  const edgeApi = useApi(edgeApiRef);
  const [outcome, setOutcome] = useState<SourceRefreshOutcome>();
  const waits = useRef(new Map<string, number>());

  const askOne = async (
    id: EdgeId,
  ): Promise<SourceRefreshOutcome | undefined> => {
    const until = waits.current.get(edgeKey(id)) ?? 0;
    if (until > Date.now()) return { kind: 'tooSoon', until };
    try {
      const { nextAt } = await edgeApi.refreshEdge(id);
      waits.current.set(edgeKey(id), Date.parse(nextAt));
      return { kind: 'asked' };
    } catch (thrown) {
      const seconds = readRetryAfter(thrown);
      if (seconds === undefined) {
        return isRefusal(thrown) ? undefined : { kind: 'failed' };
      }
      const next = Date.now() + seconds * 1_000;
      waits.current.set(edgeKey(id), next);
      return { kind: 'tooSoon', until: next };
    }
  };
  const askAll = async () => {
    const outcomes = await Promise.all(ids.map(askOne));
    const kind = WORST_FIRST.find(one => outcomes.some(o => o?.kind === one));
    setOutcome(outcomes.find(one => one?.kind === kind));
  };
  return { ask: () => void askAll(), outcome };
};
