import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    padding: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
  code: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

/** A few lines of configuration to copy. @internal */
export const Snippet = (props: {
  readonly text: string;
  readonly label: string;
}) => {
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.root}>
      <pre className={classes.code}>{props.text}</pre>
      <CopyButton text={props.text} label={props.label} />
    </Paper>
  );
};
