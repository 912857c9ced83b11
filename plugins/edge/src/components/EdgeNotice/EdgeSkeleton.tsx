import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { VisuallyHidden } from '../../text';
import { edgeTranslationRef } from '../../translation';

const SEGMENTS = Array.from({ length: 8 }, (_, index) => index);

const useStyles = makeStyles(theme => ({
  chain: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    margin: theme.spacing(1.5, 0),
  },
}));

/** The shape of a card or a report that is on its way. @internal */
export const EdgeSkeleton = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  return (
    <div aria-busy data-testid="edge-skeleton">
      <VisuallyHidden>{t('notice.loading')}</VisuallyHidden>
      <Skeleton width="70%" height={28} />
      <div className={classes.chain}>
        {SEGMENTS.map(segment => (
          <Skeleton key={segment} variant="rect" width={44} height={60} />
        ))}
      </div>
      <Skeleton width="50%" />
    </div>
  );
};
