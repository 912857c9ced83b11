import { isDeepStrictEqual } from 'node:util';
import { ClusterObject } from '../objects/ClusterObject';
import { dateConditions, verdict } from '../objects/conditions';
import { EnvoyProxy, TrafficPolicy } from '../objects/envoyGateway';
import { GatewayClass, HttpRoute } from '../objects/gatewayApi';
import { ClusterClient, isStatus } from '../runtime/ClusterClient';
import { CONTROLLER_NAME } from './envoyNames';
import { GatewayTranslation } from './GatewayTranslation';
import { AncestorTranslation } from './translatePolicies';
import { ParentTranslation } from './translateRoute';

const EXISTS_FINALIZER = 'gateway-exists-finalizer.gateway.networking.k8s.io';

/**
 * Writes statuses, each only where it differs from what is there. An object that has changed in
 * between is left alone: its change brings a new translation.
 * @internal
 */
export class StatusWriter {
  constructor(
    private readonly client: ClusterClient,
    private readonly now: () => Date,
  ) {}

  async write<T extends ClusterObject & { readonly status?: unknown }>(
    object: T,
    status: T['status'],
  ): Promise<void> {
    if (isDeepStrictEqual(plain(object.status), plain(status))) {
      return;
    }
    await ignoreOutdated(this.client.replaceStatus({ ...object, status }));
  }

  async writeClass(gatewayClass: GatewayClass, inUse: boolean): Promise<void> {
    const { metadata, status } = gatewayClass;
    const finalizers = metadata.finalizers ?? [];
    const wanted = inUse ? [EXISTS_FINALIZER] : [];
    if (!isDeepStrictEqual(finalizers, wanted)) {
      // The change comes back by the watch, with the version that the status can be written on.
      await ignoreOutdated(
        this.client.replace({
          ...gatewayClass,
          metadata: { ...metadata, finalizers: wanted },
        }),
      );
      return;
    }
    const accepted = verdict('Accepted', true, {
      reason: 'Accepted',
      message: 'Valid GatewayClass',
      generation: metadata.generation,
    });
    await this.write(gatewayClass, {
      conditions: dateConditions([accepted], status?.conditions, this.now()),
    });
  }

  /** Envoy Gateway never takes a parent out of the status that has left the spec (recorded). */
  async writeRoute(
    route: HttpRoute,
    parents: readonly ParentTranslation[],
  ): Promise<void> {
    const before = route.status?.parents ?? [];
    const isSame =
      (a: unknown) =>
      ({ parentRef }: { parentRef: unknown }) =>
        isDeepStrictEqual(parentRef, a);
    const ours = parents.map(({ parentRef, verdicts }) => ({
      conditions: dateConditions(
        verdicts,
        before.find(isSame(parentRef))?.conditions,
        this.now(),
      ),
      controllerName: CONTROLLER_NAME,
      parentRef,
    }));
    const kept = before.filter(
      ({ parentRef }) => !parents.some(isSame(parentRef)),
    );
    if (ours.length > 0) {
      await this.write(route, { parents: [...kept, ...ours] });
    }
  }

  async writePolicy(
    policy: TrafficPolicy,
    ancestors: readonly AncestorTranslation[],
  ): Promise<void> {
    const before = policy.status?.ancestors ?? [];
    const next = ancestors.map(({ ancestorRef, verdicts }) => ({
      ancestorRef,
      conditions: dateConditions(
        verdicts,
        before.find(other => isDeepStrictEqual(other.ancestorRef, ancestorRef))
          ?.conditions,
        this.now(),
      ),
      controllerName: CONTROLLER_NAME,
    }));
    if (next.length > 0) {
      await this.write(policy, { ancestors: next });
    }
  }

  async writeEnvoyProxy(
    proxy: EnvoyProxy,
    gateways: readonly GatewayTranslation[],
  ): Promise<void> {
    const before = proxy.status?.ancestors ?? [];
    const accepted = verdict('Accepted', true, {
      reason: 'Accepted',
      message: 'EnvoyProxy has been accepted.',
      generation: proxy.metadata.generation,
    });
    const ancestors = gateways.map(({ gateway }, index) => ({
      ancestorRef: {
        group: 'gateway.networking.k8s.io',
        kind: 'Gateway',
        name: gateway.metadata.name,
        namespace: gateway.metadata.namespace,
      },
      conditions: dateConditions(
        [accepted],
        before[index]?.conditions,
        this.now(),
      ),
    }));
    if (ancestors.length > 0) {
      await this.write(proxy, { ancestors });
    }
  }
}

/** The value as JSON carries it, so that undefined fields do not count as a difference. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

async function ignoreOutdated(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!isStatus(error, 409) && !isStatus(error, 404)) {
      throw error;
    }
  }
}
