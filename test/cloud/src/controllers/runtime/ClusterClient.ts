import {
  ApiException,
  KubeConfig,
  KubernetesObject,
  KubernetesObjectApi,
  PatchStrategy,
} from '@kubernetes/client-node';
import { ClusterObject } from '../objects/ClusterObject';
import { plainObject } from './plainObject';

type Spec = KubernetesObject & {
  metadata: { name: string; namespace: string };
};

/** Writes to `/status`, which the client's object API does not know by itself. */
class StatusApi extends KubernetesObjectApi {
  protected async specUriPath(
    ...request: Parameters<KubernetesObjectApi['specUriPath']>
  ): Promise<string> {
    return `${await super.specUriPath(...request)}/status`;
  }
}

/** The client's types want dates where the wire has text; its serializer takes both. */
function asSpec(object: ClusterObject): Spec {
  return structuredClone(object) as unknown as Spec;
}

/** Whether an API error has a status code, such as 404 or 409. @internal */
export function isStatus(error: unknown, code: number): boolean {
  return error instanceof ApiException && error.code === code;
}

/**
 * What controllers write with: the objects API of the Kubernetes client, with objects as plain
 * values in and out.
 * @internal
 */
export class ClusterClient {
  private readonly objects: KubernetesObjectApi;
  private readonly statuses: KubernetesObjectApi;

  constructor(
    readonly config: KubeConfig,
    private readonly fieldManager: string,
  ) {
    this.objects = KubernetesObjectApi.makeApiClient(config);
    this.statuses = config.makeApiClient(StatusApi);
  }

  /**
   * All objects of a kind, with the resourceVersion to watch from. Each says what it is, which
   * servers leave out of lists of built-in kinds.
   */
  async list(apiVersion: string, kind: string): Promise<unknown> {
    const list = await this.objects.list(apiVersion, kind);
    const items = list.items.map(item => ({ ...item, apiVersion, kind }));
    return plainObject({ ...list, items });
  }

  async create<T extends ClusterObject>(object: T): Promise<T> {
    return plainObject(await this.objects.create(asSpec(object))) as T;
  }

  /** @throws ApiException 409 where the object has changed since it was read */
  async replace<T extends ClusterObject>(object: T): Promise<T> {
    return plainObject(await this.objects.replace(asSpec(object))) as T;
  }

  /** @throws ApiException 409 where the object has changed since it was read */
  async replaceStatus<T extends ClusterObject>(object: T): Promise<T> {
    return plainObject(await this.statuses.replace(asSpec(object))) as T;
  }

  /** Server-side apply, taking over fields of other managers. */
  async apply(object: ClusterObject): Promise<void> {
    await this.objects.patch(
      asSpec(object),
      undefined,
      undefined,
      this.fieldManager,
      true,
      PatchStrategy.ServerSideApply,
    );
  }

  /** Deletes; an object that is gone already is fine. */
  async delete(
    object: ClusterObject,
    gracePeriodSeconds?: number,
  ): Promise<void> {
    try {
      await this.objects.delete(
        asSpec(object),
        undefined,
        undefined,
        gracePeriodSeconds,
      );
    } catch (error) {
      if (!isStatus(error, 404)) {
        throw error;
      }
    }
  }
}
