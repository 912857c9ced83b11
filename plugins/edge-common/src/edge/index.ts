export * from '../nlb';
export { parseDuration } from '../request';
export * from './buildEdge';
export * from './describeEdge';
export * from './Edge';
export * from './EdgeTraffic';
export * from './names';
