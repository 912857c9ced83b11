export { readObject } from './readObject';
export type { ClusterObject } from './readers';
