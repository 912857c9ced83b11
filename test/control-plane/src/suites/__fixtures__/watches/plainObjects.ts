/** A namespace. */
export const space = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name },
});

/** A Gateway with one listener, of a class that nobody serves. */
export const gateway = (namespace: string, name: string, port = 80) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { namespace, name },
  spec: {
    gatewayClassName: 'nobody',
    listeners: [{ name: 'http', port, protocol: 'HTTP' }],
  },
});

/** A Service with one port and no pods. */
export const service = (namespace: string, name: string, port = 80) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { namespace, name },
  spec: { ports: [{ port }] },
});
