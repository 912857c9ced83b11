export * from './EdgeReport';
export * from './api';
