import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';
import type { AnyState } from './stateTone';

const SIGN_OF = {
  error: 'broken',
  warning: 'degraded',
  info: 'unknown',
} as const;

/** The state whose sign a severity borrows. @internal */
export const severitySign = (severity: Finding['severity']): AnyState =>
  SIGN_OF[severity];
