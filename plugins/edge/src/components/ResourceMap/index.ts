export { ResourceMap } from './ResourceMap';
