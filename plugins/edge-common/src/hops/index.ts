export * from './hops';
