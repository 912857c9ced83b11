import type { Deployment } from '../core';
import { numberAt } from './rawJson';
import { readConditions } from './readConditions';
import { readMeta } from './readMeta';

/** Counts that the status leaves out are zero, as the API means them. @internal */
export const readDeployment = (raw: unknown): Deployment | undefined => {
  const metadata = readMeta(raw);
  return (
    metadata && {
      kind: 'Deployment',
      metadata,
      observedGeneration: numberAt(raw, 'status', 'observedGeneration'),
      replicas: numberAt(raw, 'spec', 'replicas') ?? 1,
      readyReplicas: numberAt(raw, 'status', 'readyReplicas') ?? 0,
      availableReplicas: numberAt(raw, 'status', 'availableReplicas') ?? 0,
      updatedReplicas: numberAt(raw, 'status', 'updatedReplicas') ?? 0,
      conditions: readConditions(raw, 'status', 'conditions'),
    }
  );
};
