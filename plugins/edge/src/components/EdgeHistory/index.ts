export { EdgeHistory } from './EdgeHistory';
