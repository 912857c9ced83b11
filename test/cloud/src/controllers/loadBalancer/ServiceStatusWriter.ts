import { isDeepStrictEqual } from 'node:util';
import { Service } from '../objects/core';
import { ClusterClient } from '../runtime/ClusterClient';

/** Publishes the load balancer's name in the Service, as soon as there is one. @internal */
export class ServiceStatusWriter {
  constructor(private readonly client: ClusterClient) {}

  async write(service: Service, hostname: string): Promise<Service> {
    const ports = service.spec.ports.map(({ port, protocol = 'TCP' }) => ({
      port,
      protocol,
    }));
    return this.replace(service, { ingress: [{ hostname, ports }] });
  }

  async clear(service: Service): Promise<Service> {
    return this.replace(service, {});
  }

  private async replace(
    service: Service,
    loadBalancer: NonNullable<Service['status']>['loadBalancer'],
  ): Promise<Service> {
    if (isDeepStrictEqual(service.status?.loadBalancer ?? {}, loadBalancer)) {
      return service;
    }
    return this.client.replaceStatus({
      ...service,
      status: { ...service.status, loadBalancer },
    });
  }
}
