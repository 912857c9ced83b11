export { useEdge } from './useEdge';
export { useEdges } from './useEdges';
export { useEntityEdges } from './useEntityEdges';
export { useSources } from './useSources';
