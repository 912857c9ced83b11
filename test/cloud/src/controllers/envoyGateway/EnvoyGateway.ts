import { keyOf } from '../objects/ClusterObject';
import { GatewayClass } from '../objects/gatewayApi';
import { ClusterCache } from '../runtime/ClusterCache';
import { ClusterClient } from '../runtime/ClusterClient';
import { WorkQueue } from '../runtime/WorkQueue';
import { ClusterView, VIEWED_KINDS, readView } from './ClusterView';
import {
  gatewayStatus,
  listenerSetStatus,
  refusedStatus,
} from './gatewayStatus';
import { InfraWriter } from './InfraWriter';
import { StatusWriter } from './StatusWriter';
import { Translation, translate } from './translate';
import { countAttached } from './translateRoute';

/** @internal */
export interface EnvoyGatewayOptions {
  readonly client: ClusterClient;
  readonly cache: ClusterCache;
  readonly now: () => Date;
  readonly onError: (error: unknown, subject: string) => void;
}

/** All changes lead to one translation of everything. */
const EVERYTHING = 'everything';

/**
 * Envoy Gateway: on every change it translates the cluster anew and writes what differs, in the
 * order in which the real one was seen to write.
 * @internal
 */
export class EnvoyGateway {
  private readonly queue: WorkQueue;
  private readonly statuses: StatusWriter;
  private readonly infra: InfraWriter;

  constructor(private readonly options: EnvoyGatewayOptions) {
    const { client, cache, now, onError } = options;
    this.statuses = new StatusWriter(client, now);
    this.infra = new InfraWriter({ client, cache, onError });
    this.queue = new WorkQueue({ work: () => this.reconcile(), onError });
    for (const kind of VIEWED_KINDS) {
      cache.of(kind).onChange(() => this.queue.add(EVERYTHING));
    }
  }

  stop(): Promise<void> {
    return this.queue.stop();
  }

  private async reconcile(): Promise<void> {
    const view = readView(this.options.cache);
    const translation = translate(view);
    await this.writeClasses(view, translation.classes);
    await this.writeGateways(view, translation);
    for (const gateway of translation.gateways) {
      await this.infra.writeDeployment(gateway);
    }
    for (const [route, parents] of translation.routes) {
      await this.statuses.writeRoute(route, parents);
    }
    for (const [policy, ancestors] of translation.policies) {
      await this.statuses.writePolicy(policy, ancestors);
    }
    for (const gateway of translation.gateways) {
      await this.infra.writeService(gateway);
    }
    await this.infra.deleteOthers(
      new Set(
        [...translation.gateways, ...translation.refused].map(({ gateway }) =>
          keyOf(gateway),
        ),
      ),
    );
  }

  private async writeClasses(
    { gateways }: ClusterView,
    classes: readonly GatewayClass[],
  ): Promise<void> {
    for (const gatewayClass of classes) {
      const inUse = gateways.some(
        ({ spec }) => spec.gatewayClassName === gatewayClass.metadata.name,
      );
      await this.statuses.writeClass(gatewayClass, inUse);
    }
  }

  private async writeGateways(
    view: ClusterView,
    { gateways, refused, routes }: Translation,
  ): Promise<void> {
    const now = this.options.now();
    const parents = [...routes.values()];
    for (const translation of gateways) {
      const status = gatewayStatus(view, translation, {
        attached: name => countAttached(parents, translation.gateway, name),
        now,
      });
      await this.statuses.write(translation.gateway, status);
      for (const set of translation.sets) {
        const attached = (name: string) =>
          countAttached(parents, set.listenerSet, name);
        const ofSet = listenerSetStatus(set, { attached, now });
        await this.statuses.write(set.listenerSet, ofSet);
      }
    }
    for (const refusal of refused) {
      await this.statuses.write(refusal.gateway, refusedStatus(refusal, now));
    }
    for (const proxy of view.envoyProxies) {
      await this.statuses.writeEnvoyProxy(
        proxy,
        gateways.filter(({ envoyProxy }) => envoyProxy === proxy),
      );
    }
  }
}
