import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RequestStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { StateSign } from '../../states';
import { VisuallyHidden } from '../../text';
import { RelativeTime } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { readMilestones } from './milestones';

const SIGN_OF = {
  done: 'ready',
  current: 'progressing',
  later: 'notChecked',
} as const;

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyle: 'none',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(1, 0),
    padding: 0,
  },
  step: { flex: '1 0 88px' },
}));

/** The milestones of a request, with the time of those reached. @internal */
export const MilestoneList = (props: { readonly request: RequestStatus }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  return (
    // Safari drops the list role where the bullets are gone.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ol role="list" className={classes.list} aria-label={t('milestone.title')}>
      {readMilestones(props.request).map(({ id, progress, at }) => (
        <li
          key={id}
          className={classes.step}
          aria-current={progress === 'current' ? 'step' : undefined}
        >
          <StateSign state={SIGN_OF[progress]} />
          <Typography variant="body2">
            {t(`milestone.${id}`)}
            <VisuallyHidden>{` (${t(
              `milestone.${progress}`,
            )})`}</VisuallyHidden>
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {at && <RelativeTime iso={at} />}
          </Typography>
        </li>
      ))}
    </ol>
  );
};
