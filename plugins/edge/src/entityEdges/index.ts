export { drawnReport, gapOf, stateHop, warmingHop } from './drawnReport';
export type { Drawn, Gap } from './drawnReport';
export {
  edgeName,
  entityEdgeState,
  entityEdgeKey,
  isPending,
  listEntityEdges,
} from './EntityEdge';
export type { EntityEdge } from './EntityEdge';
