import type { Endpoint, EndpointSlice } from '../core';
import { flagAt, listAt, numberAt, textAt, textsAt } from './rawJson';
import { readMeta } from './readMeta';

const readEndpoint = (raw: unknown): Endpoint => ({
  addresses: textsAt(raw, 'addresses'),
  ready: flagAt(raw, 'conditions', 'ready') ?? true,
  terminating: flagAt(raw, 'conditions', 'terminating') ?? false,
  zone: textAt(raw, 'zone'),
  node: textAt(raw, 'nodeName'),
});

/** @internal */
export const readEndpointSlice = (raw: unknown): EndpointSlice | undefined => {
  const metadata = readMeta(raw);
  return (
    metadata && {
      kind: 'EndpointSlice',
      metadata,
      serviceName: textAt(metadata.labels, 'kubernetes.io/service-name'),
      ports: listAt(raw, 'ports').map(port => ({
        name: textAt(port, 'name'),
        port: numberAt(port, 'port'),
      })),
      endpoints: listAt(raw, 'endpoints').map(readEndpoint),
    }
  );
};
