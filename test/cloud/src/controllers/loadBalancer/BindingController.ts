import { createHash } from 'node:crypto';
import { keyOf } from '../objects/ClusterObject';
import { EndpointSlice, Service } from '../objects/core';
import { TargetGroupBinding } from '../objects/TargetGroupBinding';
import { EventRecorder } from '../runtime/EventRecorder';
import { WorkQueue } from '../runtime/WorkQueue';
import { unlessMissing } from './awsErrors';
import { BackendNotFoundError, Target, findTargets } from './findTargets';
import { registerTargets } from './registerTargets';
import { ControllerMarks } from './ControllerMarks';
import { LoadBalancerOptions } from './ServiceController';

/** Stands for the targets that were registered, so that nothing is asked of AWS while they stay. */
function checkpointOf(targets: readonly Target[]): string {
  const text = targets.map(({ id, port }) => `${id}:${port}`).sort();
  return createHash('sha256').update(text.join(',')).digest('base64url');
}

/**
 * Registers the ready pods of a Service in the target group its TargetGroupBinding names.
 * @internal
 */
export class BindingController {
  private readonly queue: WorkQueue;
  private readonly events: EventRecorder;
  private readonly marks: ControllerMarks['binding'];

  constructor(private readonly options: LoadBalancerOptions) {
    const { client, cache, settings, now, onError } = options;
    this.marks = settings.marks.binding;
    this.events = new EventRecorder({
      client,
      component: 'targetGroupBinding',
      now,
    });
    this.queue = new WorkQueue({
      work: key => this.reconcile(key),
      onError,
      concurrency: 3,
    });
    cache
      .of(this.marks.kind)
      .onChange(binding => this.queue.add(keyOf(binding)));
    cache
      .of('Service')
      .onChange(service =>
        this.addBindingsOf(service.metadata.namespace, service.metadata.name),
      );
    cache.of('EndpointSlice').onChange(slice => this.noticeSlice(slice));
    cache.of('Node');
  }

  stop(): Promise<void> {
    return this.queue.stop();
  }

  private noticeSlice({ metadata }: EndpointSlice): void {
    const service = metadata.labels?.['kubernetes.io/service-name'];
    this.addBindingsOf(metadata.namespace, service);
  }

  private addBindingsOf(
    namespace: string | undefined,
    service: Service['metadata']['name'] | undefined,
  ): void {
    this.options.cache
      .list(this.marks.kind, namespace)
      .filter(({ spec }) => spec.serviceRef.name === service)
      .forEach(binding => this.queue.add(keyOf(binding)));
  }

  private async reconcile(key: string): Promise<void> {
    const [namespace, name] = key.split('/');
    const binding = this.options.cache.of(this.marks.kind).get(namespace, name);
    if (!binding) {
      return;
    }
    if (binding.metadata.deletionTimestamp) {
      await this.cleanUp(binding);
    } else {
      await this.provide(binding);
    }
  }

  private async provide(binding: TargetGroupBinding): Promise<void> {
    const mark = this.marks.checkpoint;
    const held = await this.hold(binding);
    const targets = await this.readTargets(held);
    const checkpoint = checkpointOf(targets);
    if (held.metadata.annotations?.[mark] === checkpoint) {
      return;
    }
    const { elb, client, now } = this.options;
    await registerTargets(elb, held.spec.targetGroupARN, targets);
    const annotations = {
      ...held.metadata.annotations,
      [mark]: checkpoint,
      [`${mark}-timestamp`]: String(Math.floor(now().getTime() / 1_000)),
    };
    const marked = await client.replace({
      ...held,
      metadata: { ...held.metadata, annotations },
    });
    await client.replaceStatus({
      ...marked,
      status: { observedGeneration: marked.metadata.generation },
    });
    await this.events.record(marked, {
      type: 'Normal',
      reason: 'SuccessfullyReconciled',
      message: 'Successfully reconciled',
    });
  }

  private async hold(binding: TargetGroupBinding): Promise<TargetGroupBinding> {
    const { finalizers = [] } = binding.metadata;
    return finalizers.includes(this.marks.finalizer)
      ? binding
      : this.options.client.replace({
          ...binding,
          metadata: {
            ...binding.metadata,
            finalizers: [...finalizers, this.marks.finalizer],
          },
        });
  }

  /** A missing backend is said in an Event and empties the group. */
  private async readTargets(
    binding: TargetGroupBinding,
  ): Promise<readonly Target[]> {
    try {
      return findTargets(this.options.cache, binding);
    } catch (error) {
      if (!(error instanceof BackendNotFoundError)) {
        throw error;
      }
      await this.events.record(binding, {
        type: 'Warning',
        reason: 'BackendNotFound',
        message: error.message,
      });
      return [];
    }
  }

  private async cleanUp(binding: TargetGroupBinding): Promise<void> {
    const { elb, client } = this.options;
    const { finalizers = [] } = binding.metadata;
    if (!finalizers.includes(this.marks.finalizer)) {
      return;
    }
    await unlessMissing(
      'TargetGroupNotFound',
      registerTargets(elb, binding.spec.targetGroupARN, []),
    );
    await client.replace({
      ...binding,
      metadata: {
        ...binding.metadata,
        finalizers: finalizers.filter(
          finalizer => finalizer !== this.marks.finalizer,
        ),
      },
    });
  }
}
