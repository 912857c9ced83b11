import { randomBytes } from 'node:crypto';
import { ClusterObject } from '../objects/ClusterObject';
import { timestamp } from '../../kubernetes/object/timestamp';
import { ClusterClient, isStatus } from './ClusterClient';

/** An Event as it is written. */
interface KubeEvent extends ClusterObject {
  readonly involvedObject: unknown;
  readonly reason: string;
  readonly message: string;
  readonly type: 'Normal' | 'Warning';
  readonly count: number;
  readonly firstTimestamp: string;
  readonly lastTimestamp: string;
  readonly source: { readonly component: string };
  readonly reportingComponent: string;
  readonly reportingInstance: string;
}

/** @internal */
export interface Occurrence {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly message: string;
}

/** Different messages of one reason before they are counted under one text. */
const DISTINCT_MESSAGES = 10;
/** Events about one object before they are dropped, and how fast room for more comes back. */
const BURST = 25;
const REFILL_MS = 300_000;

interface RecorderOptions {
  readonly client: ClusterClient;
  /** Who reports, such as `service` for the controller of Services. */
  readonly component: string;
  readonly now: () => Date;
}

/**
 * Writes Events as Kubernetes' recorder does: repeats are counted, many different texts of one
 * reason end up "combined from similar events", and a flood is dropped.
 * @internal
 */
export class EventRecorder {
  private readonly written = new Map<string, KubeEvent>();
  private readonly texts = new Map<string, Set<string>>();
  private readonly budgets = new Map<string, { left: number; at: number }>();

  constructor(private readonly options: RecorderOptions) {}

  async record(object: ClusterObject, occurrence: Occurrence): Promise<void> {
    const uid = object.metadata.uid ?? '';
    if (!this.spend(uid)) {
      return;
    }
    const { type, reason } = occurrence;
    const group = JSON.stringify([uid, type, reason]);
    const message = this.combine(group, occurrence.message);
    const key = message === occurrence.message ? group + message : group;
    const previous = this.written.get(key);
    const time = timestamp(this.options.now());
    if (previous) {
      await this.repeat(key, previous, { message, time });
    } else {
      await this.write(
        key,
        this.newEvent(object, { type, reason, message }, time),
      );
    }
  }

  private combine(group: string, message: string): string {
    const texts = this.texts.get(group) ?? new Set();
    this.texts.set(group, texts.add(message));
    return texts.size > DISTINCT_MESSAGES
      ? `(combined from similar events): ${message}`
      : message;
  }

  private async repeat(
    key: string,
    previous: KubeEvent,
    { message, time }: { message: string; time: string },
  ): Promise<void> {
    const next = {
      ...previous,
      message,
      count: previous.count + 1,
      lastTimestamp: time,
    };
    try {
      const { resourceVersion, ...metadata } = next.metadata;
      await this.options.client.replace({ ...next, metadata });
      this.written.set(key, next);
    } catch (error) {
      if (!isStatus(error, 404)) {
        throw error;
      }
      await this.write(key, { ...next, count: 1, firstTimestamp: time });
    }
  }

  private async write(key: string, event: KubeEvent): Promise<void> {
    await this.options.client.create(event);
    this.written.set(key, event);
  }

  private newEvent(
    object: ClusterObject,
    occurrence: Occurrence,
    time: string,
  ): KubeEvent {
    const { component } = this.options;
    const {
      name,
      namespace = 'default',
      uid,
      resourceVersion,
    } = object.metadata;
    return {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: {
        name: `${name}.${randomBytes(8).toString('hex')}`,
        namespace,
      },
      involvedObject: {
        apiVersion: object.apiVersion,
        kind: object.kind,
        name,
        namespace: object.metadata.namespace,
        uid,
        resourceVersion,
      },
      ...occurrence,
      count: 1,
      firstTimestamp: time,
      lastTimestamp: time,
      source: { component },
      reportingComponent: component,
      reportingInstance: '',
    };
  }

  private spend(uid: string): boolean {
    const at = this.options.now().getTime();
    const budget = this.budgets.get(uid) ?? { left: BURST, at };
    const left = Math.min(BURST, budget.left + (at - budget.at) / REFILL_MS);
    if (left < 1) {
      return false;
    }
    this.budgets.set(uid, { left: left - 1, at });
    return true;
  }
}
