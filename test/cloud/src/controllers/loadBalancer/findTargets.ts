import { keyOf } from '../objects/ClusterObject';
import { Service } from '../objects/core';
import { TargetGroupBinding } from '../objects/TargetGroupBinding';
import { ClusterCache } from '../runtime/ClusterCache';

/** One address behind a target group. @internal */
export interface Target {
  readonly id: string;
  readonly port: number;
  readonly zone?: string;
}

/** The binding's Service or its port is not there. @internal */
export class BackendNotFoundError extends Error {
  constructor(why: string) {
    super(`backend not found: ${why}`);
    this.name = 'BackendNotFoundError';
  }
}

function podTargets(
  cache: ClusterCache,
  service: Service,
  portName: string | undefined,
): readonly Target[] {
  return cache
    .list('EndpointSlice', service.metadata.namespace)
    .filter(
      ({ metadata }) =>
        metadata.labels?.['kubernetes.io/service-name'] ===
        service.metadata.name,
    )
    .flatMap(({ ports, endpoints }) => {
      const port = ports?.find(({ name }) => name === portName)?.port;
      return (endpoints ?? [])
        .filter(({ conditions }) => conditions.ready)
        .flatMap(({ addresses, zone }) =>
          port === undefined ? [] : addresses.map(id => ({ id, port, zone })),
        );
    });
}

function nodeTargets(
  cache: ClusterCache,
  nodePort: number | undefined,
): readonly Target[] {
  return cache.list('Node').flatMap(({ spec }) => {
    const id = spec?.providerID?.split('/').pop();
    return id && nodePort ? [{ id, port: nodePort }] : [];
  });
}

/**
 * What should be registered for a binding: ready pods, or all nodes.
 * @throws BackendNotFoundError
 * @internal
 */
export function findTargets(
  cache: ClusterCache,
  { metadata, spec }: TargetGroupBinding,
): readonly Target[] {
  const { name, port: wanted } = spec.serviceRef;
  const service = cache.of('Service').get(metadata.namespace, name);
  if (!service) {
    throw new BackendNotFoundError(`Service "${name}" not found`);
  }
  const port = service.spec.ports.find(({ port: open }) => open === wanted);
  if (!port) {
    throw new BackendNotFoundError(
      `unable to find port ${wanted} on service ${keyOf(service)}`,
    );
  }
  return spec.targetType === 'ip'
    ? podTargets(cache, service, port.name)
    : nodeTargets(cache, port.nodePort);
}
