export { RequestHeading } from './RequestHeading';
export { RequestedEdge } from './RequestedEdge';
export { useRequestWord } from './useRequestWord';
