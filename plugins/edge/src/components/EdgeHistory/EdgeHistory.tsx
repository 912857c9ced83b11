import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  EdgeReport,
  Transition,
} from '@tls-edge/backstage-plugin-edge-common/report';
import Skeleton from '@material-ui/lab/Skeleton';
import { useEdgeHistory } from '../../hooks';
import { StateSign, useStateWord } from '../../states';
import { ClockTime, RelativeTime } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { FetchFailed } from '../EdgeNotice';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  text: { minWidth: 0 },
}));

const TransitionItem = ({ change }: { readonly change: Transition }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const stateWord = useStateWord();
  const { at, from, to, firstBroken, summary } = change;
  const word = stateWord({ state: to, at: firstBroken });
  return (
    <li className={classes.item}>
      <StateSign state={to} />
      <div className={classes.text}>
        <Typography variant="subtitle2" component="p">
          {from
            ? t('history.change', {
                from: stateWord({ state: from }),
                to: word,
              })
            : word}
        </Typography>
        <Typography variant="body2">{summary}</Typography>
        <Typography variant="caption" color="textSecondary">
          <RelativeTime iso={at} /> (<ClockTime iso={at} />)
        </Typography>
      </div>
    </li>
  );
};

const newestFirst = (a: Transition, b: Transition) => b.at.localeCompare(a.at);

/** How the state of an edge changed, newest first. @internal */
export const EdgeHistory = (props: { readonly report: EdgeReport }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const { data, error, refresh } = useEdgeHistory(props.report);
  if (!data) {
    return error ? (
      <FetchFailed
        error={error}
        onRetry={refresh}
        title={t('history.failed')}
        meaning={t('history.failedMeaning')}
      />
    ) : (
      <Skeleton height={48} />
    );
  }
  if (data.items.length === 0) {
    return <Typography variant="body2">{t('history.empty')}</Typography>;
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul role="list" className={classes.list}>
      {[...data.items].sort(newestFirst).map(change => (
        <TransitionItem key={`${change.at} ${change.to}`} change={change} />
      ))}
    </ul>
  );
};
