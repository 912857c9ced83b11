export * from './EdgeReport';
export * from './api';
export * from './MergedReport';
export * from './mergeReport';
export * from './reportEdge';
export * from './settle';
export * from './summarize';
