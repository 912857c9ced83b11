export { EdgeSkeleton } from './EdgeSkeleton';
export { FetchFailed } from './FetchFailed';
export { NoEdge } from './NoEdge';
export { NotAllowed } from './NotAllowed';
export { StateAnnouncer } from './StateAnnouncer';
export { TableSkeleton } from './TableSkeleton';
export { UnconfirmedEdges } from './UnconfirmedEdges';
