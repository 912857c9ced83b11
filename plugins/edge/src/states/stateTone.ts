import type { Theme } from '@material-ui/core/styles';
import type {
  EdgeState,
  HopState,
} from '@tls-edge/backstage-plugin-edge-common';

/** Every state that has a sign: of a hop and of an edge. @internal */
export type AnyState = HopState | EdgeState;

type Tone = 'success' | 'info' | 'warning' | 'error' | 'secondary' | 'disabled';

const TONES: Record<AnyState, Tone> = {
  ready: 'success',
  progressing: 'info',
  requested: 'info',
  degraded: 'warning',
  broken: 'error',
  unknown: 'secondary',
  notChecked: 'disabled',
};

/**
 * The palette colour of a state, in the shade that stands out 3:1 from the theme's paper.
 * @internal
 */
export const stateColor = ({ palette }: Theme, state: AnyState): string => {
  const tone = TONES[state];
  if (tone === 'secondary' || tone === 'disabled') return palette.text[tone];
  return palette[tone][palette.type === 'dark' ? 'light' : 'dark'];
};
