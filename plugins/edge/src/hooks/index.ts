export { useEdge } from './useEdge';
export { useEdges } from './useEdges';
export { useEntityEdges } from './useEntityEdges';
export { useSources } from './useSources';
export { useEdgeHistory } from './useEdgeHistory';
export { useSymptom } from './useSymptom';
export { useSourceRefresh } from './useSourceRefresh';
export type { SourceRefresh, SourceRefreshOutcome } from './useSourceRefresh';
