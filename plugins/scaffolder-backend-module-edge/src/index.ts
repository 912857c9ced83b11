export { edgeModule as default } from './module';
