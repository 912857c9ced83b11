/**
 * Card, tab and dashboard for TLS-terminated edges.
 *
 * @packageDocumentation
 */
export { edgeApiRef } from './api';
export type { CallOptions, EdgeApi, EdgeFilters } from './api';
export {
  EdgeEnvironmentPickerFieldExtension,
  EdgePage,
  edgePlugin,
  EdgeRequestPreviewFieldExtension,
  EntityEdgeCard,
  EntityEdgeContent,
} from './plugin';
