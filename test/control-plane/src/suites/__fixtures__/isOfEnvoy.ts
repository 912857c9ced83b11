import type { Json } from '../../api/ApiClient';

/** Whether Envoy Gateway made an object for an edge. */
export const isOfEnvoy = ({ metadata }: Json): boolean =>
  metadata.labels?.['app.kubernetes.io/managed-by'] === 'envoy-gateway';
