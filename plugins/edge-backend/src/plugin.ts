import { createEdgePlugin } from './createEdgePlugin';
import { DEFAULT_TIMINGS } from './sources/EdgeTimings';

/**
 * The backend of TLS Edge: watches clusters and AWS accounts, keeps a report of every edge, and
 * serves it under `/api/edge`.
 * @public
 */
export const edgePlugin = createEdgePlugin(DEFAULT_TIMINGS);
