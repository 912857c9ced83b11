export { indexCluster, type ClusterIndex } from './ClusterIndex';
export * from './EdgeTopology';
export * from './edgesReachedBy';
export * from './envoyGatewayController';
export { findEdges } from './findEdges';
export * from './findTopology';
export { oncePer } from './oncePer';
export { RELATIONS, type RelationName } from './relations';
export type { Ref, Relation } from './Relation';
