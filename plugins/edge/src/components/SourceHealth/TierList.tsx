import { makeStyles } from '@material-ui/core/styles';
import { StateSign } from '../../states';
import { useTierWords, type Tier } from './useTierWords';

const useStyles = makeStyles({
  root: { listStyle: 'none', margin: 0, padding: 0 },
});

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
