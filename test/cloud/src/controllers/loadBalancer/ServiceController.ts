import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { keyOf } from '../objects/ClusterObject';
import { Service } from '../objects/core';
import { ClusterCache } from '../runtime/ClusterCache';
import { ClusterClient } from '../runtime/ClusterClient';
import { EventRecorder } from '../runtime/EventRecorder';
import { WorkQueue } from '../runtime/WorkQueue';
import { BindingWriter } from './BindingWriter';
import { buildModel, requireDeletable } from './buildModel';
import {
  DeployedLoadBalancer,
  deleteLoadBalancers,
  deployLoadBalancer,
  findLoadBalancer,
} from './deployLoadBalancer';
import { deployListeners } from './deployListeners';
import { deleteTargetGroups, deployTargetGroups } from './deployTargetGroups';
import { LoadBalancerSettings } from './LoadBalancerSettings';
import { Model } from './Model';
import { ModelError } from './ModelError';
import { ServiceFinalizer } from './ServiceFinalizer';
import { ServiceStatusWriter } from './ServiceStatusWriter';
import { ownsService } from './ownsService';
import { Stacks } from './Stacks';

/** @internal */
export interface LoadBalancerOptions {
  readonly client: ClusterClient;
  readonly cache: ClusterCache;
  readonly elb: ElasticLoadBalancingV2Client;
  readonly settings: LoadBalancerSettings;
  readonly now: () => Date;
  readonly onError: (error: unknown, subject: string) => void;
}

/** Wait for TargetGroupBindings to let go of their targets. */
const DELETION_POLL_MS = 50;

/**
 * Makes a network load balancer of each Service that is the controller's, and says in Events
 * how that went.
 * @internal
 */
export class ServiceController {
  private readonly queue: WorkQueue;
  private readonly events: EventRecorder;
  private readonly stacks: Stacks;
  private readonly bindings: BindingWriter;
  private readonly finalizer: ServiceFinalizer;
  private readonly status: ServiceStatusWriter;
  private readonly seen = new Map<string, string>();

  constructor(private readonly options: LoadBalancerOptions) {
    const { client, cache, elb, settings, now, onError } = options;
    this.events = new EventRecorder({ client, component: 'service', now });
    this.stacks = new Stacks(elb, settings);
    this.bindings = new BindingWriter(client, cache, settings);
    this.finalizer = new ServiceFinalizer(
      client,
      settings.marks.serviceFinalizer,
    );
    this.status = new ServiceStatusWriter(client);
    this.queue = new WorkQueue({
      work: key => this.reconcile(key),
      onError,
      concurrency: 3,
    });
    cache.of(settings.marks.binding.kind);
    cache.of('Service').onChange(service => this.notice(service));
  }

  stop(): Promise<void> {
    return this.queue.stop();
  }

  /** Own writes to status and finalizers bring nothing new. */
  private notice(service: Service): void {
    const { annotations, deletionTimestamp, uid } = service.metadata;
    const key = keyOf(service);
    const text = JSON.stringify([
      uid,
      annotations,
      deletionTimestamp,
      service.spec,
    ]);
    if (this.seen.get(key) !== text) {
      this.seen.set(key, text);
      this.queue.add(key);
    }
  }

  private async reconcile(key: string): Promise<void> {
    const [namespace, name] = key.split('/');
    const service = this.options.cache.of('Service').get(namespace, name);
    if (!service) {
      this.seen.delete(key);
      return;
    }
    const { marks } = this.options.settings;
    const isHeld = service.metadata.finalizers?.includes(
      marks.serviceFinalizer,
    );
    if (service.metadata.deletionTimestamp) {
      if (isHeld) {
        await this.cleanUp(service);
      }
    } else if (ownsService(marks, service)) {
      await this.provide(service);
    }
  }

  private async provide(service: Service): Promise<void> {
    const model = await this.tell(service, 'FailedBuildModel', 'build', () =>
      this.build(service),
    );
    const held = await this.finalizer.add(service);
    const deployed = await this.tell(
      service,
      'FailedDeployModel',
      'deploy',
      () => this.deploy(held, model),
    );
    await this.status.write(held, deployed.dnsName);
    await this.succeed(service);
  }

  private async build(service: Service): Promise<Model> {
    const { elb, settings } = this.options;
    buildModel(settings, service);
    const stack = await this.stacks.of(keyOf(service));
    const present = await findLoadBalancer(elb, stack);
    return buildModel(settings, service, present?.Scheme);
  }

  private async deploy(
    service: Service,
    model: Model,
  ): Promise<DeployedLoadBalancer> {
    const { elb, settings } = this.options;
    const stack = await this.stacks.of(model.stack);
    const targetGroupArns = await deployTargetGroups(elb, stack, {
      vpcId: settings.vpcId,
      groups: model.targetGroups,
    });
    const deployed = await deployLoadBalancer(elb, stack, model.loadBalancer);
    await deployListeners(elb, deployed.arn, {
      listeners: model.listeners,
      targetGroupArns,
    });
    await this.bindings.write(service, model.targetGroups, targetGroupArns);
    await deleteTargetGroups(elb, stack, [...targetGroupArns.values()]);
    return deployed;
  }

  private async cleanUp(service: Service): Promise<void> {
    const { elb } = this.options;
    await this.tell(service, 'FailedBuildModel', 'build', async () =>
      requireDeletable(service),
    );
    const bindings = this.bindings.of(service);
    await this.bindings.delete(bindings);
    if (bindings.length > 0) {
      this.queue.addAfter(keyOf(service), DELETION_POLL_MS);
      return;
    }
    await this.tell(service, 'FailedDeployModel', 'deploy', async () => {
      const stack = await this.stacks.of(keyOf(service));
      await deleteLoadBalancers(elb, stack);
      await deleteTargetGroups(elb, stack);
    });
    const cleared = await this.status.clear(service);
    await this.finalizer.remove(cleared);
    await this.succeed(service);
  }

  /** Runs one half of the work and writes its failure as an Event before it is tried again. */
  private async tell<T>(
    service: Service,
    reason: 'FailedBuildModel' | 'FailedDeployModel',
    step: 'build' | 'deploy',
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const isModel = error instanceof ModelError;
      await this.events.record(service, {
        type: 'Warning',
        reason,
        message: `Failed ${step} model due to ${
          isModel || error instanceof Error ? error.message : error
        }`,
      });
      throw error;
    }
  }

  private succeed(service: Service): Promise<void> {
    return this.events.record(service, {
      type: 'Normal',
      reason: 'SuccessfullyReconciled',
      message: 'Successfully reconciled',
    });
  }
}
