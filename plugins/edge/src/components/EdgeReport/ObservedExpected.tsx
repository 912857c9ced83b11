import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { edgeTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(${theme.spacing(
      25,
    )}px, 1fr))`,
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
  box: {
    margin: 0,
    padding: theme.spacing(1),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
  },
  value: {
    margin: 0,
    fontFamily: 'monospace',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
}));

/** What is there and what should be, side by side. @internal */
export const ObservedExpected = (props: {
  readonly observed?: string;
  readonly expected?: string;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const sides = (['observed', 'expected'] as const).filter(
    side => props[side] !== undefined,
  );
  if (sides.length === 0) return null;
  return (
    <dl className={classes.root}>
      {sides.map(side => (
        <div key={side} className={classes.box}>
          <Typography component="dt" variant="caption" color="textSecondary">
            {t(`finding.${side}`)}
          </Typography>
          <Typography component="dd" variant="body2" className={classes.value}>
            {props[side]}
          </Typography>
        </div>
      ))}
    </dl>
  );
};
