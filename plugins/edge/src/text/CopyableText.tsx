import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { CopyButton } from './CopyButton';
import { shortenMiddle } from './shortenMiddle';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    minWidth: 0,
    maxWidth: '100%',
    overflowWrap: 'anywhere',
  },
});

/** Shows a long value shortened, tells it whole on hover, and copies it whole. @internal */
export const CopyableText = (props: {
  readonly text: string;
  /** Characters to show at most. */
  readonly max?: number;
  /** Draws the shortened text, as a link for example. */
  readonly render?: (shortened: string) => ReactNode;
}) => {
  const shortened = shortenMiddle(props.text, props.max);
  return (
    <span className={useStyles().root}>
      <span title={props.text}>{props.render?.(shortened) ?? shortened}</span>
      <CopyButton text={props.text} label={shortened} />
    </span>
  );
};
