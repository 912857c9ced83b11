export { EntityEdgesGate } from './EntityEdgesGate';
