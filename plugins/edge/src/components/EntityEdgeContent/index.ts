export { EntityEdgeContent } from './EntityEdgeContent';
