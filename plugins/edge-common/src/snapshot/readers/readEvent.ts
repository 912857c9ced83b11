import type { KubeEvent } from '../core';
import { numberAt, oneOf, textAt } from './rawJson';
import { readMeta } from './readMeta';

/** What is no time never wins over one. */
const newest = (times: readonly (string | undefined)[]): string =>
  times.reduce<string>(
    (best, time = '') =>
      Number.isFinite(Date.parse(time)) &&
      !(Date.parse(best) >= Date.parse(time))
        ? time
        : best,
    '',
  );

/**
 * Folds the times of both event APIs: old recorders write `lastTimestamp` and `count`, new ones
 * `eventTime` and `series` (Kubernetes API reference, Event v1).
 * @internal
 */
export const readEvent = (raw: unknown): KubeEvent | undefined => {
  const metadata = readMeta(raw);
  if (!metadata) {
    return undefined;
  }
  const created = metadata.creationTimestamp;
  const eventTime = textAt(raw, 'eventTime');
  const apiVersion = textAt(raw, 'involvedObject', 'apiVersion') ?? 'v1';
  return {
    kind: 'Event',
    metadata,
    type: oneOf(textAt(raw, 'type'), ['Normal', 'Warning']),
    reason: textAt(raw, 'reason') ?? '',
    message: textAt(raw, 'message') ?? '',
    component:
      textAt(raw, 'reportingComponent') ??
      textAt(raw, 'source', 'component') ??
      '',
    count: numberAt(raw, 'series', 'count') ?? numberAt(raw, 'count') ?? 1,
    firstSeen: textAt(raw, 'firstTimestamp') ?? eventTime ?? created,
    lastSeen: newest([
      textAt(raw, 'series', 'lastObservedTime'),
      textAt(raw, 'lastTimestamp'),
      eventTime,
      created,
    ]),
    regarding: {
      group: apiVersion.includes('/') ? apiVersion.split('/')[0] : '',
      kind: textAt(raw, 'involvedObject', 'kind') ?? '',
      namespace: textAt(raw, 'involvedObject', 'namespace'),
      name: textAt(raw, 'involvedObject', 'name') ?? '',
      uid: textAt(raw, 'involvedObject', 'uid'),
    },
  };
};
