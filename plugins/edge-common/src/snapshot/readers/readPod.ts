import type { Pod } from '../core';
import { listAt, textAt } from './rawJson';
import { readConditions } from './readConditions';
import { readMeta } from './readMeta';

/** @internal */
export const readPod = (raw: unknown): Pod | undefined => {
  const metadata = readMeta(raw);
  return (
    metadata && {
      kind: 'Pod',
      metadata,
      phase: textAt(raw, 'status', 'phase') ?? 'Unknown',
      ip: textAt(raw, 'status', 'podIP'),
      node: textAt(raw, 'spec', 'nodeName'),
      hostIp: textAt(raw, 'status', 'hostIP'),
      conditions: readConditions(raw, 'status', 'conditions'),
      waiting: [
        ...listAt(raw, 'status', 'initContainerStatuses'),
        ...listAt(raw, 'status', 'containerStatuses'),
      ].flatMap(status => textAt(status, 'state', 'waiting', 'reason') ?? []),
      readinessGates: listAt(raw, 'spec', 'readinessGates').flatMap(
        gate => textAt(gate, 'conditionType') ?? [],
      ),
      images: listAt(raw, 'spec', 'containers').flatMap(
        container => textAt(container, 'image') ?? [],
      ),
    }
  );
};
