import type { Evidence } from '@tls-edge/backstage-plugin-edge-common/report';
import type { AnyState } from './stateTone';

const SIGN_OF = {
  good: 'ready',
  bad: 'broken',
  waiting: 'progressing',
  unknown: 'unknown',
  neutral: 'notChecked',
} as const;

/** The state whose sign a fact's verdict borrows. @internal */
export const verdictSign = (verdict: Evidence['verdict']): AnyState =>
  SIGN_OF[verdict];
