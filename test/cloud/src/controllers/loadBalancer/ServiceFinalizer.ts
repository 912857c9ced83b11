import { Service } from '../objects/core';
import { ClusterClient } from '../runtime/ClusterClient';

/** Holds Services until what they have in AWS is gone. @internal */
export class ServiceFinalizer {
  constructor(
    private readonly client: ClusterClient,
    private readonly finalizer: string,
  ) {}

  async add(service: Service): Promise<Service> {
    const finalizers = service.metadata.finalizers ?? [];
    return finalizers.includes(this.finalizer)
      ? service
      : this.replace(service, [...finalizers, this.finalizer]);
  }

  async remove(service: Service): Promise<Service> {
    const finalizers = service.metadata.finalizers ?? [];
    return this.replace(
      service,
      finalizers.filter(finalizer => finalizer !== this.finalizer),
    );
  }

  private replace(
    service: Service,
    finalizers: readonly string[],
  ): Promise<Service> {
    return this.client.replace({
      ...service,
      metadata: { ...service.metadata, finalizers },
    });
  }
}
