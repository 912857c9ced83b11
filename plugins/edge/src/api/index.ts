export { edgeApiRef } from './EdgeApi';
export type { CallOptions, EdgeApi, EdgeFilters } from './EdgeApi';
export { edgeApiFactory } from './edgeApiFactory';
export { isRefusal } from './isRefusal';
export { readRefusalText } from './readRefusalText';
export { readRetryAfter } from './readRetryAfter';
export { listAllEdges } from './listAllEdges';
