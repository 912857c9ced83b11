import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { EdgeSummary } from '@tls-edge/backstage-plugin-edge-common/report';
import { StateSign, useStateWord } from '../../states';
import { Breakable, shortenMiddle } from '../../text';
import { ClockTime, RelativeTime } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { useEdgeLink } from './useEdgeLink';

const useStyles = makeStyles(theme => ({
  state: { display: 'flex', gap: theme.spacing(1), alignItems: 'center' },
  address: { overflowWrap: 'anywhere', minWidth: theme.spacing(20) },
}));

/** One edge in the dashboard. @internal */
export const EdgeTableRow = (props: { readonly edge: EdgeSummary }) => {
  const { edge } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const stateWord = useStateWord();
  const edgeLink = useEdgeLink();
  const address = edge.urls[0] ?? edge.hostnames[0];
  return (
    <TableRow hover>
      <TableCell title={edge.summary}>
        <div className={classes.state}>
          <StateSign state={edge.state} />
          <Typography variant="body2">
            {stateWord({ ...edge, at: edge.firstBroken })}
          </Typography>
        </div>
        {edge.lastKnown && (
          <Typography variant="caption" color="textSecondary">
            {t('page.lastKnown', {
              state: stateWord({ state: edge.lastKnown.state }),
              time: <ClockTime iso={edge.lastKnown.asOf} />,
            })}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <Link to={edgeLink(edge)}>{edge.id.gateway}</Link>
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.address}
          title={address}
        >
          {address && <Breakable text={shortenMiddle(address, 60)} />}
        </Typography>
      </TableCell>
      <TableCell>
        {edge.owner && (
          <EntityRefLink entityRef={edge.owner} defaultKind="group" />
        )}
      </TableCell>
      <TableCell>{edge.id.cluster}</TableCell>
      <TableCell>
        {edge.certificateNotAfter && (
          <RelativeTime iso={edge.certificateNotAfter} inDays />
        )}
      </TableCell>
      <TableCell>{edge.since && <RelativeTime iso={edge.since} />}</TableCell>
    </TableRow>
  );
};
