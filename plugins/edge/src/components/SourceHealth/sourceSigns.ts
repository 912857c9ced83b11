import type { SourceStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import type { AnyState } from '../../states';

/** The sign of each source state. @internal */
export const SOURCE_SIGNS: Record<SourceStatus['state'], AnyState> = {
  live: 'ready',
  partial: 'degraded',
  failed: 'broken',
  starting: 'progressing',
};
