import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { edgeTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2), overflowWrap: 'anywhere' },
}));

/** Names edges that the entity claims and that nothing on the other side confirms. @internal */
export const UnconfirmedEdges = (props: {
  readonly names: readonly string[];
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  return (
    <>
      {props.names.map(name => (
        <Typography key={name} variant="body2" className={classes.root}>
          {t('notice.unconfirmed', { name })}
        </Typography>
      ))}
    </>
  );
};
