export * from './wire';
export * from './diagnoseManifests';
export * from './MergedReport';
export * from './mergeReport';
export * from './reportEdge';
export * from './settle';
export * from './summarize';
