import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type { HopReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { StateSign } from '../../states';
import { RelativeTime } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { WarmUpTimes } from '../EdgeHeader';
import { EvidenceTable } from './EvidenceTable';
import { GapNote } from './GapNote';

const useStyles = makeStyles(theme => ({
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    minWidth: 0,
  },
  details: { display: 'block', overflowWrap: 'anywhere' },
}));

/** One hop: its state and sentence, and unfolded what they rest on. @internal */
export const HopDetails = (props: {
  readonly hop: HopReport;
  readonly isOpenAtFirst: boolean;
}) => {
  const { hop, state, summary, since, evidence, gap } = props.hop;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const name = t(`hop.${hop}`);
  return (
    <Accordion
      defaultExpanded={props.isOpenAtFirst}
      TransitionProps={{ unmountOnExit: true }}
      data-hop={hop}
    >
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        id={`edge-hop-${hop}`}
        aria-controls={`edge-hop-${hop}-details`}
      >
        <div className={classes.summary}>
          <StateSign state={state} />
          <Typography variant="subtitle2" component="span">
            {name}
          </Typography>
          <Typography variant="body2">{t(`hopState.${state}`)}</Typography>
          {state === 'progressing' && <WarmUpTimes hop={props.hop} />}
          <Typography variant="body2" color="textSecondary">
            {summary}
          </Typography>
        </div>
      </AccordionSummary>
      <AccordionDetails className={classes.details}>
        {since && (
          <Typography variant="body2" gutterBottom>
            {t('report.hopSince', { since: <RelativeTime iso={since} /> })}
          </Typography>
        )}
        {gap && <GapNote gap={gap} />}
        {state === 'notChecked' && evidence.length === 0 && (
          <Typography variant="body2">{t('report.notChecked')}</Typography>
        )}
        {evidence.length > 0 && (
          <EvidenceTable evidence={evidence} label={name} />
        )}
      </AccordionDetails>
    </Accordion>
  );
};
