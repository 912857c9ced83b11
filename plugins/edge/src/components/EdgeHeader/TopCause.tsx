import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ArrowForwardIcon from '@material-ui/icons/ArrowForward';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { VisuallyHidden } from '../../text';
import { edgeTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  text: { overflowWrap: 'anywhere' },
  remedy: {
    display: 'flex',
    gap: theme.spacing(1),
    marginTop: theme.spacing(0.5),
    overflowWrap: 'anywhere',
  },
}));

/** The cause the report's sentence speaks of: not every cause accounts for the state. */
const tellingCause = ({ state, causes, summary }: EdgeReport) =>
  state === 'broken' || state === 'degraded'
    ? causes.find(({ message }) =>
        summary.startsWith(message.replace(/[.\s]*$/, '')),
      )
    : undefined;

/** The sentence to forward, and the first thing to mend. @internal */
export const TopCause = (props: { readonly report: EdgeReport }) => {
  const { report } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  if (report.state === 'ready' || report.state === 'unknown') return null;

  const cause = tellingCause(report);
  return (
    <>
      <Typography variant="body2" className={classes.text}>
        {cause?.message ?? report.summary}
      </Typography>
      {cause && (
        <Typography variant="body2" component="div" className={classes.remedy}>
          <ArrowForwardIcon aria-hidden fontSize="small" color="primary" />
          <VisuallyHidden>{t('finding.remedy')}</VisuallyHidden>
          <strong>{cause.remedy}</strong>
        </Typography>
      )}
    </>
  );
};
