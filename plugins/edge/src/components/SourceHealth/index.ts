export { SourceHealth } from './SourceHealth';
export { SourceTable } from './SourceTable';
