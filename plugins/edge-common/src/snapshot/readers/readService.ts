import type { Service } from '../core';
import { flagAt, listAt, numberAt, portAt, textAt, textMapAt } from './rawJson';
import { readConditions } from './readConditions';
import { readMeta } from './readMeta';

const readPort = (raw: unknown): Service['ports'][number][] => {
  const port = numberAt(raw, 'port');
  return port === undefined
    ? []
    : [
        {
          name: textAt(raw, 'name'),
          port,
          protocol: textAt(raw, 'protocol') ?? 'TCP',
          targetPort: portAt(raw, 'targetPort'),
          nodePort: numberAt(raw, 'nodePort'),
          appProtocol: textAt(raw, 'appProtocol'),
        },
      ];
};

/** Times of the API are all of one form, so that their texts sort as they do. */
const readChangedAt = (raw: unknown): string | undefined =>
  listAt(raw, 'metadata', 'managedFields')
    .filter(write => textAt(write, 'subresource') === undefined)
    .flatMap(write => textAt(write, 'time') ?? [])
    .sort()
    .at(-1);

/** @internal */
export const readService = (raw: unknown): Service | undefined => {
  const metadata = readMeta(raw);
  return (
    metadata && {
      kind: 'Service',
      metadata,
      type: textAt(raw, 'spec', 'type') ?? 'ClusterIP',
      loadBalancerClass: textAt(raw, 'spec', 'loadBalancerClass'),
      allocateNodePorts:
        flagAt(raw, 'spec', 'allocateLoadBalancerNodePorts') ?? true,
      externalTrafficPolicy: textAt(raw, 'spec', 'externalTrafficPolicy'),
      ports: listAt(raw, 'spec', 'ports').flatMap(readPort),
      selector: textMapAt(raw, 'spec', 'selector'),
      hostnames: listAt(raw, 'status', 'loadBalancer', 'ingress').flatMap(
        ingress => textAt(ingress, 'hostname') ?? [],
      ),
      conditions: readConditions(raw, 'status', 'conditions'),
      changedAt: readChangedAt(raw),
    }
  );
};
