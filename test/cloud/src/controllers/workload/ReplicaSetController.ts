import { isDeepStrictEqual } from 'node:util';
import { keyOf } from '../objects/ClusterObject';
import { Pod, ReplicaSet } from '../objects/core';
import { nameSuffix } from '../../kubernetes';
import { EventRecorder } from '../runtime/EventRecorder';
import { WorkQueue } from '../runtime/WorkQueue';
import { WorkloadOptions } from './WorkloadOptions';
import { isReadyPod } from './podStatus';
import { controllerOf, ownerReference } from './ownership';

/** Keeps as many pods as a ReplicaSet asks for. @internal */
export class ReplicaSetController {
  private readonly queue: WorkQueue;
  private readonly events: EventRecorder;
  /** Pods that were created and that the watch has not shown yet. */
  private readonly expected = new Map<string, Set<string>>();

  constructor(private readonly options: WorkloadOptions) {
    const { client, cache, now, onError } = options;
    this.events = new EventRecorder({
      client,
      component: 'replicaset-controller',
      now,
    });
    this.queue = new WorkQueue({ work: key => this.reconcile(key), onError });
    cache.of('ReplicaSet').onChange(object => this.queue.add(keyOf(object)));
    cache.of('Pod').onChange(({ metadata }) => {
      const owner = controllerOf(metadata)?.name;
      const key = `${metadata.namespace}/${owner}`;
      this.expected.get(key)?.delete(metadata.name);
      this.queue.add(key);
    });
  }

  stop(): Promise<void> {
    return this.queue.stop();
  }

  private async reconcile(key: string): Promise<void> {
    const [namespace, name] = key.split('/');
    const { cache } = this.options;
    const set = cache.of('ReplicaSet').get(namespace, name);
    if (!set || set.metadata.deletionTimestamp) {
      this.expected.delete(key);
      return;
    }
    const pods = cache
      .list('Pod', namespace)
      .filter(
        ({ metadata }) =>
          controllerOf(metadata)?.uid === set.metadata.uid &&
          !metadata.deletionTimestamp,
      );
    const expected = this.expected.get(key) ?? new Set<string>();
    this.expected.set(key, expected);
    const missing = set.spec.replicas - pods.length - expected.size;
    for (let made = 0; made < missing; made += 1) {
      await this.createPod(set, expected);
    }
    for (const pod of pods.slice(set.spec.replicas)) {
      await this.options.client.delete(pod);
    }
    await this.writeStatus(set, pods);
  }

  private async createPod(
    set: ReplicaSet,
    expected: Set<string>,
  ): Promise<void> {
    const { metadata, spec } = set.spec.template;
    const name = `${set.metadata.name}-${nameSuffix()}`;
    const pod: Pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        ...metadata,
        name,
        namespace: set.metadata.namespace,
        ownerReferences: [ownerReference(set)],
      },
      spec,
    };
    expected.add(name);
    try {
      await this.options.client.create(pod);
    } catch (error) {
      expected.delete(name);
      throw error;
    }
    await this.events.record(set, {
      type: 'Normal',
      reason: 'SuccessfulCreate',
      message: `Created pod: ${name}`,
    });
  }

  private async writeStatus(
    set: ReplicaSet,
    pods: readonly Pod[],
  ): Promise<void> {
    const ready = pods.filter(isReadyPod).length;
    const status = {
      observedGeneration: set.metadata.generation,
      replicas: pods.length,
      ...(ready > 0 && { readyReplicas: ready, availableReplicas: ready }),
    };
    if (!isDeepStrictEqual(status, set.status)) {
      await this.options.client.replaceStatus({ ...set, status });
    }
  }
}
