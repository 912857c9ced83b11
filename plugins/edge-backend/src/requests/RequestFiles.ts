import type { RecordRequest } from '@tls-edge/backstage-plugin-edge-common/report';

import type { Clock } from '../clock/Clock';
import {
  readRequestFile,
  type GitSources,
  type RequestFileAnswer,
} from './readRequestFile';

type Target = RecordRequest['target'];

/**
 * The `edge.yaml` of target branches, for people who look again and again while they type.
 * @internal
 */
export interface RequestFiles {
  readonly read: (target: Target) => Promise<RequestFileAnswer>;
}

/** For how long an answer stands, a failure included: a form asks after every pause. */
const KEPT_MS = 10_000;

/** Somebody waits for the answer, and can do without. */
const PATIENCE_MS = 5_000;

interface Kept {
  readonly at: number;
  readonly answer: Promise<RequestFileAnswer>;
}

/** @internal */
export const createRequestFiles = ({
  clock,
  ...sources
}: GitSources & { readonly clock: Pick<Clock, 'now'> }): RequestFiles => {
  const kept = new Map<string, Kept>();
  return {
    read: target => {
      const at = clock.now().getTime();
      for (const [key, one] of kept) {
        if (at - one.at >= KEPT_MS) kept.delete(key);
      }
      const { repository, branch, path } = target;
      const key = JSON.stringify([repository, branch, path]);
      const answer =
        kept.get(key)?.answer ??
        readRequestFile(target, { patienceMs: PATIENCE_MS, ...sources });
      if (!kept.has(key)) kept.set(key, { at, answer });
      return answer;
    },
  };
};
