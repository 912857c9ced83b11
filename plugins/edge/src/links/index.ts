export { EDGE_PARAM, useEdgeTabLink } from './useEdgeTabLink';
export { useRequestLink } from './useRequestLink';
