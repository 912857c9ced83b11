import SvgIcon from '@material-ui/core/SvgIcon';
import { useTheme } from '@material-ui/core/styles';
import { SIGNS } from './signs';
import { stateColor, type AnyState } from './stateTone';

/**
 * The sign of a state. It is silent for screen readers: a word always stands beside it.
 * @internal
 */
export const StateSign = (props: {
  readonly state: AnyState;
  readonly size?: 'small' | 'inherit';
  /** Given by components that place an icon themselves. */
  readonly className?: string;
  /** Drawn faint: not reached, or no longer current. */
  readonly isFaint?: boolean;
}) => {
  const theme = useTheme();
  return (
    <SvgIcon
      aria-hidden
      className={props.className}
      fontSize={props.size ?? 'small'}
      data-state={props.state}
      style={{
        color: stateColor(theme, props.state),
        opacity: props.isFaint ? 0.45 : 1,
        flexShrink: 0,
      }}
    >
      {SIGNS[props.state]}
    </SvgIcon>
  );
};
