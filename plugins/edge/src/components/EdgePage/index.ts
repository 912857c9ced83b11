export { EdgePage } from './EdgePage';
export { EdgeRoutes } from './EdgeRoutes';
