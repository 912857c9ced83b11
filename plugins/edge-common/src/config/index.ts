export { buildRequestContext } from './buildRequestContext';
export * from './parseEdgeConfig';
export type { ClusterAccess, ClusterConfig } from './clusterSchema';
export type { EdgeConfig } from './EdgeConfig';
