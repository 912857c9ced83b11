import type { RequestStatus } from '@tls-edge/backstage-plugin-edge-common/report';

/** One step on the way from a pull request to a ready edge. @internal */
export interface Milestone {
  readonly id: 'open' | 'merged' | 'applied' | 'loadBalancer' | 'ready';
  readonly progress: 'done' | 'current' | 'later';
  /** ISO 8601, when it was reached. */
  readonly at?: string;
}

/**
 * The way of a request that nothing live answers yet; the two steps after the sync are always
 * still to come then.
 * @internal
 */
export const readMilestones = (request: RequestStatus): Milestone[] => {
  const { createdAt, mergedAt, appliedAt } = request;
  const steps = [
    { id: 'open', at: createdAt },
    { id: 'merged', at: mergedAt },
    { id: 'applied', at: appliedAt },
    { id: 'loadBalancer', at: undefined },
    { id: 'ready', at: undefined },
  ] as const;
  const current = steps.findIndex(({ at }) => at === undefined);
  return steps.map(({ id, at }, index) => {
    if (index < current) return { id, at, progress: 'done' };
    return { id, progress: index === current ? 'current' : 'later' };
  });
};
