import Typography from '@material-ui/core/Typography';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    marginBottom: theme.spacing(2),
    minWidth: 0,
  },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    marginBottom: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
}));

/** One part of a report under its heading. @internal */
export const Section = (props: {
  readonly title: string;
  /** Stands at the right end of the heading's line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) => {
  const id = useId();
  const classes = useStyles();
  return (
    <Paper component="section" className={classes.root} aria-labelledby={id}>
      <div className={classes.heading}>
        <Typography id={id} variant="h6" component="h2">
          {props.title}
        </Typography>
        {props.action}
      </div>
      {props.children}
    </Paper>
  );
};
