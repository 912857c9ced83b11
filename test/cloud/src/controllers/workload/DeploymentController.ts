import { isDeepStrictEqual } from 'node:util';
import { keyOf } from '../objects/ClusterObject';
import { Deployment, ReplicaSet } from '../objects/core';
import { timestamp } from '../../kubernetes/object/timestamp';
import { EventRecorder } from '../runtime/EventRecorder';
import { WorkQueue } from '../runtime/WorkQueue';
import { WorkloadOptions } from './WorkloadOptions';
import { deploymentStatus } from './deploymentStatus';
import { controllerOf, ownerReference } from './ownership';
import { templateHash } from './templateHash';

/**
 * Keeps one ReplicaSet per pod template of a Deployment: the newest gets all replicas, older
 * ones are emptied once it is ready.
 * @internal
 */
export class DeploymentController {
  private readonly queue: WorkQueue;
  private readonly events: EventRecorder;

  constructor(private readonly options: WorkloadOptions) {
    const { client, cache, now, onError } = options;
    this.events = new EventRecorder({
      client,
      component: 'deployment-controller',
      now,
    });
    this.queue = new WorkQueue({ work: key => this.reconcile(key), onError });
    cache.of('Deployment').onChange(object => this.queue.add(keyOf(object)));
    cache.of('ReplicaSet').onChange(({ metadata }) => {
      const owner = controllerOf(metadata)?.name;
      this.queue.add(`${metadata.namespace}/${owner}`);
    });
  }

  stop(): Promise<void> {
    return this.queue.stop();
  }

  private async reconcile(key: string): Promise<void> {
    const [namespace, name] = key.split('/');
    const { cache } = this.options;
    const deployment = cache.of('Deployment').get(namespace, name);
    if (!deployment || deployment.metadata.deletionTimestamp) {
      return;
    }
    const all = cache
      .list('ReplicaSet', namespace)
      .filter(
        ({ metadata }) =>
          controllerOf(metadata)?.uid === deployment.metadata.uid,
      );
    const hash = templateHash(deployment.spec.template);
    const current = all.find(
      ({ metadata }) => metadata.labels?.['pod-template-hash'] === hash,
    );
    if (!current) {
      await this.createSet(deployment, hash, all.length + 1);
      return;
    }
    await this.scale(deployment, current);
    await this.retireOthers(deployment, { current, all });
    await this.writeStatus(deployment, { current, all });
  }

  private async createSet(
    deployment: Deployment,
    hash: string,
    revision: number,
  ): Promise<void> {
    const { metadata, spec } = deployment;
    const { template } = spec;
    const labels = { ...template.metadata?.labels, 'pod-template-hash': hash };
    const replicas = spec.replicas ?? 1;
    const name = `${metadata.name}-${hash}`;
    const created: ReplicaSet = {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        name,
        namespace: metadata.namespace,
        labels,
        annotations: { 'deployment.kubernetes.io/revision': String(revision) },
        ownerReferences: [ownerReference(deployment)],
      },
      spec: {
        replicas,
        selector: {
          matchLabels: {
            ...spec.selector.matchLabels,
            'pod-template-hash': hash,
          },
        },
        template: { ...template, metadata: { ...template.metadata, labels } },
      },
    };
    await this.options.client.create(created);
    await this.annotate(deployment, revision);
    await this.tellScaled(deployment, name, [0, replicas]);
  }

  private async annotate(
    deployment: Deployment,
    revision: number,
  ): Promise<void> {
    const { metadata } = deployment;
    const annotations = {
      ...metadata.annotations,
      'deployment.kubernetes.io/revision': String(revision),
    };
    await this.options.client.replace({
      ...deployment,
      metadata: { ...metadata, annotations },
    });
  }

  private async scale(deployment: Deployment, set: ReplicaSet): Promise<void> {
    const replicas = deployment.spec.replicas ?? 1;
    const before = set.spec.replicas;
    if (before !== replicas) {
      await this.options.client.replace({
        ...set,
        spec: { ...set.spec, replicas },
      });
      await this.tellScaled(deployment, set.metadata.name, [before, replicas]);
    }
  }

  private async retireOthers(
    deployment: Deployment,
    { current, all }: { current: ReplicaSet; all: readonly ReplicaSet[] },
  ): Promise<void> {
    const ready = current.status?.readyReplicas ?? 0;
    if (ready < (deployment.spec.replicas ?? 1)) {
      return;
    }
    for (const set of all) {
      const before = set.spec.replicas;
      if (set !== current && before > 0) {
        await this.options.client.replace({
          ...set,
          spec: { ...set.spec, replicas: 0 },
        });
        await this.tellScaled(deployment, set.metadata.name, [before, 0]);
      }
    }
  }

  private async writeStatus(
    deployment: Deployment,
    sets: { current: ReplicaSet; all: readonly ReplicaSet[] },
  ): Promise<void> {
    const status = deploymentStatus(
      deployment,
      sets,
      timestamp(this.options.now()),
    );
    if (!isDeepStrictEqual(status, deployment.status)) {
      await this.options.client.replaceStatus({ ...deployment, status });
    }
  }

  private async tellScaled(
    deployment: Deployment,
    set: string,
    [before, after]: readonly [number, number],
  ): Promise<void> {
    await this.events.record(deployment, {
      type: 'Normal',
      reason: 'ScalingReplicaSet',
      message: `Scaled ${
        after > before ? 'up' : 'down'
      } replica set ${set} from ${before} to ${after}`,
    });
  }
}
