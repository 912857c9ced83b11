import { ApiException } from '@kubernetes/client-node';
import { ClusterObject, hasLabels, keyOf } from '../objects/ClusterObject';
import { ClusterCache } from '../runtime/ClusterCache';
import { ClusterClient } from '../runtime/ClusterClient';
import { buildDeployment } from './buildDeployment';
import { buildService } from './buildService';
import { GatewayTranslation } from './GatewayTranslation';
import { owningLabels } from './envoyNames';

interface InfraWriterOptions {
  readonly client: ClusterClient;
  readonly cache: ClusterCache;
  readonly onError: (error: unknown, key: string) => void;
}

/** Envoy Deployment and Service of one Gateway, as text to compare. */
interface Infra {
  readonly labels: Readonly<Record<string, string>>;
  readonly deployment: string;
  readonly service: string;
}

/**
 * Makes, changes and deletes the Envoys of Gateways. What was refused once is not tried again
 * until the wish changes, and Gateways that went away while nobody looked leave orphans: both as
 * Envoy Gateway does.
 * @internal
 */
export class InfraWriter {
  private readonly known = new Map<string, Infra>();

  constructor(private readonly options: InfraWriterOptions) {}

  async writeDeployment(translation: GatewayTranslation): Promise<void> {
    await this.write(translation, 'deployment', buildDeployment(translation));
  }

  async writeService(translation: GatewayTranslation): Promise<void> {
    const service = buildService(translation);
    if (service) {
      await this.write(translation, 'service', service);
    }
  }

  /** Deletes what was made for Gateways that are gone; `wanted` are the keys of those that are not. */
  async deleteOthers(wanted: ReadonlySet<string>): Promise<void> {
    const { cache, client } = this.options;
    for (const [key, { labels }] of this.known) {
      if (!wanted.has(key)) {
        const owned: readonly ClusterObject[] = [
          ...cache.list('Deployment'),
          ...cache.list('Service'),
        ].filter(object => hasLabels(object, labels));
        for (const object of owned) {
          await client.delete(object);
        }
        this.known.delete(key);
      }
    }
  }

  private async write(
    { gateway }: GatewayTranslation,
    part: 'deployment' | 'service',
    object: ClusterObject,
  ): Promise<void> {
    const key = keyOf(gateway);
    const text = JSON.stringify(object);
    const known = this.known.get(key) ?? {
      labels: owningLabels(gateway),
      deployment: '',
      service: '',
    };
    if (known[part] === text) {
      return;
    }
    try {
      await this.options.client.apply(object);
    } catch (error) {
      if (!(error instanceof ApiException)) {
        throw error;
      }
      this.options.onError(error, key);
    }
    this.known.set(key, { ...known, [part]: text });
  }
}
