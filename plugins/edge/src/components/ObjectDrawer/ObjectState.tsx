import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useFactWords } from '../../facts';
import { StateSign } from '../../states';
import { edgeTranslationRef } from '../../translation';
import type { DrawnObject } from './drawnObject';

const useStyles = makeStyles(theme => ({
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    marginTop: theme.spacing(1),
  },
  facts: { margin: theme.spacing(1, 0, 2), paddingLeft: theme.spacing(2.5) },
}));

/** What the map says of an object: its state and its facts, one below the other. @internal */
export const ObjectState = ({ drawn }: { readonly drawn: DrawnObject }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const { wordOf } = useFactWords();
  const classes = useStyles();
  return (
    <>
      <Typography variant="body2" component="div" className={classes.state}>
        <StateSign state={drawn.state} />
        {t(`hopState.${drawn.state}`)}
      </Typography>
      <Typography variant="body2" component="ul" className={classes.facts}>
        {drawn.facts.map(fact => (
          <li key={wordOf(fact)}>{wordOf(fact)}</li>
        ))}
      </Typography>
    </>
  );
};
