import { isDeepStrictEqual } from 'node:util';
import { nameSuffix } from '../../kubernetes';
import { hasLabels, keyOf } from '../objects/ClusterObject';
import { EndpointSlice, Pod, Service } from '../objects/core';
import { WorkQueue } from '../runtime/WorkQueue';
import { WorkloadOptions } from './WorkloadOptions';
import { endpointPorts, endpointsOf } from './endpointsOf';
import { ownerReference } from './ownership';
import { Zone, zonesOf } from './zones';

const SERVICE_LABEL = 'kubernetes.io/service-name';

/** Keeps one EndpointSlice per Service with a selector. @internal */
export class EndpointsController {
  private readonly queue: WorkQueue;
  private readonly zones: readonly Zone[];

  constructor(private readonly options: WorkloadOptions) {
    const { cache, region, onError } = options;
    this.zones = zonesOf(region);
    this.queue = new WorkQueue({ work: key => this.reconcile(key), onError });
    cache.of('Service').onChange(object => this.queue.add(keyOf(object)));
    cache
      .of('EndpointSlice')
      .onChange(({ metadata }) =>
        this.queue.add(
          `${metadata.namespace}/${metadata.labels?.[SERVICE_LABEL]}`,
        ),
      );
    cache.of('Pod').onChange(pod => this.noticePod(pod));
  }

  stop(): Promise<void> {
    return this.queue.stop();
  }

  private noticePod(pod: Pod): void {
    this.options.cache
      .list('Service', pod.metadata.namespace)
      .filter(({ spec }) => spec.selector && hasLabels(pod, spec.selector))
      .forEach(service => this.queue.add(keyOf(service)));
  }

  private async reconcile(key: string): Promise<void> {
    const [namespace, name] = key.split('/');
    const { cache, client } = this.options;
    const service = cache.of('Service').get(namespace, name);
    if (!service?.spec.selector) {
      return;
    }
    const pods = cache.list('Pod', namespace);
    const endpoints = endpointsOf(service, pods, this.zones);
    const content =
      endpoints.length > 0
        ? { endpoints, ports: endpointPorts(service, pods) }
        : { endpoints: null, ports: null };
    const present = cache
      .list('EndpointSlice', namespace)
      .find(({ metadata }) => metadata.labels?.[SERVICE_LABEL] === name);
    if (!present) {
      await client.create(this.build(service, content));
    } else if (
      !isDeepStrictEqual(present.endpoints, content.endpoints) ||
      !isDeepStrictEqual(present.ports, content.ports)
    ) {
      await client.replace({ ...present, ...content });
    }
  }

  private build(
    service: Service,
    content: Pick<EndpointSlice, 'endpoints' | 'ports'>,
  ): EndpointSlice {
    const { name, namespace, labels } = service.metadata;
    return {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        name: `${name}-${nameSuffix()}`,
        namespace,
        labels: {
          ...labels,
          'endpointslice.kubernetes.io/managed-by':
            'endpointslice-controller.k8s.io',
          [SERVICE_LABEL]: name,
        },
        ownerReferences: [ownerReference(service)],
      },
      addressType: 'IPv4',
      ...content,
    };
  }
}
