export { EntityEdgeCard } from './EntityEdgeCard';
