import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { stateHop, warmingHop } from '../../entityEdges';
import { StateSign, useStateWord } from '../../states';
import { Endpoint } from './Endpoint';
import { Placement } from './Placement';
import { WarmUpTimes } from './WarmUpTimes';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    minWidth: 0,
  },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** State, address and place of an edge in one line. @internal */
export const EdgeHeading = (props: {
  readonly report: EdgeReport;
  /** Says which one it is, where several stand together. */
  readonly isNamed?: boolean;
}) => {
  const { report } = props;
  const classes = useStyles();
  const stateWord = useStateWord();
  const warmingUp = warmingHop(report);
  return (
    <div className={classes.root}>
      <Typography
        variant="subtitle2"
        component="span"
        className={classes.state}
      >
        <StateSign state={report.state} />
        {stateWord({ ...report, at: stateHop(report) })}
      </Typography>
      {warmingUp && <WarmUpTimes hop={warmingUp} />}
      {props.isNamed && (
        <Typography variant="body2" component="span">
          {report.id.gateway}
        </Typography>
      )}
      <Endpoint endpoint={report.endpoint} />
      <Placement report={report} />
    </div>
  );
};
