export * from './EdgeTopology';
