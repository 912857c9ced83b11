import { Service } from '../objects/core';
import { ClusterClient } from '../runtime/ClusterClient';
import { SERVICE_FINALIZER } from './ownsService';

/** Holds Services until what they have in AWS is gone. @internal */
export class ServiceFinalizer {
  constructor(private readonly client: ClusterClient) {}

  async add(service: Service): Promise<Service> {
    const finalizers = service.metadata.finalizers ?? [];
    return finalizers.includes(SERVICE_FINALIZER)
      ? service
      : this.replace(service, [...finalizers, SERVICE_FINALIZER]);
  }

  async remove(service: Service): Promise<Service> {
    const finalizers = service.metadata.finalizers ?? [];
    return this.replace(
      service,
      finalizers.filter(finalizer => finalizer !== SERVICE_FINALIZER),
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
