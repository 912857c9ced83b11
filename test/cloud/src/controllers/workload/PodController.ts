import { CoreV1Api } from '@kubernetes/client-node';
import { isDeepStrictEqual } from 'node:util';
import { keyOf } from '../objects/ClusterObject';
import { Pod } from '../objects/core';
import { isStatus } from '../runtime/ClusterClient';
import { timestamp } from '../../kubernetes/object/timestamp';
import { EventRecorder } from '../runtime/EventRecorder';
import { WorkQueue } from '../runtime/WorkQueue';
import { WorkloadOptions } from './WorkloadOptions';
import { runningStatus } from './podStatus';
import { Zone, chooseZone, freeAddress, nodeOf, zonesOf } from './zones';

/** How long a pod drains before its node lets it go. */
const TERMINATION_MS = 150;

/**
 * Scheduler and nodes in one: binds pods to the zones in turn, runs them with an address of
 * their zone, and ends them when they are deleted.
 * @internal
 */
export class PodController {
  private readonly queue: WorkQueue;
  private readonly events: EventRecorder;
  private readonly core: CoreV1Api;
  private readonly zones: readonly Zone[];
  /** Addresses by pod, also those the watch has not shown yet. */
  private readonly addresses = new Map<string, string>();
  private readonly ending = new Set<string>();

  constructor(private readonly options: WorkloadOptions) {
    const { client, cache, region, readiness, now, onError } = options;
    this.events = new EventRecorder({
      client,
      component: 'default-scheduler',
      now,
    });
    this.core = client.config.makeApiClient(CoreV1Api);
    this.zones = zonesOf(region);
    this.queue = new WorkQueue({ work: key => this.reconcile(key), onError });
    cache.of('Pod').onChange(pod => this.queue.add(keyOf(pod)));
    readiness.onChange(() =>
      cache.list('Pod').forEach(pod => this.queue.add(keyOf(pod))),
    );
  }

  /** Makes the nodes; they are never touched again. */
  async createNodes(): Promise<void> {
    for (const zone of this.zones) {
      await this.options.client.apply(nodeOf(this.options.region, zone));
    }
  }

  stop(): Promise<void> {
    return this.queue.stop();
  }

  private async reconcile(key: string): Promise<void> {
    const [namespace, name] = key.split('/');
    const pod = this.options.cache.of('Pod').get(namespace, name);
    if (!pod) {
      this.addresses.delete(key);
      this.ending.delete(key);
    } else if (pod.metadata.deletionTimestamp) {
      await this.end(key, pod);
    } else if (pod.spec.nodeName) {
      await this.run(key, pod);
    } else {
      await this.bind(pod);
    }
  }

  private async bind(pod: Pod): Promise<void> {
    const { name, namespace = '' } = pod.metadata;
    const { node } = chooseZone(
      this.zones,
      pod,
      this.options.cache.list('Pod'),
    );
    await this.core.createNamespacedPodBinding({
      name,
      namespace,
      body: { target: { apiVersion: 'v1', kind: 'Node', name: node } },
    });
    await this.events.record(pod, {
      type: 'Normal',
      reason: 'Scheduled',
      message: `Successfully assigned ${namespace}/${name} to ${node}`,
    });
  }

  private async run(key: string, pod: Pod): Promise<void> {
    const status = runningStatus(pod, this.addressOf(key, pod), {
      ready: this.options.readiness.isReady(pod.metadata),
      time: timestamp(this.options.now()),
    });
    if (!isDeepStrictEqual(status, pod.status)) {
      await this.options.client.replaceStatus({ ...pod, status });
    }
  }

  private addressOf(key: string, pod: Pod): string {
    const zone = this.zones.find(({ node }) => node === pod.spec.nodeName);
    const given = this.addresses.get(key) ?? pod.status?.podIP;
    const address =
      given ??
      freeAddress(zone ?? this.zones[0], new Set(this.addresses.values()));
    this.addresses.set(key, address);
    return address;
  }

  /** First seen in deletion: drain. Seen again afterwards: gone. */
  private async end(key: string, pod: Pod): Promise<void> {
    if (!this.ending.has(key)) {
      this.ending.add(key);
      this.queue.addAfter(key, TERMINATION_MS);
      return;
    }
    try {
      await this.options.client.delete(pod, 0);
    } catch (error) {
      if (!isStatus(error, 404)) {
        throw error;
      }
    }
  }
}
