export { edgePlugin as default } from './plugin';
