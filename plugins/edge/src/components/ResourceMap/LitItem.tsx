import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    '@media (prefers-reduced-motion: no-preference)': {
      transition: theme.transitions.create('opacity', {
        duration: theme.transitions.duration.shortest,
      }),
    },
  },
  dim: { opacity: 0.3 },
}));

/** An item of the map that steps back while another path is looked at. @internal */
export const LitItem = (props: {
  readonly isLit: boolean;
  readonly children: ReactNode;
}) => {
  const { root, dim } = useStyles();
  return (
    <li
      data-lit={props.isLit}
      className={props.isLit ? root : `${root} ${dim}`}
    >
      {props.children}
    </li>
  );
};
