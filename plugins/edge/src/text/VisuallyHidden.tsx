import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
});

/** Text for screen readers alone. @internal */
export const VisuallyHidden = (props: { readonly children: ReactNode }) => (
  <span className={useStyles().root}>{props.children}</span>
);
