import { makeStyles } from '@material-ui/core/styles';
import { StateSign } from '../../states';
import { useTierWords, type Tier } from './useTierWords';

const useStyles = makeStyles(theme => ({
  root: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    // Sentences in a column that the table would squeeze to a word a line.
    minWidth: theme.spacing(28),
    '& li + li': { marginTop: theme.spacing(0.5) },
  },
}));

/** The rhythms of an AWS account that any edge follows, the closest first. @internal */
export const TierList = (props: { readonly tiers: readonly Tier[] }) => {
  const classes = useStyles();
  const wordsOf = useTierWords();
  return (
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul role="list" className={classes.root}>
      {props.tiers.map(tier => (
        <li key={tier.tier}>
          {tier.oldEdges > 0 && (
            <>
              <StateSign state="degraded" size="inherit" />{' '}
            </>
          )}
          {wordsOf(tier)}
        </li>
      ))}
    </ul>
  );
};
