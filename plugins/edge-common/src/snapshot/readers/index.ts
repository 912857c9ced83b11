export { readObject } from './readObject';
export { readReferenceGrant } from './readReferenceGrant';
export type { ClusterObject } from './readers';
