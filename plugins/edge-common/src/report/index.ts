export * from './EdgeReport';
export * from './api';
export * from './edgeDetailApi';
export * from './MergedReport';
export * from './mergeReport';
export * from './reportEdge';
export * from './settle';
export * from './summarize';
