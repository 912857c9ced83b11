import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { edgeTranslationRef } from '../../translation';
import { StateSign, type Segment } from '../../states';
import { VisuallyHidden } from '../../text';
import { useStyles } from './useStyles';

/** One step: its name, its sign, and what fits beside it, such as `6/6` or `61d`. @internal */
export const HopSegment = (props: {
  readonly segment: Segment;
  readonly isStale: boolean;
}) => {
  const { id, state, badge, summaries, isUnreached } = props.segment;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  return (
    <li
      className={`${classes.segment} ${isUnreached ? classes.unreached : ''}`}
      data-segment={id}
      data-unreached={isUnreached}
    >
      <Tooltip title={summaries.join(' ')}>
        <div>
          <Typography variant="caption" className={classes.label}>
            {t(`segment.${id}`)}
          </Typography>
          <span className={classes.sign}>
            <StateSign state={state} isFaint={isUnreached || props.isStale} />
          </span>
          <VisuallyHidden>{`: ${t(`hopState.${state}`)} `}</VisuallyHidden>
          <Typography variant="caption" className={classes.badge}>
            {badge}
          </Typography>
        </div>
      </Tooltip>
    </li>
  );
};
