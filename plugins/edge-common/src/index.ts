export * from './identity';
export * from './hops';
export * from './snapshot';
